import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const encode = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value, place = 0; place < length; place += 1, rest /= 32n) text = alphabet[Number(rest % 32n)] + text;
  return text;
};

/**
 * A new identifier: 26 characters, sorted by time of creation, unique without coordination.
 * The moment is that of the machine, not of the bureau: it only keeps index pages together.
 */
export const newId = (): string =>
  encode(BigInt(Date.now()), 10) + encode(BigInt(`0x${randomBytes(10).toString('hex')}`), 16);

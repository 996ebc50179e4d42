import { createHash } from 'node:crypto';

/** Digits that look like a number of an authority; the same key and purpose give the same ones. */
export const digits = (key: string, purpose: string, length: number): string => {
  const hex = createHash('sha256').update(`${purpose}\n${key}`).digest('hex');
  return (BigInt(`0x${hex}`) % 10n ** BigInt(length)).toString().padStart(length, '0');
};

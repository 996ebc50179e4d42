import { EngineError } from '../engine-error.ts';

const MAX_KEY = 2n ** 63n - 1n;

/**
 * Returns the key if it is the decimal text of a positive int64; the client would answer UNAVAILABLE to any other, and
 * that is repeated for ever.
 * @throws EngineError `refused`
 */
export const readKey = (command: string, name: string, key: string): string => {
  const isKey = typeof key === 'string' && /^[1-9]\d{0,18}$/.test(key) && BigInt(key) <= MAX_KEY;
  if (!isKey) throw new EngineError('refused', command, `${name}: expected a decimal key, got ${JSON.stringify(key)}`);
  return key;
};

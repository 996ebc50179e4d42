import { Type } from 'typebox';

/** A header with the working days that a pause is expected to last. */
export const pauseDays = Type.String({ pattern: '^[1-9]\\d{0,2}$' });

/** A header that holds one of these words. */
export const choice = <T extends string>(words: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(words.map((word) => Type.Literal(word))));

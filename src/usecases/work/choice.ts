import { Type } from 'typebox';

/** A header that holds one of these words. */
export const choice = <T extends string>(words: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(words.map((word) => Type.Literal(word))));

import { BureauError } from '../errors.ts';

/** Where a page ended, as a mark that nobody has to read. */
export const toCursor = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a mark. Error: cursor-invalid. */
export const fromCursor = (cursor: string, count: number): string[] => {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BureauError('cursor-invalid', {}, 'cursor');
  }
  const fits = Array.isArray(parts) && parts.length === count && parts.every((part) => typeof part === 'string');
  if (!fits || (parts as string[]).some((part) => part.includes('\0')))
    throw new BureauError('cursor-invalid', {}, 'cursor');
  return parts as string[];
};

/** A part of a mark that is a whole number. Error: cursor-invalid. */
export const wholeOf = (part: string): number => {
  if (!/^\d{1,9}$/u.test(part)) throw new BureauError('cursor-invalid', {}, 'cursor');
  return Number(part);
};

import { BureauError } from '../errors.ts';

/** An error as an operator reads it: one line in both languages that says what to do; the stack where it is unexpected. */
export const explain = (error: unknown): string => {
  if (!(error instanceof BureauError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { zh, en } = error.toJSON().message;
  return `${zh} · ${en} [${error.code}]`;
};

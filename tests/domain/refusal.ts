import { BureauError } from '../../src/errors.ts';

/** The error that an act is refused with; fails the test where it is not refused, or dies of something else. */
export const refusalOf = (act: () => unknown): BureauError => {
  try {
    act();
  } catch (error) {
    if (error instanceof BureauError) return error;
    throw error;
  }
  throw new Error('expected a refusal, but the act went through');
};

export const codeOf = (act: () => unknown): string => refusalOf(act).code;

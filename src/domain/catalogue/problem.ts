import { BureauError } from '../../errors.ts';

/** One fault of one cell: line counts from 1 with the header as line 1. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly expected: string;
  readonly found: string;
};

const shown = (found: string): string => (found === '' ? 'nothing' : `"${found.slice(0, 60)}"`);

/** `items.csv:17 kind: expected one of …, found "…"` */
const problemText = (problem: Problem): string =>
  `${problem.file}:${problem.line} ${problem.column}: expected ${problem.expected}, found ${shown(problem.found)}`;

/** catalogue-invalid that lists every problem of every file, one a line. */
export const catalogueInvalid = (problems: readonly Problem[]): BureauError => {
  const list = problems.map(problemText).join('\n');
  return new BureauError('catalogue-invalid', { count: problems.length, problems: list }, problems[0]?.file ?? '');
};

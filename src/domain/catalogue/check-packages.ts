import type { Problem } from './problem.ts';
import { keysOf, reporter } from './report.ts';
import type { LocatedTables } from './report.ts';

const listed = (values: readonly string[]): string => values.join('|');

/** Packages: items exist; the items always applied for and those behind the questions are the package's, exactly. */
export const packageProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const items = keysOf(tables['items.csv'], (row) => row.code);
  const packages = keysOf(tables['packages.csv'], (row) => row.code);
  const questions = tables['package-questions.csv'];
  const report = reporter('packages.csv', problems);
  for (const { line, row } of tables['packages.csv']) {
    const unknown = row.items.filter((item) => !items.has(item));
    report(unknown.length > 0, line, 'items', 'codes of items.csv', listed(unknown));
    const foreign = row.alwaysItems.filter((item) => !row.items.includes(item));
    report(foreign.length > 0, line, 'always_items', 'items of this package', listed(foreign));
    const asked = questions.filter((question) => question.row.package === row.code).flatMap(({ row: q }) => q.items);
    const unreachable = row.items.filter((item) => !row.alwaysItems.includes(item) && !asked.includes(item));
    report(
      unreachable.length > 0,
      line,
      'items',
      'items that are always applied for or asked for',
      listed(unreachable),
    );
  }
  const reportQuestion = reporter('package-questions.csv', problems);
  for (const { line, row } of questions) {
    reportQuestion(!packages.has(row.package), line, 'package', 'a code of packages.csv', row.package);
    const owner = tables['packages.csv'].find((candidate) => candidate.row.code === row.package);
    const foreign = row.items.filter((item) => owner !== undefined && !owner.row.items.includes(item));
    reportQuestion(
      foreign.length > 0 || row.items.length === 0,
      line,
      'items',
      `items of ${row.package}`,
      listed(foreign),
    );
  }
  return problems;
};

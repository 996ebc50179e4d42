import type { Problem } from './problem.ts';
import { keysOf, reporter, unitCodes } from './report.ts';
import type { LocatedTables } from './report.ts';

/** Stages whose predecessors lead back to themselves. */
const circular = (before: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const settled = new Set<string>();
  for (let grew = true; grew;) {
    const ready = [...before].filter(([code, all]) => !settled.has(code) && all.every((one) => settled.has(one)));
    for (const [code] of ready) settled.add(code);
    grew = ready.length > 0;
  }
  return new Set([...before.keys()].filter((code) => !settled.has(code)));
};

/** Construction stages: every code they name exists, and the order has no circle. */
export const constructionProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const report = reporter('construction.csv', problems);
  const rows = tables['construction.csv'];
  const stages = keysOf(rows, (row) => row.code);
  const items = keysOf(tables['items.csv'], (row) => row.code);
  const units = unitCodes(tables);
  for (const { line, row } of rows) {
    const check = (column: string, codes: readonly string[], known: ReadonlySet<string>, file: string): void => {
      const unknown = codes.filter((code) => !known.has(code));
      report(unknown.length > 0, line, column, `codes of ${file}`, unknown.join('|'));
    };
    check('departments', row.departments, units, 'departments.csv or partners.csv');
    check('predecessors', row.predecessors, stages, 'construction.csv');
    check('parallel_with', row.parallelWith, stages, 'construction.csv');
    check('merged_from', row.mergedFrom, stages, 'construction.csv');
    check('merged_into', row.mergedInto === null ? [] : [row.mergedInto], stages, 'construction.csv');
    check('item_codes', row.itemCodes, items, 'items.csv');
  }
  const order = new Map(rows.map(({ row }) => [row.code, row.predecessors.filter((code) => stages.has(code))]));
  const inCircle = circular(order);
  for (const { line, row } of rows)
    report(inCircle.has(row.code), line, 'predecessors', 'an order without a circle', row.predecessors.join('|'));
  return problems;
};

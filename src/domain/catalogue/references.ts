import { constructionProblems } from './check-construction.ts';
import { feeProblems } from './check-fees.ts';
import { packageProblems } from './check-packages.ts';
import type { Problem } from './problem.ts';
import { keysOf, reporter } from './report.ts';
import type { LocatedTables } from './report.ts';

const itemProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const report = reporter('items.csv', problems);
  const departments = keysOf(tables['departments.csv'], (row) => row.code);
  const fees = keysOf(tables['fees.csv'], (row) => row.code);
  const lists = new Map<string, number>();
  for (const { row } of tables['materials.csv']) lists.set(row.item, (lists.get(row.item) ?? 0) + 1);
  for (const { line, row } of tables['items.csv']) {
    const owner = 'a code of departments.csv';
    report(!departments.has(row.department), line, 'department', owner, row.department);
    report(
      !departments.has(row.supervisingDepartment),
      line,
      'supervising_department',
      owner,
      row.supervisingDepartment,
    );
    report(
      !row.code.startsWith(`${row.department}-`),
      line,
      'code',
      `a code that begins with ${row.department}-`,
      row.code,
    );
    report(row.fee !== null && !fees.has(row.fee), line, 'fee', 'a code of fees.csv', row.fee ?? '');
    const promised = row.promisedWorkingDays;
    const limit = `at most the ${row.statutoryWorkingDays} statutory days`;
    report(promised > row.statutoryWorkingDays, line, 'promised_working_days', limit, String(promised));
    const yellow = row.yellowWorkingDays;
    report(yellow > promised, line, 'yellow_working_days', `at most the ${promised} promised days`, String(yellow));
    const listed = lists.get(row.code);
    const count = `${listed} as in materials.csv`;
    report(
      listed !== undefined && listed !== row.materialCount,
      line,
      'material_count',
      count,
      String(row.materialCount),
    );
  }
  return problems;
};

const materialProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const items = keysOf(tables['items.csv'], (row) => row.code);
  const core = new Set<string>();
  const report = reporter('materials.csv', problems);
  for (const { line, row } of tables['materials.csv']) {
    report(!items.has(row.item), line, 'item', 'a code of items.csv', row.item);
    const conditional = row.required === 'conditional';
    const expected = conditional
      ? 'a value, as the material is conditional'
      : 'nothing, as the material is always asked';
    report((row.condition !== null) !== conditional, line, 'condition', expected, row.condition ?? '');
    report((row.conditionZh !== null) !== conditional, line, 'condition_zh', expected, row.conditionZh ?? '');
    if (!conditional && !row.deferrable) core.add(row.item);
  }
  for (const { line, row } of tables['materials.csv']) {
    const expected = 'a material of this item that is always asked and cannot be deferred';
    report(!core.has(row.item), line, 'deferrable', expected, 'yes');
    core.add(row.item);
  }
  return problems;
};

const townProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const report = reporter('towns.csv', problems);
  const zones = keysOf(
    tables['towns.csv'].filter(({ row }) => row.kind === 'zone'),
    (row) => row.code,
  );
  for (const { line, row } of tables['towns.csv']) {
    const zone = row.servedByZone;
    report(zone !== null && !zones.has(zone), line, 'served_by_zone', 'the code of a zone in this file', zone ?? '');
  }
  return problems;
};

const checkProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const report = reporter('inspection-checks.csv', problems);
  const items = keysOf(tables['items.csv'], (row) => row.code);
  for (const { line, row } of tables['inspection-checks.csv'])
    report(row.item !== null && !items.has(row.item), line, 'item', 'a code of items.csv, or nothing', row.item ?? '');
  return problems;
};

const calendarProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const published = tables['calendar-years.csv'].filter(({ row }) => row.published);
  const years = keysOf(published, (row) => String(row.year));
  const report = reporter('calendar.csv', problems);
  for (const { line, row } of tables['calendar.csv'])
    report(!years.has(row.day.slice(0, 4)), line, 'day', 'a day of a published year in calendar-years.csv', row.day);
  const last = Math.max(...published.map(({ row }) => row.year));
  for (const { line, row } of published) {
    const gap = row.year !== last && !years.has(String(row.year + 1));
    reporter('calendar-years.csv', problems)(gap, line, 'year', `${row.year + 1} published too`, String(row.year));
  }
  return problems;
};

/** Everything that no single row can tell: codes that point to other rows, sums and order. */
export const referenceProblems = (tables: LocatedTables): Problem[] => [
  ...itemProblems(tables),
  ...materialProblems(tables),
  ...checkProblems(tables),
  ...townProblems(tables),
  ...packageProblems(tables),
  ...feeProblems(tables),
  ...constructionProblems(tables),
  ...calendarProblems(tables),
];

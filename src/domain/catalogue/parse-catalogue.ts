import { BureauError } from '../../errors.ts';
import { createCalendar } from '../calendar.ts';
import { omit } from './omit.ts';
import { readParameters } from './parameters.ts';
import type { Problem } from './problem.ts';
import { catalogueInvalid } from './problem.ts';
import { readTable } from './read-table.ts';
import { referenceProblems } from './references.ts';
import type { LocatedTables } from './report.ts';
import { catalogueFiles, laterFiles, schema } from './schema.ts';
import { searchEntriesOf } from './search.ts';
import type { Tables } from './schema.ts';
import type { Catalogue, Fee, Material, Package } from './types.ts';
import { catalogueVersion } from './version.ts';

const byCode = <T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));

const materialLists = (tables: Tables): Map<string, Material[]> => {
  const lists = new Map<string, Material[]>();
  for (const { item, ...material } of tables['materials.csv']) lists.set(item, [...(lists.get(item) ?? []), material]);
  return lists;
};

const packagesOf = (tables: Tables): Package[] =>
  tables['packages.csv'].map((row) => {
    const own = tables['package-questions.csv'].filter((question) => question.package === row.code);
    return { ...row, questions: own.map((question) => omit(question, 'package')) };
  });

const feesOf = (tables: Tables): Fee[] =>
  tables['fees.csv'].map((row) => {
    const formulas = tables['fee-formulas.csv'].filter((formula) => formula.fee === row.code);
    return {
      ...row,
      formulas: formulas.map(({ fee, ...formula }) => {
        const inputs = tables['fee-inputs.csv'].filter((one) => one.fee === fee && one.variant === formula.variant);
        return { ...formula, inputs: inputs.map((input) => omit(input, 'fee', 'variant')) };
      }),
    };
  });

/**
 * Reads and checks the whole catalogue.
 * @param files text by file name; all of `catalogueFiles`, of which `laterFiles` may be absent
 * @returns the catalogue with its content version (LAW-03), or every problem with file, line, column, expected and found
 */
export const readCatalogue = (
  files: Readonly<Record<string, string>>,
): { catalogue: Catalogue; problems?: never } | { catalogue?: never; problems: Problem[] } => {
  const problems: Problem[] = [];
  const located: Record<string, unknown[]> = {};
  for (const file of catalogueFiles) {
    const content = files[file];
    if (content === undefined && laterFiles.has(file)) {
      located[file] = [];
      continue;
    }
    if (content === undefined) {
      problems.push({ file, line: 1, column: '(file)', expected: 'the file', found: '' });
      continue;
    }
    const table = readTable(file, content, schema[file].columns, schema[file].key);
    problems.push(...table.problems);
    located[file] = table.rows;
  }
  const tables = located as unknown as LocatedTables;
  const read = readParameters(tables['parameters.csv'] ?? []);
  if (!problems.some(({ file }) => file === 'parameters.csv')) problems.push(...read.problems);
  // References to rows that were left out would only repeat the first fault in other words.
  if (problems.length === 0) problems.push(...referenceProblems(tables));
  if (problems.length > 0) return { problems };
  const rows = Object.fromEntries(catalogueFiles.map((file) => [file, tables[file].map(({ row }) => row)]));
  try {
    return { catalogue: assemble(rows as unknown as Tables, read.parameters) };
  } catch (error) {
    if (!(error instanceof BureauError) || error.code !== 'calendar-invalid') throw error;
    const [file, found] = ['calendar-years.csv', String(error.params['problem'])];
    return { problems: [{ file, line: 1, column: 'published', expected: 'years without a gap', found }] };
  }
};

/** The catalogue, or a refusal. @throws BureauError catalogue-invalid that lists every problem of `readCatalogue` */
export const parseCatalogue = (files: Readonly<Record<string, string>>): Catalogue => {
  const { catalogue, problems } = readCatalogue(files);
  if (catalogue === undefined) throw catalogueInvalid(problems);
  return catalogue;
};

const assemble = (tables: Tables, parameters: Catalogue['parameters']): Catalogue => ({
  version: catalogueVersion(tables),
  items: byCode(tables['items.csv']),
  materials: materialLists(tables),
  interimMaterials: tables['interim-materials.csv'],
  inspectionChecks: tables['inspection-checks.csv'],
  departments: byCode(tables['departments.csv']),
  partners: byCode(tables['partners.csv']),
  towns: byCode(tables['towns.csv']),
  packages: byCode(packagesOf(tables)),
  fees: byCode(feesOf(tables)),
  stages: byCode(tables['construction.csv']),
  parameters,
  parameterRows: tables['parameters.csv'],
  phrases: tables['phrases.csv'],
  calendarDays: tables['calendar.csv'],
  calendarYears: tables['calendar-years.csv'],
  calendar: createCalendar({
    days: tables['calendar.csv'],
    years: tables['calendar-years.csv'],
    closingMinutes: parameters['closing-time'],
  }),
  searchEntries: searchEntriesOf(tables['items.csv'], tables['departments.csv']),
});

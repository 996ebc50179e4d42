import { parse } from 'csv-parse/sync';
import { parseCatalogue } from '../../src/domain/catalogue/parse-catalogue.ts';
import { saveCatalogue } from '../../src/store/releases.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { readCatalogueFiles } from '../domain/catalogue-files.ts';

type Files = Record<string, string>;
type Row = Record<string, string>;

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const rowsOf = (text: string): Row[] => parse(text, { columns: true });

const textOf = (rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0]!);
  return [columns, ...rows.map((row) => columns.map((column) => row[column]!))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');
};

/** The catalogue's files with some cells of one row changed. */
export const withRow = (files: Files, file: string, key: readonly [string, string], change: Row): Files => {
  const rows = rowsOf(files[file]!).map((row) => (row[key[0]] === key[1] ? { ...row, ...change } : row));
  return { ...files, [file]: textOf(rows) };
};

/** Publishes a list for an item that has none yet: the application form, and one paper that may be deferred. */
export const withDeferrableList = (files: Files, item: string): Files => {
  const [form] = rowsOf(files['interim-materials.csv']!);
  const list = [
    { item, ...form! },
    { item, ...form!, code: 'site-plan', name_zh: '平面图', deferrable: 'yes' },
  ];
  const counted = withRow(files, 'items.csv', ['code', item], { material_count: String(list.length) });
  return { ...counted, 'materials.csv': textOf([...rowsOf(files['materials.csv']!), ...list]) };
};

/**
 * Puts a changed catalogue into force for what is filed from now on, in this copy alone; cases on their way keep theirs. Gives the way back.
 */
export const enforceCatalogue = async (bureau: Bureau, change: (files: Files) => Files): Promise<() => void> => {
  const before = bureau.catalogues.current;
  const files = change(readCatalogueFiles());
  const current = parseCatalogue(files);
  const row = { version: current.version, files: JSON.stringify(files), createdAt: bureau.clock.now() };
  await bureau.store.transaction((tx) => saveCatalogue(tx, row));
  bureau.catalogues.current = current;
  return () => {
    bureau.catalogues.current = before;
  };
};

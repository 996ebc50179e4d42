import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingYear } from '../../../src/domain/calendar.ts';
import { rowsOf, writeRows } from '../../../src/domain/catalogue/cells.ts';
import { diffTable, diffTables, mergeTable } from '../../../src/domain/catalogue/diff-tables.ts';
import { escapeFormula, unescapeFormula } from '../../../src/domain/escape-formula.ts';
import { parseCatalogue } from '../../../src/domain/catalogue/parse-catalogue.ts';
import type { CatalogueFile } from '../../../src/domain/catalogue/schema.ts';
import { catalogue, readCatalogueFiles } from '../catalogue-files.ts';

const file: CatalogueFile = 'calendar-years.csv';
const table = (...rows: [year: string, note?: string][]): string =>
  writeRows(
    file,
    rows.map(([year, note = '']) => ({ year, published: 'yes', note_zh: note, source: 'law' })),
  );

describe('tables as text', () => {
  it('mean the same after they were written again', () => {
    const files = readCatalogueFiles();
    const again = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, writeRows(name as CatalogueFile, rowsOf(text))]),
    );
    expect(parseCatalogue(again).version).toBe(catalogue().version);
    expect(diffTables(files, again)).toEqual([]);
  });

  it('differ row by row and column by column', () => {
    expect(diffTable(file, table(['2024'], ['2025'], ['2026']), table(['2024'], ['2026', 'x'], ['2027']))).toEqual([
      {
        file,
        key: '2025',
        change: 'removed',
        cells: expect.arrayContaining([{ column: 'year', before: '2025', after: '' }]),
      },
      { file, key: '2026', change: 'changed', cells: [{ column: 'note_zh', before: '', after: 'x' }] },
      {
        file,
        key: '2027',
        change: 'added',
        cells: expect.arrayContaining([{ column: 'year', before: '', after: '2027' }]),
      },
    ]);
  });

  it('are merged row by row: what others changed in other rows stays, in the same row the change wins', () => {
    const base = table(['2024'], ['2025'], ['2026']);
    const changed = table(['2024', 'mine'], ['2026']);
    const onto = table(['2024', 'theirs'], ['2025'], ['2026', 'theirs'], ['2027']);
    expect(mergeTable(file, base, changed, onto)).toBe(table(['2024', 'mine'], ['2026', 'theirs'], ['2027']));
  });

  it('hold no text that a spreadsheet would run, and come back as they were', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\tx', "'=1", "''-2"]) expect(escapeFormula(text)).toBe(`'${text}`);
    for (const text of ['', 'plain', "it's", "'quoted'", '1-2']) expect(escapeFormula(text)).toBe(text);
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '章') });
    fc.assert(
      fc.property(risky, (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });
});

describe('a calendar that is missing', () => {
  const years = [
    { year: 2026, published: true },
    { year: 2027, published: false },
  ];
  it.each([
    ['2026-10-31', null],
    ['2026-11-01', 2027],
    ['2027-01-02', 2027],
    ['2025-03-01', 2025],
  ])('is told on %s: %s', (day, missing) => {
    expect(missingYear(years, day)).toBe(missing);
  });
});

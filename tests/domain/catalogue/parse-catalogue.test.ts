import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../../src/domain/catalogue/parse-catalogue.ts';
import { catalogueFiles, laterFiles } from '../../../src/domain/catalogue/schema.ts';
import { catalogue, readCatalogueFiles } from '../catalogue-files.ts';
import { refusalOf } from '../refusal.ts';

const files = readCatalogueFiles();
/** The files with one text replaced, which must stand there exactly once or more. */
const changed = (file: string, from: string, to: string): Record<string, string> => {
  expect(files[file]).toContain(from);
  return { ...files, [file]: files[file]?.replace(from, to) ?? '' };
};
const problemsOf = (broken: Record<string, string>): string[] => {
  const refusal = refusalOf(() => parseCatalogue(broken));
  expect(refusal.code).toBe('catalogue-invalid');
  return String(refusal.params['problems']).split('\n');
};

describe('the catalogue of the project', () => {
  const all = catalogue();
  const items = [...all.items.values()];

  it('has the figures of the report', () => {
    expect([items.length, all.departments.size, all.packages.size, all.fees.size]).toEqual([156, 22, 8, 9]);
    expect([...all.fees.values()].filter(({ mode }) => mode === 'direct')).toHaveLength(3);
    expect([all.materials.size, all.stages.size, all.towns.size, all.partners.size]).toEqual([35, 33, 21, 18]);
    expect(new Set(items.map(({ batch }) => batch))).toEqual(new Set([1, 2]));
    expect(items.filter(({ noVisit }) => noVisit)).toHaveLength(147);
    expect([...all.packages.values()].flatMap((one) => one.items).every((code) => all.materials.has(code))).toBe(true);
  });

  it.each([
    ['before', 19, 126, 60],
    ['after', 12, 61, 42],
  ])('construction %s: %i stages, %i papers, %i working days on the critical path', (variant, count, papers, days) => {
    const stages = [...all.stages.values()].filter((stage) => stage.variant === variant);
    const [paper, time] =
      variant === 'before'
        ? (['materialsBefore', 'workingDaysBefore'] as const)
        : (['materialsAfter', 'workingDaysAfter'] as const);
    const finish = (code: string): number => {
      const stage = all.stages.get(code);
      return (stage?.[time] ?? 0) + Math.max(0, ...(stage?.predecessors ?? []).map(finish));
    };
    expect(stages).toHaveLength(count);
    expect(stages.reduce((sum, stage) => sum + (stage[paper] ?? 0), 0)).toBe(papers);
    expect(Math.max(...stages.map(({ code }) => finish(code)))).toBe(days);
  });

  it('sends construction items through the standard flow and every other through its own', () => {
    for (const { flow, process } of items)
      expect(process).toBe(flow === 'construction-project' ? 'standard-approval' : flow);
  });

  it('publishes the calendar from 2004 on', () => {
    const years = all.calendarYears.filter(({ published }) => published).map(({ year }) => year);
    expect([years[0], years.length]).toEqual([2004, 23]);
  });
});

describe('LAW-03: the version is the content', () => {
  it('is 16 hex digits and the same for the same content', () => {
    expect(catalogue().version).toMatch(/^[0-9a-f]{16}$/);
    const other = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(parseCatalogue(other).version).toBe(catalogue().version);
  });

  it('does not change with the order of columns', () => {
    const [header = '', ...rows] = (files['parameters.csv'] ?? '').trimEnd().split('\n');
    const turned = [header, ...rows].map((line) => {
      const [key, ...rest] = line.split(',');
      return [...rest, key].join(',');
    });
    expect(parseCatalogue({ ...files, 'parameters.csv': turned.join('\n') }).version).toBe(catalogue().version);
  });

  it('changes with one figure', () => {
    const later = changed('parameters.csv', 'supplement-days,15', 'supplement-days,14');
    expect(parseCatalogue(later).version).not.toBe(catalogue().version);
  });
});

describe('a broken row is named with file, line and column, and nothing is loaded', () => {
  it.each([
    [
      'items.csv',
      ',备案,',
      ',备件,',
      'items.csv:3 kind: expected one of 行政许可 | 备案 | 行政确认 | 其他权力, found "备件"',
    ],
    [
      'items.csv',
      'DRC-03,',
      'DRC-02,',
      'items.csv:4 code: expected a value used once (first in line 3), found "DRC-02"',
    ],
    ['items.csv', 'DRC-01,', 'DRC-1,', 'items.csv:2 code: expected an item code such as MKT-09, found "DRC-1"'],
    [
      'items.csv',
      '20,6,3,9,no',
      '20,six,3,9,no',
      'items.csv:2 promised_working_days: expected a whole number ≥ 1, found "six"',
    ],
    [
      'items.csv',
      '20,6,3,9,no',
      '5,6,3,9,no',
      'items.csv:2 promised_working_days: expected at most the 5 statutory days, found "6"',
    ],
    [
      'items.csv',
      '20,6,3,9,no',
      '20,6,3,8,no',
      'items.csv:2 material_count: expected 9 as in materials.csv, found "8"',
    ],
    ['items.csv', 'DRC,DRC,', 'XYZ,DRC,', 'items.csv:2 department: expected a code of departments.csv, found "XYZ"'],
    ['items.csv', ',AG-01,', ',AG-09,', 'fee: expected a code of fees.csv, found "AG-09"'],
    ['items.csv', 'code,name_zh', 'code,name', 'items.csv:1 name_zh: expected the column name_zh'],
    [
      'materials.csv',
      'MKT-01,application-form',
      'MKT-99,application-form',
      'materials.csv:2 item: expected a code of items.csv, found "MKT-99"',
    ],
    [
      'materials.csv',
      'MKT-01,articles',
      'MKT-01,application-form,x,articles',
      'materials.csv:3 (row): expected 13 cells, found "15 cells"',
    ],
    ['materials.csv', ',by-agent,', ',,', 'condition: expected a value, as the material is conditional, found nothing'],
    ['packages.csv', 'MKT-05|', 'MKT-88|', 'packages.csv:2 items: expected codes of items.csv, found "MKT-88"'],
    [
      'packages.csv',
      ',MKT-09|EPB-03,',
      ',MKT-09,',
      'packages.csv:2 items: expected items that are always applied for or asked for, found "EPB-03"',
    ],
    [
      'package-questions.csv',
      'PKG-01,',
      'PKG-77,',
      'package-questions.csv:2 package: expected a code of packages.csv, found "PKG-77"',
    ],
    ['fees.csv', 'BUR,HUD', 'BUR,ZZZ', 'collected_for: expected a department or partner, found "ZZZ"'],
    [
      'fee-formulas.csv',
      'area_m2 * days * rate',
      'area_m2 * days *',
      'fee-formulas.csv:2 expression: expected FEEL over area_m2, days, rate',
    ],
    [
      'fee-formulas.csv',
      'area_m2 * days * rate',
      'area_m2 * rate',
      'fee-inputs.csv:3 input: expected a name that the expression uses, found "days"',
    ],
    ['fee-inputs.csv', 'fen,0,100,yes', 'fen,0,100,no', 'placeholder: expected yes exactly where a default stands'],
    [
      'construction.csv',
      'yes,,model (totals: seed)\nbefore,2',
      'maybe,,model (totals: seed)\nbefore,2',
      'construction.csv:2 critical: expected one of yes | no, found "maybe"',
    ],
    ['construction.csv', ',PLN,5,,4,,,', ',PLN,5,,4,,B19,', 'predecessors: expected an order without a circle'],
    ['towns.csv', ',czedz,', ',nowhere,', 'served_by_zone: expected the code of a zone in this file, found "nowhere"'],
    [
      'parameters.csv',
      'closing-time,17:30',
      'closing-time,25:00',
      'parameters.csv:2 value: expected a time HH:MM, found "25:00"',
    ],
    [
      'parameters.csv',
      'delivery-days,10',
      'delivery-day,10',
      'key: expected a parameter the platform knows, found "delivery-day"',
    ],
    ['parameters.csv', 'delivery-days,10', 'delivery-day,10', 'key: expected a row delivery-days, found nothing'],
    ['calendar.csv', '2004-01-01', '2004-13-01', 'calendar.csv:2 day: expected a day YYYY-MM-DD, found "2004-13-01"'],
    [
      'calendar-years.csv',
      '\n2010,yes',
      '\n2010,no',
      'calendar-years.csv:7 year: expected 2010 published too, found "2009"',
    ],
    [
      'packages.csv',
      ',MKT-09|EPB-03,',
      ',MKT-09|EPB-03|DRC-01,',
      'packages.csv:2 always_items: expected items of this package, found "DRC-01"',
    ],
    [
      'package-questions.csv',
      'MKT-01|PSB-01',
      'MKT-01|DRC-01',
      'package-questions.csv:2 items: expected items of PKG-01, found "DRC-01"',
    ],
    [
      'materials.csv',
      'EPB-03,application-form,环境影响登记表（网上填报）,always,,,original,1,applicant,no',
      'EPB-03,application-form,环境影响登记表（网上填报）,always,,,original,1,applicant,yes',
      'deferrable: expected a material of this item that is always asked and cannot be deferred, found "yes"',
    ],
    [
      'items.csv',
      ',15,10,2,permanent,核准后',
      ',15,10,7,permanent,核准后',
      'items.csv:2 yellow_working_days: expected at most the 6 promised days, found "7"',
    ],
    ['fee-inputs.csv', ',m2,2,,', ',m2,3,,', 'fee-inputs.csv:2 decimals: expected 0, 1 or 2, found "3"'],
    [
      'fee-inputs.csv',
      'DC-01,occupation,area_m2',
      'DC-01,parking,area_m2',
      'fee-inputs.csv:2 variant: expected a fee and variant of fee-formulas.csv, found "DC-01 parking"',
    ],
    [
      'calendar.csv',
      '2004-01-01',
      '2003-01-01',
      'calendar.csv:2 day: expected a day of a published year in calendar-years.csv, found "2003-01-01"',
    ],
    ['items.csv', 'DRC-01,', 'EIC-21,', 'items.csv:2 code: expected a code that begins with DRC-, found "EIC-21"'],
    [
      'parameters.csv',
      'delivery-days,10,working-days',
      'delivery-days,10,days',
      'unit: expected working-days, found "days"',
    ],
    ['departments.csv', 'DRC,', '"DRC,', 'departments.csv'],
  ])('%s: %s → %s', (file, from, to, expected) => {
    expect(problemsOf(changed(file, from, to)).some((line) => line.includes(expected))).toBe(true);
  });

  it('lists the faults of all files at once', () => {
    const two = { ...changed('items.csv', ',备案,', ',备件,'), ...{ 'towns.csv': 'code\nhutang\n' } };
    const problems = problemsOf(two).join('\n');
    expect(problems).toContain('items.csv:3 kind');
    expect(problems).toContain('towns.csv:1 name_zh');
  });

  it.each(catalogueFiles.filter((file) => !laterFiles.has(file)))('misses %s', (file) => {
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
    expect(problemsOf(rest)).toEqual([`${file}:1 (file): expected the file, found nothing`]);
  });

  it.each(['', 'code\n'])('an empty file "%s" is a fault', (text) =>
    expect(problemsOf({ ...files, 'towns.csv': text }).join()).toContain('towns.csv'),
  );
});

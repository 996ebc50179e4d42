import { rowsOf, writeRows } from '../../domain/catalogue/cells.ts';
import type { CalendarDay } from '../../domain/catalogue/types.ts';
import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import type { CatalogueTexts } from './catalogues.ts';
import { changeTables } from './change-catalogue-draft.ts';

/** A year of the calendar as an admin writes it: all its holidays and make-up workdays, and whether the notice has come. */
export interface CalendarYearInput {
  year: number;
  published: boolean;
  days: readonly Pick<CalendarDay, 'day' | 'kind' | 'nameZh' | 'nameEn'>[];
  /** The notice that says so. */
  source: string;
}

const writeYear = (texts: CatalogueTexts, { year, published, days, source }: CalendarYearInput): CatalogueTexts => {
  const known = rowsOf(texts['calendar.csv'] ?? '');
  const rows = days.map(({ day, kind, nameZh, nameEn }) => {
    const cells = { day, kind, name_zh: nameZh, name_en: nameEn };
    const same = known.find((row) => row['day'] === day && row['kind'] === kind && row['name_zh'] === nameZh);
    return { ...cells, source: same?.['source'] ?? source };
  });
  const others = known.filter(({ day = '' }) => !day.startsWith(`${year}-`));
  const years = rowsOf(texts['calendar-years.csv'] ?? '');
  const before = years.find((row) => row['year'] === String(year));
  const mark = published ? 'yes' : 'no';
  const kept = { year: String(year), note_zh: '', source, ...before, published: mark };
  const byDay = (a: { day?: string }, b: { day?: string }): number => ((a.day ?? '') < (b.day ?? '') ? -1 : 1);
  const byYear = (a: { year?: string }, b: { year?: string }): number => Number(a.year) - Number(b.year);
  return {
    'calendar.csv': writeRows('calendar.csv', [...others, ...rows].sort(byDay)),
    'calendar-years.csv': writeRows(
      'calendar-years.csv',
      [...years.filter((row) => row['year'] !== String(year)), kept].sort(byYear),
    ),
  };
};

/** Writes a year of the working-day calendar into a draft of the catalogue. Errors: those of changeTables, invalid-input. */
export const editCalendarYear = async (
  bureau: Bureau,
  person: Principal,
  draft: { id: string; seen: number },
  input: CalendarYearInput,
): Promise<number> => {
  const foreign = input.days.find(({ day }) => !day.startsWith(`${input.year}-`));
  if (foreign !== undefined) throw new BureauError('invalid-input', { detail: foreign.day }, 'days');
  return changeTables(bureau, person, draft, (texts) => writeYear(texts, input));
};

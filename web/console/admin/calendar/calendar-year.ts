export interface CalendarDay {
  day: string;
  kind: 'holiday' | 'make-up-workday';
  nameZh: string;
  nameEn: string;
}

/** GET /api/calendar/:year */
export interface CalendarYear {
  year: number;
  published: boolean;
  days: CalendarDay[];
  today: string;
  missingYear: number | null;
  provisional: number;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const isWeekend = (day: string): boolean => weekdayOf(day) > 4;

/** The days of a month in weeks from Monday; '' before its first and after its last. */
export const weeksOf = (year: number, month: number): string[][] => {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, at) => `${year}-${two(month)}-${two(at + 1)}`);
  const padded = [...Array<string>(weekdayOf(days[0]!)).fill(''), ...days];
  while (padded.length % 7 !== 0) padded.push('');
  return Array.from({ length: padded.length / 7 }, (_, at) => padded.slice(at * 7, at * 7 + 7));
};

/** What a press makes of a day: nothing special → holiday → (on weekends) make-up workday → nothing special. */
export const nextKind = (day: string, kind: CalendarDay['kind'] | undefined): CalendarDay['kind'] | undefined => {
  if (kind === undefined) return 'holiday';
  return kind === 'holiday' && isWeekend(day) ? 'make-up-workday' : undefined;
};

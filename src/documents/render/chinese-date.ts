import { plainDay } from '../../domain/days.ts';

export { plainDay };

const figures = '〇一二三四五六七八九';
const upTo99 = (value: number): string => {
  const tens = Math.floor(value / 10);
  const rest = value % 10;
  if (tens === 0) return figures[rest]!;
  return `${tens === 1 ? '' : figures[tens]}十${rest === 0 ? '' : figures[rest]}`;
};

/** Instant (UTC ISO) → its day `YYYY-MM-DD` in Asia/Shanghai, which has had no daylight saving since 1991. */
export const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Instant (UTC ISO) → `2026年3月2日9时05分` in Asia/Shanghai. */
export const shanghaiMinute = (instant: string): string => {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${plainDay(local.slice(0, 10))}${Number(local.slice(11, 13))}时${local.slice(14, 16)}分`;
};

/** `2026-03-02` → `二〇二六年三月二日`, as it stands above a seal. */
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${[...year!].map((digit) => figures[Number(digit)]).join('')}年${upTo99(Number(month))}月${upTo99(Number(date))}日`;
};

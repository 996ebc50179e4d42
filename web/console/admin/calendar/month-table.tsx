import { showPlainDay } from '../../../shared/format/dates.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import type { CalendarDay } from './calendar-year.ts';
import { isWeekend, weeksOf } from './calendar-year.ts';

interface Props {
  year: number;
  month: number;
  days: ReadonlyMap<string, CalendarDay>;
  onPress(day: string): void;
}

/** A month as a table of days; what a day is stands on it in words, and not by its colour alone. */
export const MonthTable = ({ year, month, days, onPress }: Props) => {
  const { t, language } = useWords();
  const kindOf = (day: string) => days.get(day)?.kind ?? (isWeekend(day) ? 'off' : 'workday');
  const mark = (day: string): string => {
    const known = days.get(day);
    if (known === undefined) return '';
    return known.kind === 'holiday' ? '休' : '班';
  };
  return (
    <table>
      <caption>{t('calendar.month', { month })}</caption>
      <thead>
        <tr>
          {[...t('calendar.weekdays')].map((name, at) => (
            <th key={at} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, at) =>
              day === '' ? (
                <td key={at} />
              ) : (
                <td key={day} className={kindOf(day)}>
                  <button
                    type="button"
                    aria-label={`${showPlainDay(day, language)} ${t(`calendar.${kindOf(day)}`)}`}
                    onClick={() => onPress(day)}
                  >
                    {Number(day.slice(8))}
                    <small lang="zh-CN">{mark(day)}</small>
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Drawing } from '../../staff/diagram/drawn-diagram.tsx';
import type { Heat } from '../types.ts';

const DrawnDiagram = lazy(() =>
  import('../../staff/diagram/drawn-diagram.tsx').then((module) => ({ default: module.DrawnDiagram })),
);

export const measures = ['visits', 'median', 'p90'] as const;
export type Measure = (typeof measures)[number];

/** What a measure compares elements by: ms for times, a working day as one of 24 hours. */
const weightOf = (row: Heat, by: Measure): number => {
  if (by === 'visits') return row.visits;
  const [days, ms] = by === 'median' ? [row.medianDays, row.medianMs] : [row.p90Days, row.p90Ms];
  return days === null ? (ms ?? 0) : days * 86_400_000;
};

const levels = 5;

/** 1 the coolest, 5 the hottest; by the logarithm, since times differ by many orders. */
const levelOf = (weight: number, most: number): number =>
  Math.max(1, Math.ceil((Math.log1p(weight) / Math.log1p(Math.max(1, most))) * levels));

/** A time in words: working days of people's steps, seconds of automatic ones. */
const useTime = () => {
  const { t } = useWords();
  return (days: number | null, ms: number | null): string => {
    if (days !== null) return t('heat.days', { count: days });
    return ms === null ? '—' : t('heat.seconds', { count: Math.round(ms / 100) / 10 });
  };
};

interface Props {
  xml: string;
  rows: readonly Heat[];
  by: Measure;
}

const columns = ['element', 'visits', 'active', 'median', 'p90'] as const;

/** The diagram with heat and figures, and the table of the same, linked both ways. */
export const HeatMap = ({ xml, rows, by }: Props) => {
  const { t } = useWords();
  const time = useTime();
  const [chosen, setChosen] = useState('');
  const choose = useCallback((id: string) => setChosen(id), []);
  const drawing = useMemo((): Drawing => {
    const most = Math.max(0, ...rows.map((row) => weightOf(row, by)));
    const figure = (row: Heat): string => {
      if (by === 'visits') return String(row.visits);
      return by === 'median' ? time(row.medianDays, row.medianMs) : time(row.p90Days, row.p90Ms);
    };
    return {
      xml,
      marks: Object.fromEntries(rows.map((row) => [row.elementId, `heat-${levelOf(weightOf(row, by), most)}`])),
      badges: Object.fromEntries(rows.map((row) => [row.elementId, figure(row)])),
    };
  }, [xml, rows, by, t]);
  return (
    <>
      <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
        <DrawnDiagram drawing={drawing} chosen={chosen} onChoose={choose} />
      </Suspense>
      <table className="table">
        <TableHead columns={columns.map((column) => t(`heat.${column}`))} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.elementId} className={row.elementId === chosen ? 'step-row chosen' : 'step-row'}>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  lang="zh-CN"
                  aria-pressed={row.elementId === chosen}
                  onClick={() => setChosen(row.elementId)}
                >
                  {row.name}
                </button>
              </th>
              <td data-label={t('heat.visits')} className="figure">
                {row.visits}
              </td>
              <td data-label={t('heat.active')} className="figure">
                {row.active}
              </td>
              <td data-label={t('heat.median')}>{time(row.medianDays, row.medianMs)}</td>
              <td data-label={t('heat.p90')}>{time(row.p90Days, row.p90Ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

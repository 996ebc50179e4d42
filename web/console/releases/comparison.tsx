import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Figures, Share } from './types.ts';

const round = (value: number): string => (Math.round(value * 10) / 10).toString();

interface Bar {
  value: number;
  from: number;
  to: number;
  /** The end of the scale. */
  most: number;
}

/** Where a value lies and how uncertain it is, for the eye; the figures stand beside it as text. */
const FigureBar = ({ value, from, to, most }: Bar) => {
  const at = (one: number): string => `${most === 0 ? 0 : (one / most) * 100}%`;
  return (
    <div className="figure-bar" aria-hidden="true">
      <span className="range" style={{ left: at(from), right: `calc(100% - ${at(to)})` }} />
      <span className="value" style={{ left: at(value) }} />
    </div>
  );
};

const ShareCell = ({ name, share }: { name: string; share: Share | null }) => {
  const { t } = useWords();
  if (share === null) return <td data-label={name}>—</td>;
  const percent = (value: number): string => round(value * 100);
  return (
    <td data-label={name}>
      {t('releases.share-of', { share: percent(share.share), from: percent(share.from), to: percent(share.to) })}
      <FigureBar value={share.share} from={share.from} to={share.to} most={1} />
    </td>
  );
};

const DaysCell = ({ days, most }: { days: Figures['days']; most: number }) => {
  const { t } = useWords();
  const name = t('releases.days');
  if (days === null) return <td data-label={name}>—</td>;
  const { median, from, to } = days;
  return (
    <td data-label={name}>
      {from === null || to === null
        ? t('releases.few-days', { median: round(median) })
        : t('releases.days-of', { median: round(median), from: round(from), to: round(to) })}
      <FigureBar value={median} from={from ?? median} to={to ?? median} most={most} />
    </td>
  );
};

/** What became of the cases of each release, with 95 % intervals: where they overlap much, the difference may be chance. */
export const Comparison = ({ flow }: { flow: string }) => {
  const { t } = useWords();
  const figures = useQuery({
    queryKey: ['releases', flow, 'comparison'],
    queryFn: () => get<Figures[]>(`/api/roll-outs/${flow}/comparison`),
  });
  return (
    <section className="card">
      <h2>{t('releases.comparison')}</h2>
      <p>{t('releases.comparison-hint')}</p>
      <Loaded of={figures}>
        {(rows) => {
          const most = Math.max(0, ...rows.map(({ days }) => days?.to ?? days?.median ?? 0));
          if (rows.length === 0) return <p>{t('releases.no-figures')}</p>;
          return (
            <table className="table">
              <TableHead
                columns={['number', 'cases', 'days', 'refused', 'sent-back', 'bad-ratings'].map((column) =>
                  t(`releases.${column}`),
                )}
              />
              <tbody>
                {rows.map(({ release, cases, decided, days, refused, sentBack, badRatings }) => (
                  <tr key={release}>
                    <th scope="row">{t('releases.release', { release })}</th>
                    <td data-label={t('releases.cases')}>{t('releases.cases-of', { cases, decided })}</td>
                    <DaysCell days={days} most={most} />
                    <ShareCell name={t('releases.refused')} share={refused} />
                    <ShareCell name={t('releases.sent-back')} share={sentBack} />
                    <ShareCell name={t('releases.bad-ratings')} share={badRatings} />
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Loaded>
    </section>
  );
};

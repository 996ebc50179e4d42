import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../shared/api/request.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { ReleaseRequest } from './types.ts';

/** The requests of the bureau, newest first: those that wait, and what became of the last ones. */
export const Requests = () => {
  const { t, language } = useWords();
  const requests = useQuery({
    queryKey: ['release-requests'],
    queryFn: () => get<{ items: ReleaseRequest[] }>('/api/release-requests?limit=20'),
  });
  return (
    <section className="card">
      <h2>{t('releases.requests')}</h2>
      <Loaded of={requests}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('releases.no-requests')}</p>
          ) : (
            <table className="table">
              <TableHead
                columns={['flow', 'status', 'why', 'asked-by', 'asked-at'].map((column) => t(`releases.${column}`))}
              />
              <tbody>
                {items.map(({ id, flows, status, why, askedBy, askedAt, mine }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to={`/release-requests/${id}`}>{flows.join('、')}</Link>
                    </th>
                    <td data-label={t('releases.status')}>
                      {status === 'waiting' && !mine ? (
                        <strong>{t('releases.status-waiting')}</strong>
                      ) : (
                        t(`releases.status-${status}`)
                      )}
                    </td>
                    <td data-label={t('releases.why')} lang="zh-CN">
                      {why}
                    </td>
                    <td data-label={t('releases.asked-by')} lang="zh-CN">
                      {askedBy.name}
                    </td>
                    <td data-label={t('releases.asked-at')}>{showMoment(askedAt, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
};

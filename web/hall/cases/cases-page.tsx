import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get, withQuery } from '../../shared/api/request.ts';
import type { CaseSummary, Page } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import { Drafts } from './drafts.tsx';

const CaseRow = ({ row }: { row: CaseSummary }) => {
  const { t, say, language } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to={`/cases/${row.id}`}>{row.number ?? t('cases.unnumbered')}</Link>
      </th>
      <td data-label={t('cases.item')}>
        <span lang="zh-CN">{row.itemName}</span>
      </td>
      <td data-label={t('cases.status')}>{say(row.statusName)}</td>
      <td data-label={t('cases.filed')}>{showDay(row.filedAt, language)}</td>
      <td data-label={t('cases.due')}>{showDay(row.dueAt, language)}</td>
      <td data-label={t('cases.light')}>
        <Light light={row.light} />
      </td>
    </tr>
  );
};

/** The applicant's own cases, the newest first. */
export const CasesPage = () => {
  const { t } = useWords();
  const cases = useInfiniteQuery({
    queryKey: ['cases'],
    queryFn: ({ pageParam }) => get<Page<CaseSummary>>(withQuery('/api/cases', { cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <>
      <Title name={t('cases.title')}>{t('cases.title')}</Title>
      <Drafts />
      <Loaded of={cases}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return (
              <p>
                {t('cases.none')} <Link to="/">{t('hall.find')}</Link>
              </p>
            );
          return (
            <div className="card">
              <table className="table">
                <TableHead
                  columns={['number', 'item', 'status', 'filed', 'due', 'light'].map((column) => t(`cases.${column}`))}
                />
                <tbody>
                  {rows.map((row) => (
                    <CaseRow key={row.id} row={row} />
                  ))}
                </tbody>
              </table>
              {cases.hasNextPage ? (
                <button type="button" className="button" onClick={() => void cases.fetchNextPage()}>
                  {t('cases.more')}
                </button>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </>
  );
};

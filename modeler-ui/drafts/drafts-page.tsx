import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { get, withQuery } from '../../web/shared/api/request.ts';
import type { Page } from '../../web/shared/api/types.ts';
import { showMoment } from '../../web/shared/format/dates.ts';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Title } from '../../web/shared/frame/title.tsx';
import { TableHead } from '../../web/shared/frame/table-head.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useSession } from '../../web/shared/session/session.tsx';
import { BeginDraft } from './begin-draft.tsx';
import { OwnDraft } from './own-draft.tsx';
import type { Summary } from './summary.ts';
import './drafts.css';

const Row = ({ draft }: { draft: Summary }) => {
  const { t, language } = useWords();
  const { person } = useSession();
  const { id, title, flow, owner, version, updatedAt } = draft;
  return (
    <tr>
      <th scope="row">
        <Link to={`/drafts/${id}`} lang="zh-CN">
          {title}
        </Link>
      </th>
      <td>{flow}</td>
      <td lang="zh-CN">{owner.name}</td>
      <td>
        {showMoment(updatedAt, language)} <small>{t('drafts.version', { version })}</small>
      </td>
      <td>{owner.id === person?.id ? <OwnDraft draft={draft} /> : null}</td>
    </tr>
  );
};

const columns = ['name', 'flow', 'owner', 'changed', 'own'] as const;

/** Drafts of flows, those changed last first: one's own and shared ones, or all. */
export const DraftsPage = () => {
  const { t } = useWords();
  const [query, setQuery] = useSearchParams();
  const all = query.get('whose') === 'all';
  const drafts = useInfiniteQuery({
    queryKey: ['flow-drafts', all],
    queryFn: ({ pageParam }) =>
      get<Page<Summary>>(withQuery('/api/flow-drafts', { mine: all ? undefined : 'true', cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <>
      <Title name={t('drafts.title')}>{t('drafts.title')}</Title>
      <BeginDraft />
      <div className="actions" role="group" aria-label={t('drafts.whose')}>
        {(['mine', 'all'] as const).map((whose) => (
          <button
            key={whose}
            type="button"
            className="chip"
            aria-pressed={all === (whose === 'all')}
            onClick={() => setQuery(whose === 'all' ? { whose } : {})}
          >
            {t(`drafts.whose-${whose}`)}
          </button>
        ))}
      </div>
      <Loaded of={drafts}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <p>{t('drafts.none')}</p>
          ) : (
            <div className="wide">
              <table className="table">
                <TableHead columns={columns.map((column) => t(`drafts.${column}`))} />
                <tbody>
                  {pages
                    .flatMap(({ items }) => items)
                    .map((draft) => (
                      <Row key={draft.id} draft={draft} />
                    ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {drafts.hasNextPage ? (
        <button
          type="button"
          className="button"
          disabled={drafts.isFetching}
          onClick={() => void drafts.fetchNextPage()}
        >
          {t('drafts.more')}
        </button>
      ) : null}
    </>
  );
};

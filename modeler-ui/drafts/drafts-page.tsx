import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Static } from 'typebox';
import type { flowDraftSummary } from '../../src/http/schemas/flow-draft.ts';
import { get } from '../../web/shared/api/request.ts';
import { showMoment } from '../../web/shared/format/dates.ts';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Title } from '../../web/shared/frame/title.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';

type Summary = Static<typeof flowDraftSummary>;

/** The drafts of all flows, those changed last first. */
export const DraftsPage = () => {
  const { t, language } = useWords();
  const drafts = useQuery({
    queryKey: ['flow-drafts'],
    queryFn: () => get<{ items: Summary[] }>('/api/flow-drafts'),
  });
  return (
    <>
      <Title name={t('drafts.title')}>{t('drafts.title')}</Title>
      <Loaded of={drafts}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('drafts.none')}</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('drafts.name')}</th>
                  <th scope="col">{t('drafts.flow')}</th>
                  <th scope="col">{t('drafts.owner')}</th>
                  <th scope="col">{t('drafts.changed')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, title, flow, owner, updatedAt }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to={`/drafts/${id}`} lang="zh-CN">
                        {title}
                      </Link>
                    </th>
                    <td>{flow}</td>
                    <td>{owner.name}</td>
                    <td>{showMoment(updatedAt, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </>
  );
};

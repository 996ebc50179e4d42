import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get, request } from '../../shared/api/request.ts';
import type { DraftSummary } from '../../shared/api/types.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { dropDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';

/** Applications that were begun and not filed yet; nothing while there are none. */
export const Drafts = () => {
  const { t, language } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: () => get<DraftSummary[]>('/api/drafts') });
  const discard = useMutation({
    mutationFn: (itemCode: string) => request('DELETE', `/api/drafts/${itemCode}`),
    onSuccess: (_, itemCode) => {
      dropDraft(person?.id ?? '', `application-${itemCode}`);
      queries.removeQueries({ queryKey: ['draft', itemCode] });
      return queries.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
  if (drafts.data === undefined || drafts.data.length === 0) return null;
  return (
    <section className="card" aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts.title')}</h2>
      <p>{t('drafts.hint')}</p>
      <ul className="rows">
        {drafts.data.map(({ itemCode, itemName, savedAt }) => (
          <li key={itemCode} className="row">
            <div>
              <strong lang="zh-CN">{itemName}</strong>
              <br />
              <small>{t('apply.saved-at', { time: showMoment(savedAt, language) })}</small>
            </div>
            <div className="actions">
              <Link className="button small" to={`/items/${itemCode}/apply`}>
                {t('drafts.go-on')}
                <Unseen>{itemName}</Unseen>
              </Link>
              <button
                type="button"
                className="button small"
                disabled={discard.isPending}
                onClick={() => discard.mutate(itemCode)}
              >
                {t('drafts.discard')}
                <Unseen>{itemName}</Unseen>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <ErrorNote error={discard.error} />
    </section>
  );
};

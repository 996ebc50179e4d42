import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { del, post } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { Draft } from './catalogue.ts';

/** What may be done with a change in its state: submitted with a reason, approved or given back by another admin, given up. */
export const DraftActions = ({ draft }: { draft: Draft }) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const { version } = draft;
  const at = `/api/catalogue-drafts/${draft.id}`;
  const act = useMutation({
    mutationFn: (verb: 'submit' | 'release' | 'return' | 'discard' | 'refresh'): Promise<unknown> => {
      const said = words.trim();
      if (verb === 'discard') return del(at);
      if (verb === 'refresh') return post(`${at}/refresh`);
      if (verb === 'submit') return post(`${at}/submit`, { version, reason: said });
      return post(`${at}/${verb}`, { version, ...(said === '' ? {} : { note: said }) });
    },
    onSuccess: () => {
      setWords('');
      return queries.invalidateQueries();
    },
  });
  if (draft.status === 'released' || draft.status === 'discarded') return null;
  const open = draft.status === 'open';
  const silent = words.trim() === '' || act.isPending;
  return (
    <section className="card stack">
      {draft.overtaken.length === 0 ? null : (
        <p className="note warn">{t('catalogue.overtaken', { files: draft.overtaken.join(', ') })}</p>
      )}
      {open || draft.mayDecide ? null : <p className="note">{t('catalogue.four-eyes')}</p>}
      <div className="field">
        <label htmlFor={id}>{t(open ? 'catalogue.reason' : 'catalogue.note')}</label>
        <textarea id={id} rows={2} maxLength={500} value={words} onChange={({ target }) => setWords(target.value)} />
      </div>
      <ErrorNote error={act.error} />
      <div className="actions">
        {open ? (
          <>
            <button type="button" className="button primary" disabled={silent} onClick={() => act.mutate('submit')}>
              {t('catalogue.submit')}
            </button>
            {draft.overtaken.length === 0 ? null : (
              <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate('refresh')}>
                {t('catalogue.refresh')}
              </button>
            )}
            <button
              type="button"
              className="button danger"
              disabled={act.isPending}
              onClick={() => act.mutate('discard')}
            >
              {t('catalogue.discard')}
            </button>
          </>
        ) : (
          <>
            {draft.mayDecide ? (
              <button
                type="button"
                className="button primary"
                disabled={act.isPending}
                onClick={() => act.mutate('release')}
              >
                {t('catalogue.release')}
              </button>
            ) : null}
            <button type="button" className="button" disabled={silent} onClick={() => act.mutate('return')}>
              {t('catalogue.return')}
            </button>
          </>
        )}
      </div>
    </section>
  );
};

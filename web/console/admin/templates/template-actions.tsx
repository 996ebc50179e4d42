import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { del, post } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { TemplateDraft } from './templates.ts';

/** What may be done with a draft as it stands; `ready`: nothing is unsaved and nothing came into force meanwhile. */
export const TemplateActions = ({ draft, ready }: { draft: TemplateDraft; ready: boolean }) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const { revision } = draft;
  const at = `/api/document-template-drafts/${draft.id}`;
  const act = useMutation({
    mutationFn: (verb: 'submit' | 'release' | 'return' | 'discard'): Promise<unknown> => {
      const said = words.trim();
      if (verb === 'discard') return del(at);
      if (verb === 'submit') return post(`${at}/submit`, { revision, reason: said });
      return post(`${at}/${verb}`, { revision, ...(said === '' ? {} : { note: said }) });
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
      {open || draft.mayDecide ? null : <p className="note">{t('templates.four-eyes')}</p>}
      <div className="field">
        <label htmlFor={id}>{t(open ? 'templates.reason' : 'templates.note')}</label>
        <textarea id={id} rows={2} maxLength={500} value={words} onChange={({ target }) => setWords(target.value)} />
      </div>
      <ErrorNote error={act.error} />
      <div className="actions">
        {open ? (
          <>
            <button
              type="button"
              className="button primary"
              disabled={silent || !ready}
              onClick={() => act.mutate('submit')}
            >
              {t('templates.submit')}
            </button>
            <button
              type="button"
              className="button danger"
              disabled={act.isPending}
              onClick={() => act.mutate('discard')}
            >
              {t('templates.discard')}
            </button>
          </>
        ) : null}
        {open || !draft.mayDecide ? null : (
          <button
            type="button"
            className="button primary"
            disabled={act.isPending}
            onClick={() => act.mutate('release')}
          >
            {t('templates.release')}
          </button>
        )}
        {open ? null : (
          <button type="button" className="button" disabled={silent} onClick={() => act.mutate('return')}>
            {t('templates.return')}
          </button>
        )}
      </div>
    </section>
  );
};

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { DraftVerbs } from '../draft-verbs.tsx';
import type { Draft } from './catalogue.ts';

const words = {
  fourEyes: 'catalogue.four-eyes',
  reason: 'catalogue.reason',
  note: 'catalogue.note',
  submit: 'catalogue.submit',
  release: 'catalogue.release',
  return: 'catalogue.return',
  discard: 'catalogue.discard',
};

/** What may be done with a change in its state; one that others have overtaken can be brought up to date. */
export const DraftActions = ({ draft }: { draft: Draft }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const at = `/api/catalogue-drafts/${draft.id}`;
  const refresh = useMutation({
    mutationFn: () => post(`${at}/refresh`),
    onSuccess: () => queries.invalidateQueries(),
  });
  const overtaken = draft.overtaken.length > 0;
  return (
    <DraftVerbs
      at={at}
      draft={draft}
      seen={{ version: draft.version }}
      words={words}
      more={
        overtaken ? (
          <button type="button" className="button" disabled={refresh.isPending} onClick={() => refresh.mutate()}>
            {t('catalogue.refresh')}
          </button>
        ) : null
      }
    >
      {overtaken ? (
        <p className="note warn">{t('catalogue.overtaken', { files: draft.overtaken.join(', ') })}</p>
      ) : null}
      <ErrorNote error={refresh.error} />
    </DraftVerbs>
  );
};

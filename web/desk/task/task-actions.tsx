import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../shared/api/request.ts';
import type { TaskPage } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { SendBack } from './send-back.tsx';
import type { Standing } from './standing.ts';

/** Claim, release, send back: each only where it can be done. */
export const TaskActions = ({ page, standing }: { page: TaskPage; standing: Standing }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const { person } = useSession();
  const [sending, setSending] = useState(false);
  const { jobKey } = page.task;
  const hold = useMutation({
    mutationFn: (verb: 'claim' | 'unclaim') => post(`/api/tasks/${jobKey}/${verb}`),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['task', jobKey] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
  const mine = standing === 'mine' && !page.pending;
  const maySendBack = mine && page.sendBackTo.length > 0 && person?.permissions.includes('task.send-back') === true;
  return (
    <>
      <ErrorNote error={hold.error} />
      <div className="actions">
        {standing === 'free' ? (
          <button
            type="button"
            className="button primary"
            aria-keyshortcuts="c"
            data-key="c"
            disabled={hold.isPending}
            onClick={() => hold.mutate('claim')}
          >
            {t('task.claim')}
          </button>
        ) : null}
        {mine ? (
          <button type="button" className="button" disabled={hold.isPending} onClick={() => hold.mutate('unclaim')}>
            {t('task.release')}
          </button>
        ) : null}
        {maySendBack ? (
          <button type="button" className="button" onClick={() => setSending(true)}>
            {t('task.send-back')}
          </button>
        ) : null}
      </div>
      {sending ? <SendBack page={page} onClose={() => setSending(false)} /> : null}
    </>
  );
};

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { FormActions } from '../../shared/forms/form-actions.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

/** Takes the application back, with a reason. */
export const Withdrawal = ({ caseId }: { caseId: string }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) => post<ActAnswer>(`/api/cases/${caseId}/withdraw`, { reason }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    withdraw.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
  };
  return (
    <section className="card no-print" aria-labelledby="withdraw">
      <h2 id="withdraw">{t('case.withdraw')}</h2>
      <p>{t('case.withdraw-hint')}</p>
      {asked ? (
        <form className="stack" onSubmit={submit}>
          <div className="field">
            <label htmlFor="withdraw-reason">{t('case.withdraw-reason')}</label>
            <textarea id="withdraw-reason" name="reason" required maxLength={500} rows={3} autoFocus />
          </div>
          <ErrorNote error={withdraw.error} />
          <ActNote act={withdraw.data?.act} />
          <FormActions
            confirm={t('case.withdraw-confirm')}
            danger
            busy={withdraw.isPending || withdraw.isSuccess}
            onCancel={() => setAsked(false)}
          />
        </form>
      ) : (
        <button type="button" className="button danger" onClick={() => setAsked(true)}>
          {t('case.withdraw')}
        </button>
      )}
    </section>
  );
};

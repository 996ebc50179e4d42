import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { TaskPage } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { SignatureList } from '../inspection/signature-list.tsx';

/** Who has signed the step, and one's own signature, whoever holds the task (LAW-10). */
export const Signatures = ({ page }: { page: TaskPage }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const { person } = useSession();
  const { task, signatures, signers } = page;
  const sign = useMutation({
    mutationFn: (findings: string) => post(`/api/tasks/${task.jobKey}/sign`, { data: { findings } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['task', task.jobKey] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    sign.mutate(String(new FormData(event.currentTarget).get('findings')).trim());
  };
  const signed = signatures.some(({ userId }) => userId === person?.id);
  const maySign = task.status === 'open' && person?.roles.includes(task.group) === true;
  return (
    <section className="card" aria-labelledby="signatures">
      <h2 id="signatures">{t('task.signatures')}</h2>
      <p>{t('task.signatures-needed', { count: signers, actual: signatures.length })}</p>
      <SignatureList signatures={signatures} />
      {signed ? <p>{t('task.signed')}</p> : null}
      {maySign && !signed ? (
        <form className="stack" onSubmit={submit}>
          <div className="field">
            <label htmlFor="sign-findings">{t('task.sign-opinion')}</label>
            <textarea id="sign-findings" name="findings" required maxLength={500} rows={2} />
          </div>
          <ErrorNote error={sign.error} />
          <button type="submit" className="button" disabled={sign.isPending}>
            {t('task.sign')}
          </button>
        </form>
      ) : null}
    </section>
  );
};

import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer, TaskPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { FormDialog } from '../../staff/dialogs/form-dialog.tsx';
import { Choice, textIn } from '../../staff/dialogs/verb-dialog.tsx';
import { useGoOn } from './go-on.ts';

/** Sends the case back to an earlier step, with a reason. */
export const SendBack = ({ page, onClose }: { page: TaskPage; onClose(): void }) => {
  const { t } = useWords();
  const id = useId();
  const goOn = useGoOn(page.task);
  const sending = useMutation({
    mutationFn: (body: { to: string; then: string; reason: string }) =>
      post<ActAnswer>(`/api/tasks/${page.task.jobKey}/send-back`, body),
    onSuccess: goOn,
  });
  const submit = (fields: FormData): void =>
    sending.mutate({ to: textIn(fields, 'to'), then: textIn(fields, 'then'), reason: textIn(fields, 'reason') });
  return (
    <FormDialog
      title={t('task.send-back')}
      confirm={t('task.send-back-confirm')}
      busy={sending.isPending || sending.isSuccess}
      error={sending.error}
      result={<ActNote act={sending.data?.act} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor={`${id}-to`}>{t('task.send-back-to')}</label>
        <select id={`${id}-to`} name="to" required autoFocus>
          {page.sendBackTo.map((step) => (
            <option key={step.id} value={step.id} lang="zh-CN">
              {step.name}
            </option>
          ))}
        </select>
      </div>
      <Choice
        name="then"
        label={t('then.label')}
        options={(['re-run', 'jump-back'] as const).map((value) => ({ value, label: t(`then.${value}`) }))}
      />
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('task.send-back-reason')}</label>
        <textarea id={`${id}-reason`} name="reason" required maxLength={500} rows={4} />
      </div>
    </FormDialog>
  );
};

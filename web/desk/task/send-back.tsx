import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useId } from 'react';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer, TaskPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
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
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    sending.mutate({ to: textIn(fields, 'to'), then: textIn(fields, 'then'), reason: textIn(fields, 'reason') });
  };
  return (
    <Modal
      open
      title={t('task.send-back')}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('page.close') }}
    >
      <form className="stack" onSubmit={submit}>
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
        <ErrorNote error={sending.error} />
        <ActNote act={sending.data?.act} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={sending.isPending || sending.isSuccess}>
            {t('task.send-back-confirm')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('page.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
};

import { Modal } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { FormActions } from '../../shared/forms/form-actions.tsx';
import type { FormActionsProps } from '../../shared/forms/form-actions.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Props extends Omit<FormActionsProps, 'onCancel' | 'children'> {
  title: string;
  width?: number;
  /** Why it was refused. */
  error: unknown;
  /** What became of it. */
  result?: ReactNode;
  /** Buttons beside the one that sends it. */
  actions?: ReactNode;
  onSubmit(fields: FormData): void;
  onClose(): void;
  children: ReactNode;
}

/** A dialog with a form: its fields, its refusal, its result, its buttons. */
export const FormDialog = (props: Props) => {
  const { title, width, confirm, busy, danger = false, error, result, actions, onSubmit, onClose, children } = props;
  const { t } = useWords();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Modal
      open
      {...(width === undefined ? {} : { width })}
      title={title}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('page.close') }}
    >
      <form className="stack" onSubmit={submit}>
        {children}
        <ErrorNote error={error} />
        {result}
        <FormActions confirm={confirm} busy={busy} danger={danger} onCancel={onClose}>
          {actions}
        </FormActions>
      </form>
    </Modal>
  );
};

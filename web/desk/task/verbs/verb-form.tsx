import { Modal } from 'antd';
import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { useDeed } from './notes.ts';

interface Props {
  title: string;
  hint?: string;
  label: string;
  confirm: string;
  /** Whether the text may be left out. */
  optional?: boolean;
  most: number;
  /** Whether what stands above the text has been filled in. */
  ready?: boolean;
  work(text: string): Promise<unknown>;
  onClose(): void;
  children?: ReactNode;
}

/** A dialog with a text, and what stands above it; what was typed stays when it is refused. */
export const VerbForm = (props: Props) => {
  const { title, hint, label, confirm, optional = false, most, ready = true, work, onClose, children } = props;
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const deed = useDeed(work, onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    deed.mutate(text.trim());
  };
  const filled = ready && (optional || text.trim() !== '');
  return (
    <Modal open title={title} footer={null} onCancel={onClose} closable={{ 'aria-label': t('page.close') }}>
      <form className="stack" onSubmit={submit}>
        {hint === undefined ? null : <p>{hint}</p>}
        {children}
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <textarea
            id={id}
            required={!optional}
            maxLength={most}
            rows={4}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <ErrorNote error={deed.error} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={deed.isPending || !filled}>
            {confirm}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('page.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
};

import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../staff/dialogs/form-dialog.tsx';
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
  const id = useId();
  const [text, setText] = useState('');
  const deed = useDeed(work, onClose);
  const filled = ready && (optional || text.trim() !== '');
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      busy={deed.isPending || !filled}
      error={deed.error}
      onSubmit={() => deed.mutate(text.trim())}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};

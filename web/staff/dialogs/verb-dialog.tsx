import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ActAnswer } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { FormDialog } from './form-dialog.tsx';

interface Props<T> {
  title: string;
  /** The law behind the verb and what it does, told before it is confirmed. */
  hint?: string;
  confirm: string;
  reason: string;
  /** Sends the fields; the reason is among them. */
  send(fields: FormData): Promise<T>;
  onDone(answer: T): Promise<void> | void;
  onClose(): void;
  /** What became of the act, where the answer tells of one. */
  actOf?(answer: T): ActAnswer['act'] | undefined;
  children?: ReactNode;
}

/** A dialog for a verb with a reason: its fields, its refusal, its result. */
export const VerbDialog = <T,>(props: Props<T>) => {
  const { title, hint, confirm, reason, send, onDone, onClose, actOf, children } = props;
  const id = useId();
  const sending = useMutation({ mutationFn: send, onSuccess: (answer: T) => onDone(answer) });
  const act = sending.data === undefined ? undefined : actOf?.(sending.data);
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      busy={sending.isPending || sending.isSuccess}
      error={sending.error}
      result={<ActNote act={act} />}
      onSubmit={sending.mutate}
      onClose={onClose}
    >
      {hint === undefined ? null : <p>{hint}</p>}
      {children}
      <div className="field">
        <label htmlFor={`${id}-reason`}>{reason}</label>
        <textarea id={`${id}-reason`} name="reason" required maxLength={500} rows={3} />
      </div>
    </FormDialog>
  );
};

/** A labelled choice of a dialog. */
export const Choice = ({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string; lang?: string }[];
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} required>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

/** A labelled number of working days. */
export const Days = ({ label, max }: { label: string; max: number }) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name="workingDays" type="number" inputMode="numeric" required min={1} max={max} />
    </div>
  );
};

export const textIn = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim();

import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.ts';

export interface FormActionsProps {
  confirm: string;
  /** Whether it cannot be sent now. */
  busy: boolean;
  /** Whether it cannot be undone. */
  danger?: boolean;
  onCancel(): void;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** The end of a form: what sends it, and what leaves it. */
export const FormActions = ({ confirm, busy, danger = false, onCancel, children }: FormActionsProps) => {
  const { t } = useWords();
  return (
    <div className="actions">
      <button type="submit" className={`button ${danger ? 'danger' : 'primary'}`} disabled={busy}>
        {confirm}
      </button>
      {children}
      <button type="button" className="button" onClick={onCancel}>
        {t('page.cancel')}
      </button>
    </div>
  );
};

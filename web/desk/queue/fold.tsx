import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import { useWide } from './wide.ts';

/** Filters and views; on a phone they are folded away, so that the tasks come first. A turned phone keeps what was typed. */
export const Fold = ({ filtered, children }: { filtered: number; children: ReactNode }) => {
  const { t } = useWords();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={wide ? 'fold unfolded' : 'fold'}
      open={wide || open}
      onToggle={({ currentTarget }) => (wide ? undefined : setOpen(currentTarget.open))}
    >
      <summary>{filtered === 0 ? t('queue.filters') : t('queue.filters-set', { count: filtered })}</summary>
      {children}
    </details>
  );
};

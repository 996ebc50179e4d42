import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import { useWide } from './wide.ts';

/** Filters and views; on a phone they are folded away, so that the tasks come first. */
export const Fold = ({ filtered, children }: { filtered: number; children: ReactNode }) => {
  const { t } = useWords();
  if (useWide()) return children;
  return (
    <details className="fold">
      <summary>{filtered === 0 ? t('queue.filters') : t('queue.filters-set', { count: filtered })}</summary>
      {children}
    </details>
  );
};

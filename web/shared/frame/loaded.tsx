import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.ts';
import { ErrorNote } from './error-note.tsx';

interface Question<T> {
  data: T | undefined;
  error: unknown;
  refetch(): unknown;
}

/** What a question has brought: the page's part, or that it is loading, or why it failed and a way to ask again. */
export function Loaded<T>({ of, children }: { of: Question<T>; children(data: T): ReactNode }) {
  const { t } = useWords();
  if (of.data !== undefined) return children(of.data);
  if (of.error === null)
    return (
      <p className="loading" role="status">
        {t('page.loading')}
      </p>
    );
  return (
    <div>
      <ErrorNote error={of.error} />
      <button type="button" className="button" onClick={() => void of.refetch()}>
        {t('page.again')}
      </button>
    </div>
  );
}

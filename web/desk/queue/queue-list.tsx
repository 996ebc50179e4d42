import type { ReactNode } from 'react';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { QueueQuestion } from './tasks.ts';

interface Props<T> {
  rows: QueueQuestion<T>;
  filtered: boolean;
  children(rows: readonly T[]): ReactNode;
}

/** The rows of a queue, or that there are none; further pages on request. */
export function QueueList<T>({ rows, filtered, children }: Props<T>) {
  const { t } = useWords();
  return (
    <Loaded of={rows}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items);
        if (all.length === 0) return <p role="status">{t(filtered ? 'queue.none-filtered' : 'queue.none')}</p>;
        return (
          <div className="card">
            {children(all)}
            {rows.hasNextPage ? (
              <button
                type="button"
                className="button"
                disabled={rows.isFetchingNextPage}
                onClick={() => void rows.fetchNextPage()}
              >
                {t('queue.more')}
              </button>
            ) : null}
          </div>
        );
      }}
    </Loaded>
  );
}

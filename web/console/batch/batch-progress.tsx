import { useWords } from '../../shared/i18n/words.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import type { BatchRun } from './use-batch.ts';

/** How far a batch is, and the way to stop it. */
export const BatchProgress = ({ run }: { run: BatchRun<unknown> }) => {
  const { t } = useWords();
  const { results, total, running, error, stop } = run;
  if (total === 0) return null;
  const done = { done: results.length, total };
  return (
    <div className="stack" role="status">
      <p>
        <progress aria-label={t('batch-run.name')} max={total} value={results.length} />{' '}
        {t(running ? 'batch-run.running' : 'batch-run.over', done)}
      </p>
      {running ? (
        <button type="button" className="button small" onClick={stop}>
          {t('batch-run.stop')}
        </button>
      ) : null}
      <ErrorNote error={error} />
    </div>
  );
};

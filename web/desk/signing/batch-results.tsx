import type { ActAnswer, Task, Words } from '../../shared/api/types.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';

export interface BatchResult {
  jobKey: string;
  act: ActAnswer['act'] | 'failed';
  error: { code: string; message: Words } | null;
}

/** What became of each task of a batch. */
export const BatchResults = ({ tasks, results }: { tasks: readonly Task[]; results: readonly BatchResult[] }) => {
  const { t, say } = useWords();
  const numberOf = (key: string): string => tasks.find(({ jobKey }) => jobKey === key)?.caseNumber ?? key;
  return (
    <table className="table" aria-label={t('batch.results')}>
      <TableHead columns={[t('batch.case'), t('batch.result')]} />
      <tbody>
        {results.map(({ jobKey, act, error }) => (
          <tr key={jobKey}>
            <th scope="row">{numberOf(jobKey)}</th>
            <td data-label={t('batch.result')}>
              {error === null ? `${act === 'effective' ? '✓ ' : ''}${t(`act.${act}`)}` : `✗ ${say(error.message)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { showMoment } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { BatchProgress } from '../batch/batch-progress.tsx';
import { useBatchRun } from '../batch/use-batch.ts';
import type { Incident, RetryResult } from '../types.ts';
import { keysOfCause, retry, useIncidents, useSettled } from './incidents.ts';

/** What has become of a retry; a new incident at the same place is said so. */
const ResultText = ({ result }: { result: RetryResult | undefined }) => {
  const { t, say } = useWords();
  if (result === undefined) return null;
  if (result.error !== null) return `${t('incidents.failed')}：${say(result.error.message)}`;
  return t(`incidents.state.${result.state}`);
};

const Row = ({ one, result, busy, onRetry }: RowProps) => {
  const { t, language } = useWords();
  const number = one.caseNumber ?? t('incidents.no-number');
  return (
    <tr>
      <th scope="row">
        <Link to={`/instances/${one.caseId}`}>{number}</Link>
        {one.times > 1 ? <small className="block">{t('incidents.times', { times: one.times })}</small> : null}
      </th>
      <td data-label={t('incidents.message')} lang="zh-CN" className="error-text">
        {one.message}
      </td>
      <td data-label={t('incidents.at')}>{showMoment(one.createdAt, language)}</td>
      <td data-label={t('incidents.result')}>
        <ResultText result={result} />{' '}
        <button
          type="button"
          className="button small"
          disabled={busy}
          aria-label={t('incidents.retry-of', { number })}
          onClick={onRetry}
        >
          {t('incidents.retry')}
        </button>
      </td>
    </tr>
  );
};

interface RowProps {
  one: Incident;
  result: RetryResult | undefined;
  busy: boolean;
  onRetry(): void;
}

/** The results of retries: of incidents that are gone from the list, too. */
const Results = ({ results, numbers }: { results: readonly RetryResult[]; numbers: ReadonlyMap<string, string> }) => {
  const { t } = useWords();
  if (results.length === 0) return null;
  return (
    <table className="table" aria-label={t('batch-run.results')}>
      <TableHead columns={[t('batch-run.case'), t('batch-run.result')]} />
      <tbody>
        {results.map((result) => (
          <tr key={result.incidentKey}>
            <th scope="row">{numbers.get(result.incidentKey) ?? result.incidentKey}</th>
            <td data-label={t('batch-run.result')}>
              <ResultText result={result} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The incidents of one cause, retried one by one or all. */
export const CausePart = ({ cause }: { cause: string }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const incidents = useIncidents(cause);
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map());
  const run = useBatchRun<RetryResult>(retry, () => void queries.invalidateQueries({ queryKey: ['incidents'] }));
  const results = useSettled(run.results);
  const start = (keys: readonly string[], shown: readonly Incident[]): void => {
    setNumbers(new Map(shown.map(({ incidentKey, caseNumber, caseId }) => [incidentKey, caseNumber ?? caseId])));
    void run.start(keys);
  };
  return (
    <section className="stack" aria-label={t('incidents.of-cause')}>
      <p>
        <Link to="/incidents">{t('incidents.all-causes')}</Link>
      </p>
      <BatchProgress run={run} />
      <Results results={results} numbers={numbers} />
      <Loaded of={incidents}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0) return <p role="status">{t('incidents.none')}</p>;
          return (
            <div className="card">
              <button
                type="button"
                className="button primary"
                disabled={run.running}
                onClick={() => void keysOfCause(cause).then((keys) => start(keys, all))}
              >
                {t('incidents.retry-all')}
              </button>
              <table className="table">
                <caption lang="zh-CN">{all[0]!.elementName}</caption>
                <TableHead columns={['case', 'message', 'at', 'result'].map((column) => t(`incidents.${column}`))} />
                <tbody>
                  {all.map((one) => (
                    <Row
                      key={one.incidentKey}
                      one={one}
                      result={results.find(({ incidentKey }) => incidentKey === one.incidentKey)}
                      busy={run.running}
                      onRetry={() => start([one.incidentKey], all)}
                    />
                  ))}
                </tbody>
              </table>
              {incidents.hasNextPage ? (
                <button type="button" className="button" onClick={() => void incidents.fetchNextPage()}>
                  {t('incidents.more')}
                </button>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </section>
  );
};

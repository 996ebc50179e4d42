import type { Words } from '../../shared/api/types.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Count {
  way: string;
  status: string;
  reason: string;
  words: Words;
  count: number;
}

export interface CaseResult {
  caseId: string;
  number: string | null;
  applicantName: string;
  way: string;
  status?: string;
  words: Words;
  at: string;
  error?: string;
}

/** What became of a case, or would: its state where it has one, else the way it would go. */
const useStateWords = () => {
  const { t } = useWords();
  return ({ status = '', way }: { status?: string; way: string }): string => {
    if (status === '') return t(`move.way-${way}`);
    return status === 'moved' ? `${t('move.status-moved')} (${t(`move.way-${way}`)})` : t(`move.status-${status}`);
  };
};

/** How many cases, by what becomes of them and why. */
export const Counts = ({ counts }: { counts: readonly Count[] }) => {
  const { t, say } = useWords();
  const state = useStateWords();
  return (
    <table className="table">
      <TableHead columns={[t('move.way'), t('move.why'), t('move.count')]} />
      <tbody>
        {counts.map((row) => (
          <tr key={`${row.status} ${row.way} ${row.reason}`}>
            <th scope="row">{state(row)}</th>
            <td data-label={t('move.why')}>{say(row.words)}</td>
            <td data-label={t('move.count')}>{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Each case with what becomes of it, why, and the way to it. */
export const CaseResults = ({ cases }: { cases: readonly CaseResult[] }) => {
  const { t, say } = useWords();
  const state = useStateWords();
  return (
    <table className="table">
      <TableHead columns={['case', 'applicant', 'way', 'why'].map((column) => t(`move.${column}`))} />
      <tbody>
        {cases.map((row) => (
          <tr key={row.caseId}>
            <th scope="row">
              <a href={`/desk/cases/${row.caseId}`}>{row.number ?? row.caseId}</a>
            </th>
            <td data-label={t('move.applicant')} lang="zh-CN">
              {row.applicantName}
            </td>
            <td data-label={t('move.way')}>{state(row)}</td>
            <td data-label={t('move.why')}>
              {say(row.words)} {row.at === '' ? null : <code>{row.at}</code>}
              {row.error === undefined || row.error === '' ? null : <small>{row.error}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseSummary, QueueCase } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import { QueueList } from './queue-list.tsx';
import type { Filter } from './tasks.ts';
import { useQueue } from './tasks.ts';

interface Props<T> {
  rows: readonly T[];
  /** Heading and content of the last column. */
  last: string;
  children(row: T): ReactNode;
}

/** Cases, each leading to its page. */
export function Cases<T extends CaseSummary>({ rows, last, children }: Props<T>) {
  const { t, say, language } = useWords();
  return (
    <table className="table">
      <TableHead
        columns={[...['case', 'applicant-name', 'status', 'due', 'light'].map((column) => t(`queue.${column}`)), last]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/cases/${row.id}`}>
                {row.number} <span lang="zh-CN">{row.itemName}</span>
              </Link>
            </th>
            <td data-label={t('queue.applicant-name')}>
              <span lang="zh-CN">{row.applicant}</span>
            </td>
            <td data-label={t('queue.status')}>{say(row.statusName)}</td>
            <td data-label={t('queue.due')}>{row.dueAt === null ? t('queue.no-due') : showDay(row.dueAt, language)}</td>
            <td data-label={t('queue.light')}>
              <Light light={row.light} />
            </td>
            <td data-label={last}>{children(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Pause = ({ paused }: Pick<QueueCase, 'paused'>) => {
  const { t, language } = useWords();
  if (paused === null) return '—';
  return t('pause.running', {
    from: showDay(paused.from, language),
    ground: t(`pause.${paused.ground}`),
    days: paused.expectedWorkingDays,
  });
};

/** Cases that one has filed (我发起), or whose clock is paused (挂起). */
export const CaseTable = ({ filter, filtered }: { filter: Filter; filtered: boolean }) => {
  const { t, language } = useWords();
  const rows = useQueue<QueueCase>(filter);
  const filed = filter.queue === 'filed';
  return (
    <QueueList rows={rows} filtered={filtered}>
      {(cases) => (
        <Cases rows={cases} last={t(filed ? 'queue.filed-at' : 'queue.pause')}>
          {({ filedAt, paused }) => (filed ? showDay(filedAt, language) : <Pause paused={paused} />)}
        </Cases>
      )}
    </QueueList>
  );
};

import { Link } from 'react-router';
import type { QueueTask } from '../../shared/api/types.ts';
import { showDay, showMoment } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useBatch } from '../signing/batch.tsx';
import type { Batch } from '../signing/batch.tsx';
import { Light } from '../../shared/lights/light.tsx';
import { QueueList } from './queue-list.tsx';
import type { Filter } from './tasks.ts';
import { useQueue } from './tasks.ts';

const Holder = ({ task }: { task: QueueTask }) => {
  const { t } = useWords();
  if (task.assignee === null) return t('queue.nobody');
  return task.assignee.mine ? t('queue.me') : <span lang="zh-CN">{task.assignee.name}</span>;
};

/** What a colleague has to know before opening the task. */
const Marks = ({ task }: { task: QueueTask }) => {
  const { t } = useWords();
  const { returned, delegate, reminders } = task;
  return (
    <>
      {returned === null ? null : (
        <small className="task-mark">
          {t('queue.returned-by')}{' '}
          <span lang="zh-CN">
            {returned.by}：{returned.reason}
          </span>
        </small>
      )}
      {delegate === null ? null : (
        <small className="task-mark">
          {t('queue.delegated-to')} {delegate.mine ? t('queue.me') : <span lang="zh-CN">{delegate.name}</span>}
        </small>
      )}
      {reminders === 0 ? null : <small className="task-mark">{t('queue.reminded', { times: reminders })}</small>}
    </>
  );
};

const TaskRow = ({ task, done, mark }: { task: QueueTask; done: boolean; mark: Batch['mark'] }) => {
  const { t, say, language } = useWords();
  return (
    <tr>
      <th scope="row">
        {done ? null : <>{mark(task)} </>}
        <Link to={`/tasks/${task.jobKey}`}>
          {task.caseNumber} <span lang="zh-CN">{task.name}</span>
        </Link>
        <Marks task={task} />
      </th>
      <td data-label={t('queue.item')}>
        <span lang="zh-CN">{task.itemName}</span> <small>{task.itemCode}</small>
      </td>
      <td data-label={t('queue.applicant-name')}>
        <span lang="zh-CN">{task.applicant}</span>
      </td>
      <td data-label={t('queue.due')}>
        {task.dueAt === '' ? t('queue.no-due') : showDay(task.dueAt, language)}
        {task.provisional ? ` (${t('queue.provisional')})` : ''}
      </td>
      {done ? (
        <>
          <td data-label={t('queue.outcome')}>{task.outcome === null ? '—' : say(task.outcome)}</td>
          <td data-label={t('queue.ended')}>{showMoment(task.endedAt, language)}</td>
        </>
      ) : (
        <>
          <td data-label={t('queue.light')}>
            <Light light={task.light} />
          </td>
          <td data-label={t('queue.holder')}>
            <Holder task={task} />
          </td>
        </>
      )}
    </tr>
  );
};

/** Open tasks in the order asked for, or those that one has completed (已办), newest first. */
export const TaskTable = ({ filter, filtered }: { filter: Filter; filtered: boolean }) => {
  const { t } = useWords();
  const rows = useQueue<QueueTask>(filter);
  const batch = useBatch();
  const done = filter.queue === 'done';
  const columns = ['case', 'item', 'applicant-name', 'due', ...(done ? ['outcome', 'ended'] : ['light', 'holder'])];
  // The batch stands beside the list: its results stay when it has emptied the queue.
  return (
    <>
      {batch.bar}
      <QueueList rows={rows} filtered={filtered}>
        {(tasks) => (
          <table className="table">
            <TableHead columns={columns.map((column) => t(`queue.${column}`))} />
            <tbody>
              {tasks.map((task) => (
                <TaskRow key={task.jobKey} task={task} done={done} mark={batch.mark} />
              ))}
            </tbody>
          </table>
        )}
      </QueueList>
    </>
  );
};

import { Link } from 'react-router';
import type { Task } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { Batch } from '../signing/batch.tsx';
import { Light } from '../../shared/lights/light.tsx';

const Holder = ({ task }: { task: Task }) => {
  const { t } = useWords();
  if (task.assignee === null) return t('queue.nobody');
  return task.assignee.mine ? t('queue.me') : <span lang="zh-CN">{task.assignee.name}</span>;
};

const TaskRow = ({ task, mark }: { task: Task; mark: Batch['mark'] }) => {
  const { t, language } = useWords();
  return (
    <tr>
      <th scope="row">
        {mark(task)}{' '}
        <Link to={`/tasks/${task.jobKey}`}>
          {task.caseNumber} <span lang="zh-CN">{task.name}</span>
        </Link>
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
      <td data-label={t('queue.light')}>
        <Light light={task.light} />
      </td>
      <td data-label={t('queue.holder')}>
        <Holder task={task} />
      </td>
    </tr>
  );
};

/** Open tasks, the one due first on top. */
export const TaskTable = ({ tasks, mark }: { tasks: readonly Task[]; mark: Batch['mark'] }) => {
  const { t } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          {['case', 'item', 'applicant-name', 'due', 'light', 'holder'].map((column) => (
            <th key={column} scope="col">
              {t(`queue.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow key={task.jobKey} task={task} mark={mark} />
        ))}
      </tbody>
    </table>
  );
};

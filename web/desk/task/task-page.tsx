import { Link, useLocation, useParams } from 'react-router';
import { useTask } from '../../shared/api/queries.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useWatchedCase } from '../../shared/live/live.tsx';
import { DoneLink } from '../signing/done-link.tsx';
import { TaskView } from './task-view.tsx';

/** One task by its key: a deep link that stays right after the task has ended. */
export const TaskPage = () => {
  const { t } = useWords();
  const { jobKey = '' } = useParams();
  const done = (useLocation().state as { done?: string } | null)?.done;
  const task = useTask(jobKey);
  useWatchedCase(task.data?.task.caseId);
  return (
    <>
      <a className="skip" href="#step-form">
        {t('keys.skip-form')}
      </a>
      <a className="skip" href="#about-case">
        {t('keys.skip-case')}
      </a>
      <p>
        <Link to="/">{t('task.back')}</Link>
      </p>
      {done === undefined ? null : (
        <p className="note good" role="status">
          {t('task.done-before')}
          <span lang="zh-CN">{done}</span> <DoneLink />
        </p>
      )}
      <Loaded of={task}>{(page) => <TaskView key={jobKey} page={page} />}</Loaded>
    </>
  );
};

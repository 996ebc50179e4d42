import type { TaskPage } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { Standing } from './standing.ts';

/** Why a task cannot be worked on now, told as it changes. */
export const TaskNotes = ({ page, standing }: { page: TaskPage; standing: Standing }) => {
  const { t } = useWords();
  const { task, pending } = page;
  return (
    <div role="status">
      {standing === 'ended' ? (
        <p className="note warn">{t(`task.ended-${task.status === 'cancelled' ? 'cancelled' : 'completed'}`)}</p>
      ) : null}
      {standing === 'of-other' ? (
        <p className="note warn">
          {t('task.of-other', { name: '\n' }).split('\n')[0]}
          <strong lang="zh-CN">{task.assignee?.name}</strong>
          {t('task.of-other', { name: '\n' }).split('\n')[1]}
        </p>
      ) : null}
      {standing === 'free' ? <p className="note">{t('task.claim-first')}</p> : null}
      {standing === 'not-yours' ? (
        <p className="note">{t('task.not-yours', { role: t(`role.${task.group}`) })}</p>
      ) : null}
      {pending && standing !== 'ended' ? <p className="note warn">{t('task.pending')}</p> : null}
    </div>
  );
};

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ActAnswer, Task } from '../../shared/api/types.ts';
import { dropDraft, taskDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { nextTask } from '../queue/tasks.ts';

/** After an act on a task: once it has taken effect the next task opens; until then the page stays. */
export const useGoOn = (task: Task): ((answer: ActAnswer) => Promise<void>) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { person } = useSession();
  return async ({ act }) => {
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    if (act !== 'effective') {
      await queries.invalidateQueries({ queryKey: ['task', task.jobKey] });
      return;
    }
    dropDraft(person?.id ?? '', taskDraft(task));
    const next = await nextTask(task.jobKey).catch(() => undefined);
    const state = { done: `${task.name} ${task.caseNumber}`, doneKey: task.jobKey };
    await navigate(next === undefined ? '/' : `/tasks/${next.jobKey}`, { state });
  };
};

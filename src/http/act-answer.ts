import { setTimeout as sleep } from 'node:timers/promises';
import type { ActStatus } from '../store/acts.ts';
import { findCase } from '../store/cases.ts';
import { openTasksOfCase } from '../store/tasks.ts';
import type { TaskRow } from '../store/tasks.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Principal } from '../usecases/principal.ts';
import { awaitAct } from '../usecases/task/await-act.ts';
import { taskViews } from './views/task-view.ts';

/** Longest wait for what follows an act that has taken effect, ms. */
const patienceMs = 2_000;

/** The case's open tasks, as soon as there are any or the case has ended. */
const awaitNext = async (bureau: Bureau, caseId: string): Promise<TaskRow[]> => {
  const { read } = bureau.store;
  const end = new AbortController();
  const over = sleep(patienceMs, true, { signal: end.signal }).catch(() => true);
  try {
    for (;;) {
      const changed = bureau.bus.wait((event) => event.caseId === caseId, patienceMs).then(() => false);
      const tasks = await openTasksOfCase(read, caseId);
      if (tasks.length > 0 || (await findCase(read, caseId))?.closedAt != null) return tasks;
      if (await Promise.race([changed, over])) return openTasksOfCase(read, caseId);
    }
  } finally {
    end.abort();
  }
};

/** An act that somebody else's end of the task has made void, or that nobody here asked for, had no effect. */
const stateOf = (status: ActStatus): Exclude<ActStatus, 'foreign'> => (status === 'foreign' ? 'overtaken' : status);

/** Waits a moment for an act's effect and gives what is open then. `pending` claims nothing. */
export const actAnswerOf = async (bureau: Bureau, person: Principal, caseId: string, actId: string) => {
  const act = stateOf(await awaitAct(bureau, actId));
  const tasks =
    act === 'effective' ? await awaitNext(bureau, caseId) : await openTasksOfCase(bureau.store.read, caseId);
  return { actId, act, next: await taskViews(bureau, person, tasks) };
};

import { stepMayFollow } from '../diagram/graph.ts';
import type { ActRow, ActStatus } from '../store/acts.ts';
import type { CaseRow } from '../store/cases.ts';
import { findCase } from '../store/cases.ts';
import { openTasksOfCase } from '../store/tasks.ts';
import type { TaskRow } from '../store/tasks.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Principal } from '../usecases/principal.ts';
import { followAct } from '../usecases/task/await-act.ts';
import { taskViews } from './views/task-view.ts';

/** Longest wait for what follows an act that has taken effect, ms. */
const patienceMs = 2_000;

/** What an act was done on: its flow in the release of its case. */
type Place = Pick<CaseRow, 'flow' | 'release'>;

/** Whether a human step may follow, as far as the diagram tells; a step that was sent back to follows in any case. */
const stepFollows = async (bureau: Bureau, { elementId, kind }: ActRow, { flow, release }: Place): Promise<boolean> =>
  kind === 'send-back' || kind === 'take-back' || stepMayFollow(await bureau.releases.flow(release, flow), elementId);

/** The case's open tasks, as soon as there are any or none can come. */
const awaitNext = async (bureau: Bureau, act: ActRow, place: Place): Promise<TaskRow[]> => {
  const { caseId } = act;
  const { read } = bureau.store;
  const follows = await stepFollows(bureau, act, place);
  const end = performance.now() + patienceMs;
  for (;;) {
    const changed = bureau.bus.wait((event) => event.caseId === caseId, end - performance.now());
    const tasks = await openTasksOfCase(read, caseId);
    if (tasks.length > 0 || !follows) return tasks;
    const event = await changed;
    if (event === undefined) return [];
    if (event.kind === 'case-changed' && (await findCase(read, caseId))?.closedAt != null) return [];
  }
};

/** An act that somebody else's end of the task has made void, or that nobody here asked for, had no effect. */
const stateOf = (status: ActStatus): Exclude<ActStatus, 'foreign'> => (status === 'foreign' ? 'overtaken' : status);

/** Waits a moment for the effect of an act that has just been asked for, and gives what is open then. `pending` claims nothing. */
export const actAnswerOf = async (bureau: Bureau, person: Principal, asked: ActRow, place: Place) => {
  const act = await followAct(bureau, asked);
  const tasks =
    act.status === 'effective'
      ? await awaitNext(bureau, act, place)
      : await openTasksOfCase(bureau.store.read, act.caseId);
  return { actId: act.id, act: stateOf(act.status), next: await taskViews(bureau, person, tasks) };
};

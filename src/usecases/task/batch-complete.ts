import { BureauError } from '../../errors.ts';
import type { ActStatus } from '../../store/acts.ts';
import type { Bureau } from '../bureau.ts';
import { inParallel } from '../in-parallel.ts';
import type { Principal } from '../principal.ts';
import { followAct } from './await-act.ts';
import { actOnTask } from './complete-task.ts';

/** Longest wait for the engine's word on one task of a batch, ms. */
const patienceMs = 5_000;
/** How many tasks of a batch are on their way at once. */
const atOnce = 4;

export interface BatchTask {
  jobKey: string;
  version?: number | undefined;
}

export type BatchResult =
  | { jobKey: string; act: ActStatus; error: null }
  | { jobKey: string; act: 'failed'; error: ReturnType<BureauError['toJSON']> };

const completeOne = async (
  bureau: Bureau,
  person: Principal,
  task: BatchTask,
  data: Record<string, unknown>,
): Promise<BatchResult> => {
  const { jobKey } = task;
  try {
    const { act } = await actOnTask(bureau, person, { ...task, data: structuredClone(data) });
    return { jobKey, act: (await followAct(bureau, act, patienceMs)).status, error: null };
  } catch (error) {
    if (!(error instanceof BureauError)) throw error;
    return { jobKey, act: 'failed', error: error.toJSON() };
  }
};

/**
 * Completes several tasks with one outcome and one form (批量办理). Each is checked and done on its own, as if it were alone;
 * one that is refused holds up no other. Gives a result a task, in their order. Error: batch-twice.
 */
export const batchComplete = async (
  bureau: Bureau,
  person: Principal,
  { tasks, data }: { tasks: readonly BatchTask[]; data: Record<string, unknown> },
): Promise<BatchResult[]> => {
  if (new Set(tasks.map(({ jobKey }) => jobKey)).size < tasks.length) throw new BureauError('batch-twice', {}, 'tasks');
  return inParallel(tasks, atOnce, (task) => completeOne(bureau, person, task, data));
};

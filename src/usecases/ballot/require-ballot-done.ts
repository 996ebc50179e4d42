import { BureauError } from '../../errors.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { jointSignings, stepBallotOf } from './ballot-state.ts';

/** What a joint signing that was refused stands in the way of. */
const barred: ReadonlySet<string> = new Set(['grant', 'forward']);

/**
 * Lets a person complete a task only when its joint signing allows it: a decision waits for the ballot that was asked for
 * before it, and a step that the diagram gives a ballot is completed by its result.
 * Errors: ballot-open, ballot-refused, ballot-decides.
 */
export const requireBallotDone = async (tx: Tx, task: TaskRow, outcome: string): Promise<void> => {
  const last = (await jointSignings(tx, task)).at(-1);
  if (last?.status === 'open') throw new BureauError('ballot-open');
  const step = stepBallotOf(task);
  // A result whose command the engine refused may be sent again by hand.
  if (step !== undefined && (last === undefined || step[last.status] !== outcome))
    throw new BureauError('ballot-decides');
  if (last?.status === 'refused' && barred.has(outcome)) throw new BureauError('ballot-refused');
};

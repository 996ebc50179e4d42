import { lastEffectiveAct, lastMove } from '../../store/acts.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';

/** What follows a send-back once the earlier step is done again: the diagram from there, or the step that sent back. */
export const returns = ['re-run', 'jump-back'] as const;
export type Return = (typeof returns)[number];

/** Outcomes whose consequences depend on what was entered this time, so that the diagram has to be followed. */
const neverJump: ReadonlySet<string> = new Set(['deferred-acceptance']);

/**
 * The step to jump back to when a task is completed with an outcome; undefined where the diagram is followed: nobody sent
 * it back to be jumped from, or it goes another way than the one that had led there.
 */
export const jumpBackTo = async (tx: Tx, task: TaskRow, outcome: string): Promise<string | undefined> => {
  const move = await lastMove(tx, task.caseId, task.elementId);
  if (move === undefined || neverJump.has(outcome)) return undefined;
  const { then, round } = JSON.parse(move.data) as { then?: Return; round?: number };
  if (move.kind !== 'send-back' || then !== 'jump-back' || round !== task.round) return undefined;
  const before = await lastEffectiveAct(tx, task.caseId, [task.elementId]);
  return before?.outcome === outcome ? move.elementId : undefined;
};

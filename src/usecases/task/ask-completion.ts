import { newId } from '../../domain/id.ts';
import type { Actor } from '../../domain/record.ts';
import { insertPendingAct } from '../../store/acts.ts';
import type { ActRow } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findRun } from '../../store/runs.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { queueCommand } from '../queue-command.ts';

export interface Completion {
  subject: CaseRow;
  task: TaskRow;
  actor: Actor;
  outcome: string;
  /** What was entered; stays in the store, the engine sees only the outcome. */
  data: Record<string, unknown>;
  /** The moment that counts in law. */
  moment: string;
  /** The step that follows instead of the diagram's next; the step's own element is left for it. */
  jumpTo?: string | undefined;
}

/**
 * Asks the engine to complete a task: a pending act and its command, in one transaction (guarantee 1).
 * Gives the act, or undefined when another one is on its way.
 */
export const askCompletion = async (bureau: Bureau, tx: Tx, completion: Completion): Promise<ActRow | undefined> => {
  const { subject, task, actor, outcome, data, moment, jumpTo } = completion;
  // A case that is being seated anew has its step again in a moment; until then nothing is asked of the old instance.
  if (task.runId !== subject.runId) return undefined;
  const id = newId();
  const act: ActRow = {
    id,
    caseId: subject.id,
    runId: task.runId,
    jobKey: task.jobKey,
    elementId: task.elementId,
    round: task.round,
    kind: 'complete',
    outcome,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    data: JSON.stringify(data),
    status: 'pending',
    moment,
    createdAt: bureau.clock.now(),
    settledAt: null,
    jumpTo: jumpTo ?? null,
  };
  if (!(await insertPendingAct(tx, act))) return undefined;
  if (jumpTo !== undefined) {
    const run = await findRun(tx, task.runId);
    await queueCommand(bureau, tx, {
      caseId: subject.id,
      kind: 'modify-instance',
      payload: {
        processInstanceKey: run!.processInstanceKey!,
        activate: [{ elementId: jumpTo, variables: { actId: id } }],
        terminate: [task.elementInstanceKey],
      },
      actId: id,
    });
    return act;
  }
  await queueCommand(bureau, tx, {
    caseId: subject.id,
    kind: 'complete-job',
    payload: { jobKey: task.jobKey, variables: { actId: id, outcome } },
    actId: id,
  });
  return act;
};

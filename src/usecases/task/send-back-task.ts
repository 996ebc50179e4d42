import { undecided } from '../../domain/case.ts';
import { newId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { effectiveActs, insertPendingAct } from '../../store/acts.ts';
import { updateCase } from '../../store/cases.ts';
import { findRun } from '../../store/runs.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { queueCommand } from '../queue-command.ts';
import { admitToTask } from './admit-to-task.ts';
import type { Return } from './jump-back.ts';
import { lockTask } from './lock-task.ts';
import { refuseAfterDeadline } from './refuse-after-deadline.ts';
import { requireNotDelegated } from './require-not-delegated.ts';

/** Steps that people have completed in this case before, in order; the applicant's own cannot be sent back to. */
export const sendBackTargets = async (
  db: Db | Tx,
  bureau: Bureau,
  task: TaskRow,
): Promise<{ id: string; name: string }[]> => {
  const { steps } = await bureau.releases.flow(task.release, task.flow);
  const done = new Set(
    (await effectiveActs(db, task.caseId)).filter(({ kind }) => kind === 'complete').map(({ elementId }) => elementId),
  );
  return steps
    .filter(({ id, group }) => done.has(id) && id !== task.elementId && group !== 'applicant')
    .map(({ id, name }) => ({ id, name }));
};

/**
 * Sends a case back to an earlier step (退回) with a reason. The task's own element is terminated and the target
 * activated in one command, so that a repetition is harmless; the round rises, so that workers act anew. `then` says where
 * the case goes once that step is done again the same way.
 * Gives the act's id. Errors: forbidden, send-back-decided, send-back-target, act-pending, deadline-passed, those of admission.
 */
export const sendBackTask = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, to, reason, then = 're-run' }: { jobKey: string; to: string; reason: string; then?: Return | undefined },
): Promise<string> => {
  if (!may(person.roles, 'task.send-back')) throw new BureauError('forbidden', { permission: 'task.send-back' });
  return bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    await admitToTask(bureau, tx, person, subject, task);
    await requireNotDelegated(tx, task, person);
    await refuseAfterDeadline(bureau, tx, task);
    if (!undecided.has(subject.status)) throw new BureauError('send-back-decided', { status: subject.status });
    const allowed = await sendBackTargets(tx, bureau, task);
    if (!allowed.some(({ id }) => id === to))
      throw new BureauError('send-back-target', { target: to, allowed: allowed.map(({ id }) => id).join(', ') }, 'to');
    const run = await findRun(tx, task.runId);
    const now = bureau.clock.now();
    const id = newId();
    const actor = actorFor(person);
    const inserted = await insertPendingAct(tx, {
      id,
      caseId: task.caseId,
      runId: task.runId,
      jobKey,
      elementId: task.elementId,
      round: task.round,
      kind: 'send-back',
      outcome: to,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      data: JSON.stringify({ reason, then, round: subject.round + 1 }),
      status: 'pending',
      moment: now,
      createdAt: now,
      settledAt: null,
    });
    if (!inserted) throw new BureauError('act-pending');
    await updateCase(tx, subject.id, { round: subject.round + 1 });
    await queueCommand(bureau, tx, {
      caseId: subject.id,
      kind: 'modify-instance',
      actId: id,
      payload: {
        processInstanceKey: run!.processInstanceKey!,
        activate: [{ elementId: to, variables: { actId: id } }],
        terminate: [task.elementInstanceKey],
      },
    });
    return id;
  });
};

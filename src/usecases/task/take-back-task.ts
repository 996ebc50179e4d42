import { undecided } from '../../domain/case.ts';
import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { effectiveActs, insertPendingAct, pendingActsOf } from '../../store/acts.ts';
import { jointSignings } from '../ballot/ballot-state.ts';
import { ballotsAt } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import { updateCase } from '../../store/cases.ts';
import { findRun } from '../../store/runs.ts';
import type { Db, Tx } from '../../store/store.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { queueCommand } from '../queue-command.ts';
import { lockTask } from './lock-task.ts';

/** Whether somebody has begun to work on a task. */
const isTouched = async (db: Db | Tx, task: TaskRow): Promise<boolean> =>
  task.assignee !== null || (await ballotsAt(db, task)).length > 0;

/**
 * The one task that has followed a completed one and that nobody has touched yet.
 * Errors: task-not-done, take-back-not-yours, take-back-decided, take-back-late, case-moving, act-pending.
 */
const requireUntouchedNext = async (
  db: Db | Tx,
  person: Principal,
  { subject, task }: { subject: CaseRow; task: TaskRow },
): Promise<TaskRow> => {
  if (task.status !== 'completed') throw new BureauError('task-not-done', { status: task.status });
  const last = (await effectiveActs(db, task.caseId)).at(-1);
  if (last?.actorId !== person.id || last.kind !== 'complete') throw new BureauError('take-back-not-yours');
  // What several have signed is not one person's to undo.
  if (last.jobKey !== task.jobKey || (await jointSignings(db, task)).length > 0)
    throw new BureauError('take-back-not-yours');
  if (!undecided.has(subject.status)) throw new BureauError('take-back-decided', { status: subject.status });
  const next = (await openTasksOfCase(db, task.caseId)).filter(({ createdAt }) => createdAt >= (task.endedAt ?? ''));
  // What waits for the applicant has been told to them.
  const [one] = next;
  if (one === undefined || next.length > 1 || one.groupName === 'applicant' || (await isTouched(db, one)))
    throw new BureauError('take-back-late');
  if (one.runId !== subject.runId) throw new BureauError('case-moving');
  if ((await pendingActsOf(db, task.caseId)) > 0) throw new BureauError('act-pending');
  return one;
};

/** Whether the person may take the task back now. */
export const mayTakeBack = async (
  db: Db,
  person: Principal,
  at: { subject: CaseRow; task: TaskRow },
): Promise<boolean> => {
  if (at.task.status !== 'completed' || person.applicantId !== null) return false;
  return requireUntouchedNext(db, person, at).then(
    () => true,
    (error: unknown) => {
      if (error instanceof BureauError) return false;
      throw error;
    },
  );
};

/**
 * Gets back a task that one has just completed (拿回), while nobody has touched the next one: as with a send-back the next
 * element is terminated and one's own activated in one command, and the round rises. The new task is the taker's.
 * Gives the act's id. Errors: task-not-found, those of `requireUntouchedNext`.
 */
export const takeBackTask = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, reason }: { jobKey: string; reason: string },
): Promise<string> =>
  bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    const next = await requireUntouchedNext(tx, person, { subject, task });
    const run = await findRun(tx, next.runId);
    const [id, now, actor, round] = [newId(), bureau.clock.now(), actorFor(person), subject.round + 1];
    const inserted = await insertPendingAct(tx, {
      id,
      caseId: task.caseId,
      runId: next.runId,
      jobKey: next.jobKey,
      elementId: next.elementId,
      round: next.round,
      kind: 'take-back',
      outcome: task.elementId,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      data: JSON.stringify({ reason, round }),
      status: 'pending',
      moment: now,
      createdAt: now,
      settledAt: null,
    });
    if (!inserted) throw new BureauError('act-pending');
    await updateCase(tx, subject.id, { round });
    await queueCommand(bureau, tx, {
      caseId: subject.id,
      kind: 'modify-instance',
      actId: id,
      payload: {
        processInstanceKey: run!.processInstanceKey!,
        activate: [{ elementId: task.elementId, variables: { actId: id } }],
        terminate: [next.elementInstanceKey],
      },
    });
    return id;
  });

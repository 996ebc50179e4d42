import type { Actor } from '../../domain/record.ts';
import type { ActRow } from '../../store/acts.ts';
import { findAct, findPendingAct, insertAct, settleAct, settlePending } from '../../store/acts.ts';
import { findCase, holdCaseOfTask } from '../../store/cases.ts';
import { newId } from '../../domain/id.ts';
import { settleCommandOfAct } from '../../store/outbox.ts';
import { together } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { endTask, findTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { afterAct } from '../act/after-act.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { settleTermination } from '../case/terminate-case.ts';
import { stopTaskClocks } from '../clock/stop-task-clocks.ts';
import { writeRecord } from '../write-record.ts';

const engine: Actor = { kind: 'engine', id: 'zeebe', name: '流程引擎' };

/** Whose deed an act is. */
export const actorOf = (act: ActRow): Actor => ({ kind: act.actorKind, id: act.actorId, name: act.actorName });

/** The detail of an act that belongs into the record: what was decided, never personal data. */
const detailOf = (act: ActRow): Record<string, unknown> => ({
  actId: act.id,
  outcome: act.outcome,
  jobKey: act.jobKey,
});

const overtake = async (bureau: Bureau, tx: Tx, task: TaskRow, subject: Subject): Promise<void> => {
  const pending = await findPendingAct(tx, task.jobKey);
  if (pending === undefined) return;
  await settleAct(tx, pending.id, 'overtaken', bureau.clock.now());
  await writeRecord(bureau, tx, subject, {
    actor: actorOf(pending),
    act: 'overtaken',
    elementId: task.elementId,
    detail: detailOf(pending),
  });
  await announce(bureau, tx, { kind: 'act-settled', caseId: task.caseId, actId: pending.id, act: 'overtaken' });
};

interface Subject {
  id: string;
  flow: string;
  flowVersion: number;
}

const subjectOf = (task: TaskRow): Subject => ({ id: task.caseId, flow: task.flow, flowVersion: task.flowVersion });

export const announceClosed = (bureau: Bureau, tx: Tx, task: TaskRow): Promise<void> =>
  announce(bureau, tx, {
    kind: 'task-closed',
    caseId: task.caseId,
    jobKey: task.jobKey,
    groupName: task.groupName,
    departmentCode: task.departmentCode,
    assignee: task.assignee,
  });

/**
 * JOB COMPLETED is the one proof that an act has taken effect (guarantee 1): the act it names becomes effective,
 * another pending act is overtaken, and a completion that none of ours asked for is kept as foreign.
 */
export const settleCompletion = async (
  bureau: Bureau,
  tx: Tx,
  { jobKey, actId }: { jobKey: string; actId: string | undefined },
): Promise<void> => {
  await holdCaseOfTask(tx, jobKey);
  const now = bureau.clock.now();
  const task = await endTask(tx, jobKey, { status: 'completed', actId, endedAt: now });
  if (task === undefined) return;
  const subject = subjectOf(task);
  if (actId === undefined || task.outcome === null) {
    await insertAct(tx, foreignAct(task, now));
    await writeRecord(bureau, tx, subject, {
      actor: engine,
      act: 'foreign-completion',
      elementId: task.elementId,
      detail: { jobKey },
    });
    await overtake(bureau, tx, task, subject);
  } else await takeEffect(bureau, tx, task, actId);
  await announceClosed(bureau, tx, task);
};

/** The act that the engine has named is effective, and its command needs no answer any more. */
const takeEffect = async (bureau: Bureau, tx: Tx, task: TaskRow, actId: string): Promise<void> => {
  const now = bureau.clock.now();
  const { caseId, elementId } = task;
  const [pending] = await together(
    tx,
    () => settlePending(tx, actId, 'effective', now),
    () => settleCommandOfAct(tx, { id: actId, caseId }, now),
  );
  const act = pending ?? (await findAct(tx, actId))!;
  await together(
    tx,
    () => afterAct(tx, act),
    () => stopTaskClocks(bureau, tx, { caseId, elementId, at: act.moment }),
  );
  await writeRecord(bureau, tx, subjectOf(task), {
    actor: actorOf(act),
    act: act.outcome,
    elementId,
    at: act.moment,
    detail: detailOf(act),
  });
  await announce(bureau, tx, { kind: 'act-settled', caseId, actId, act: 'effective' });
  // There is at most one pending act a task.
  if (pending === undefined) await overtake(bureau, tx, task, subjectOf(task));
};

/** The step of a case that is being seated anew is carried on by the new run, although the old instance is cancelled. */
const waitsForNextRun = async (tx: Tx, jobKey: string): Promise<boolean> => {
  const task = await findTask(tx, jobKey);
  return task !== undefined && (await findCase(tx, task.caseId))?.runId !== task.runId;
};

/** JOB CANCELED: the task is gone; a completion that was on its way is overtaken, a move waits for its own proof. */
export const settleCancellation = async (bureau: Bureau, tx: Tx, jobKey: string): Promise<void> => {
  await holdCaseOfTask(tx, jobKey);
  if (await waitsForNextRun(tx, jobKey)) return;
  const task = await endTask(tx, jobKey, { status: 'cancelled', endedAt: bureau.clock.now() });
  if (task === undefined) return;
  const pending = await findPendingAct(tx, jobKey);
  if (pending?.kind === 'terminate') await settleTermination(bureau, tx, pending);
  if (pending?.kind === 'complete' && pending.jumpTo == null) await overtake(bureau, tx, task, subjectOf(task));
  await announceClosed(bureau, tx, task);
};

const foreignAct = (task: TaskRow, now: string): ActRow => ({
  id: newId(),
  caseId: task.caseId,
  runId: task.runId,
  jobKey: task.jobKey,
  elementId: task.elementId,
  round: task.round,
  kind: 'complete',
  outcome: '',
  actorKind: engine.kind,
  actorId: engine.id,
  actorName: engine.name,
  data: '{}',
  status: 'foreign',
  moment: now,
  createdAt: now,
  settledAt: now,
});

import type { Actor } from '../../domain/record.ts';
import type { ActRow } from '../../store/acts.ts';
import { findAct, findPendingAct, insertAct, settleAct } from '../../store/acts.ts';
import { lockCase } from '../../store/cases.ts';
import { newId } from '../../domain/id.ts';
import type { Tx } from '../../store/store.ts';
import { endTask, findTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { afterAct } from '../act/after-act.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
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
  await announce(bureau, tx, { kind: 'act-settled', caseId: task.caseId, actId: pending.id });
};

interface Subject {
  id: string;
  flow: string;
  flowVersion: number;
}

const subjectOf = (task: TaskRow): Subject => ({ id: task.caseId, flow: task.flow, flowVersion: task.flowVersion });

const closed = (bureau: Bureau, tx: Tx, task: TaskRow): Promise<void> =>
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
  const seen = await findTask(tx, jobKey);
  if (seen === undefined) return;
  await lockCase(tx, seen.caseId);
  const task = (await findTask(tx, jobKey))!;
  if (task.status !== 'open') return;
  const act = actId === undefined ? undefined : await findAct(tx, actId);
  const now = bureau.clock.now();
  if (act === undefined || act.jobKey !== jobKey || act.kind !== 'complete') {
    await endTask(tx, jobKey, { status: 'completed', outcome: null, endedAt: now });
    await insertAct(tx, foreignAct(task, now));
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: engine,
      act: 'foreign-completion',
      elementId: task.elementId,
      detail: { jobKey },
    });
  } else {
    await endTask(tx, jobKey, { status: 'completed', outcome: act.outcome, endedAt: now });
    await settleAct(tx, act.id, 'effective', now);
    await afterAct(tx, act);
    await stopTaskClocks(bureau, tx, { caseId: task.caseId, elementId: task.elementId, at: act.moment });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorOf(act),
      act: act.outcome,
      elementId: task.elementId,
      at: act.moment,
      detail: detailOf(act),
    });
    await announce(bureau, tx, { kind: 'act-settled', caseId: task.caseId, actId: act.id });
  }
  await overtake(bureau, tx, task, subjectOf(task));
  await closed(bureau, tx, task);
};

/** JOB CANCELED: the task is gone; a completion that was on its way is overtaken, a send-back waits for its own proof. */
export const settleCancellation = async (bureau: Bureau, tx: Tx, jobKey: string): Promise<void> => {
  const seen = await findTask(tx, jobKey);
  if (seen === undefined) return;
  await lockCase(tx, seen.caseId);
  const task = (await findTask(tx, jobKey))!;
  const now = bureau.clock.now();
  if (!(await endTask(tx, jobKey, { status: 'cancelled', outcome: null, endedAt: now }))) return;
  const pending = await findPendingAct(tx, jobKey);
  if (pending?.kind === 'complete') await overtake(bureau, tx, task, subjectOf(task));
  await closed(bureau, tx, task);
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

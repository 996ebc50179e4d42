import { undecided } from '../../domain/case.ts';
import { itemOf } from '../../domain/catalogue/lookups.ts';
import { newId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import type { TerminationGround } from '../../domain/termination.ts';
import { terminationGrounds } from '../../domain/termination.ts';
import { BureauError } from '../../errors.ts';
import type { ActRow } from '../../store/acts.ts';
import { insertPendingAct, pendingActsOf, pendingTermination, settleAct } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findCase, lockCase, updateCase } from '../../store/cases.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import { allUnsealedDocuments } from '../../store/documents.ts';
import { settleCommandOfAct } from '../../store/outbox.ts';
import { openIncidentsOf } from '../../store/engine-log.ts';
import { findRun, findRunByInstance } from '../../store/runs.ts';
import type { Tx } from '../../store/store.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { stopClockRow } from '../clock/stop-clock-row.ts';
import { issueDocument } from '../document/issue-document.ts';
import type { Order } from '../document/reserve-document.ts';
import { reserveDocument } from '../document/reserve-document.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { queueCommand } from '../queue-command.ts';
import { requireSealUse } from '../seal/require-seal-use.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { keepTerminationMessage, sendTerminationMessages } from './tell-termination.ts';

/** An undecided case in which nothing is on its way. Errors: case-not-found, terminate-decided, act-pending. */
const requireEndable = async (tx: Tx, caseId: string): Promise<CaseRow> => {
  const subject = await lockCase(tx, caseId);
  if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
  if (!undecided.has(subject.status)) throw new BureauError('terminate-decided', { status: subject.status });
  // The cancelled job proves the end, so nothing else may be about to take that job away.
  if ((await pendingActsOf(tx, caseId)) > 0) throw new BureauError('act-pending');
  return subject;
};

/** Where the case stands: at an open step, or at an incident, whose key stands for a job's then. */
const placeOf = async (
  tx: Tx,
  { id, round, runId }: CaseRow,
  processInstanceKey: string,
): Promise<Pick<ActRow, 'jobKey' | 'elementId' | 'round'> | undefined> => {
  const [task] = (await openTasksOfCase(tx, id)).filter((one) => one.runId === runId);
  if (task !== undefined) return { jobKey: task.jobKey, elementId: task.elementId, round: task.round };
  const [incident] = await openIncidentsOf(tx, processInstanceKey);
  return incident === undefined ? undefined : { jobKey: incident.incidentKey, elementId: incident.elementId, round };
};

/**
 * Asks the engine to end a case without a decision (终止) on a ground of the law, by a head. Nothing is effective before the
 * engine has cancelled the case's open step, or the instance of a case that stands at an incident. Gives the act's id. Errors: forbidden, case-not-found, terminate-decided,
 * case-moving, act-pending, seal-use-refused.
 */
export const terminateCase = async (
  bureau: Bureau,
  person: Principal,
  { caseId, ground, reason }: { caseId: string; ground: TerminationGround; reason: string },
): Promise<string> => {
  if (!may(person.roles, 'case.terminate')) throw new BureauError('forbidden', { permission: 'case.terminate' });
  const seen = await findCase(bureau.store.read, caseId);
  if (seen !== undefined) await requireSealUse(bureau, { kind: 'termination-notice', flow: seen.flow, person });
  return bureau.store.transaction(async (tx) => {
    const subject = await requireEndable(tx, caseId);
    const run = await findRun(tx, subject.runId);
    const place = run?.processInstanceKey == null ? undefined : await placeOf(tx, subject, run.processInstanceKey);
    if (run?.processInstanceKey == null || place === undefined) throw new BureauError('case-moving');
    const [id, now, actor] = [newId(), bureau.clock.now(), actorFor(person)];
    const inserted = await insertPendingAct(tx, {
      id,
      caseId,
      runId: subject.runId,
      ...place,
      kind: 'terminate',
      outcome: ground,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      data: JSON.stringify({ reason }),
      status: 'pending',
      moment: now,
      createdAt: now,
      settledAt: null,
    });
    if (!inserted) throw new BureauError('act-pending');
    const payload = { processInstanceKey: run.processInstanceKey };
    await queueCommand(bureau, tx, { caseId, kind: 'cancel-instance', payload, actId: id });
    return id;
  });
};

const prefix = 'terminate/';

const orderOf = async (bureau: Bureau, subject: CaseRow): Promise<Order> => {
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  return { owner: `${prefix}${subject.id}`, kind: 'termination-notice', subject, item, catalogue };
};

/** The engine has cancelled the case's step: the case has ended, its clocks stop, and its notice has a number. */
export const settleTermination = async (bureau: Bureau, tx: Tx, act: ActRow): Promise<void> => {
  const now = bureau.clock.now();
  if (!(await settleAct(tx, act.id, 'effective', now))) return;
  await settleCommandOfAct(tx, act, now);
  const subject = (await findCase(tx, act.caseId))!;
  for (const row of await clocksOfCase(tx, act.caseId))
    if (row.state === 'running' || row.state === 'paused') await stopClockRow(bureau, tx, subject, row, act.moment);
  await updateCase(tx, act.caseId, { status: 'terminated', closedAt: now });
  await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
    actor: { kind: act.actorKind, id: act.actorId, name: act.actorName },
    act: 'terminate',
    elementId: act.elementId,
    at: act.moment,
    detail: { actId: act.id, ground: act.outcome, law: terminationGrounds[act.outcome as TerminationGround].law },
  });
  await reserveDocument(bureau, tx, await orderOf(bureau, subject));
  await keepTerminationMessage(bureau, tx, subject);
  await announce(bureau, tx, { kind: 'act-settled', caseId: act.caseId, actId: act.id, act: 'effective' });
  await announce(bureau, tx, { kind: 'case-changed', caseId: act.caseId, departmentCode: subject.departmentCode });
};

/** The engine has cancelled a whole instance: the proof for a case that stood at an incident, where no open step was. */
export const settleEndedInstance = async (bureau: Bureau, tx: Tx, processInstanceKey: string): Promise<void> => {
  const run = await findRunByInstance(tx, processInstanceKey);
  if (run === undefined || (await lockCase(tx, run.caseId)) === undefined) return;
  const act = await pendingTermination(tx, run.id);
  if (act !== undefined) await settleTermination(bureau, tx, act);
};

const issueNotice = async (bureau: Bureau, subject: CaseRow): Promise<void> => {
  await issueDocument(bureau, await orderOf(bureau, subject), async (tx, fresh, sealed, row) => {
    await writeRecord(bureau, tx, await subjectOfCase(tx, fresh), {
      actor: { kind: 'system', id: 'terminate', name: '终止告知' },
      act: 'seal-document',
      detail: { document: row.kind, number: row.number, register: sealed.use.seq },
    });
  });
};

/** Prints and seals the notices of cases that have been terminated, and tells their applicants. Gives how many notices. */
export const finishTerminations = async (bureau: Bureau, caseId?: string): Promise<number> => {
  const open = (await allUnsealedDocuments(bureau.store.read)).filter(
    (row) => row.effectId.startsWith(prefix) && (caseId === undefined || row.caseId === caseId),
  );
  for (const row of open)
    await issueNotice(bureau, (await findCase(bureau.store.read, row.caseId))!).catch((error: unknown) =>
      // The case has ended; a notice that waits for the seal key or the disk holds up no other.
      bureau.log.warn({ caseId: row.caseId, error: String(error) }, 'the notice of a termination is not sealed yet'),
    );
  await sendTerminationMessages(bureau, caseId);
  return open.length;
};

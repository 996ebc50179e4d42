import { deadlineInstant, dueDate } from '../../domain/calendar.ts';
import { lastSendBackTo, takeBackOf } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findCaseOfInstance } from '../../store/cases.ts';
import { handOverTask, waitingTask } from '../../store/hand-over-task.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { insertTask, tasksOfCase } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { completePaid } from '../payment/complete-paid.ts';

/** A human step that the engine has opened, as the record stream tells of it. */
export interface OpenedJob {
  jobKey: string;
  processInstanceKey: string;
  elementId: string;
  elementInstanceKey: string;
  bpmnProcessId: string;
  flowVersion: number;
  headers: Record<string, string>;
}

const groupOf = (headers: Record<string, string>): string => {
  const groups: unknown = JSON.parse(headers['io.camunda.zeebe:candidateGroups'] ?? '[]');
  return Array.isArray(groups) && typeof groups[0] === 'string' ? groups[0] : '';
};

/** The send-back that a task comes of; the record stream has told of it before the task. */
const openingSendBack = async (tx: Tx, { id, round }: CaseRow, elementId: string): Promise<string | null> => {
  // The round rises with every send-back: most cases never had one.
  if (round === 1) return null;
  const sent = await lastSendBackTo(tx, id, elementId);
  if (sent === undefined) return null;
  const opened = (await tasksOfCase(tx, id)).some(({ returnedBy }) => returnedBy === sent.id);
  return opened ? null : sent.id;
};

/** A step that somebody took back (拿回) is theirs again. */
const heldByTaker = async (tx: Tx, task: TaskRow): Promise<Pick<TaskRow, 'assignee' | 'claimedAt'>> => {
  const taken = await takeBackOf(tx, task.caseId, task.elementId);
  const { round } = JSON.parse(taken?.data ?? '{}') as { round?: number };
  const assignee = taken === undefined || round !== task.round ? null : taken.actorId;
  return { assignee, claimedAt: assignee === null ? null : task.createdAt };
};

const announceOpened = async (
  bureau: Bureau,
  tx: Tx,
  { caseId, jobKey, groupName, departmentCode }: Pick<TaskRow, 'caseId' | 'jobKey' | 'groupName' | 'departmentCode'>,
): Promise<void> => {
  // A clock that ran out while nothing was open has its task now.
  afterCommit(tx, () => bureau.nudge.clocks());
  await announce(bureau, tx, { kind: 'task-opened', caseId, jobKey, groupName, departmentCode });
};

/** A run that began in the middle takes over the step that the run before left waiting. True when there was one. */
const carryOn = async (bureau: Bureau, tx: Tx, found: CaseRow, job: OpenedJob): Promise<boolean> => {
  const { elementId, jobKey, elementInstanceKey } = job;
  const waiting = await waitingTask(tx, { caseId: found.id, runId: found.runId, elementId });
  if (waiting === undefined) return false;
  const mine = { jobKey, elementInstanceKey, runId: found.runId };
  await handOverTask(tx, waiting, mine);
  const task = { ...waiting, ...mine };
  await completePaid(bureau, tx, found, task);
  await announceOpened(bureau, tx, task);
  return true;
};

/** Shows a human step in the task lists. An instance that no run is bound to has no tasks here. */
export const openTask = async (bureau: Bureau, tx: Tx, job: OpenedJob): Promise<void> => {
  const found = await findCaseOfInstance(tx, job.processInstanceKey);
  if (found === undefined) return;
  if (found.runSeq > 1 && (await carryOn(bureau, tx, found, job))) return;
  const catalogue = await bureau.catalogues.of(found.catalogueVersion);
  const step = (await bureau.releases.flow(found.release, job.bpmnProcessId)).steps.find(
    ({ id }) => id === job.elementId,
  );
  const headers = Object.fromEntries(Object.entries(job.headers).filter(([name]) => !name.startsWith('io.camunda.')));
  const now = bureau.clock.now();
  const due = dueDate(catalogue.calendar, now, Number(headers['stepWorkingDays'] ?? '1'));
  const groupName = groupOf(job.headers);
  const task: TaskRow = {
    jobKey: job.jobKey,
    caseId: found.id,
    runId: found.runId,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    name: step?.name ?? job.elementId,
    groupName,
    departmentCode: found.departmentCode,
    itemCode: found.itemCode,
    flow: job.bpmnProcessId,
    flowVersion: job.flowVersion,
    release: found.release,
    formId: step?.formId ?? '',
    headers: JSON.stringify(headers),
    status: 'open',
    assignee: null,
    caseNumber: found.number ?? '',
    applicantName: found.applicantName,
    applicantPinyin: found.applicantPinyin,
    dueAt: deadlineInstant(due.dueDay),
    provisional: due.provisional ? 1 : 0,
    round: found.round,
    version: 1,
    createdAt: now,
    claimedAt: null,
    endedAt: null,
    outcome: null,
    delegateId: null,
    returnedBy: await openingSendBack(tx, found, job.elementId),
    completedBy: null,
  };
  if (found.round > 1) Object.assign(task, await heldByTaker(tx, task));
  if (!(await insertTask(tx, task))) return;
  await completePaid(bureau, tx, found, task);
  await announceOpened(bureau, tx, task);
};

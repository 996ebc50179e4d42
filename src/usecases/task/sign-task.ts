import { ballotRuleText, outcomeOf } from '../../domain/ballot.ts';
import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { ballotsAt, insertBallot, insertVote, membersOf, saveMembers, settleBallot } from '../../store/ballots.ts';
import type { BallotRow } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import { inspectionAt } from '../../store/inspections.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { stateOf } from '../ballot/ballot-state.ts';
import { noteBallot } from '../ballot/note-ballot.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { admitToTask, headerList } from './admit-to-task.ts';
import { lockTask } from './lock-task.ts';

/** The signatures of the step in this round: a ballot that is open to its people, begun by the first of them. */
const signaturesFor = async (bureau: Bureau, tx: Tx, person: Principal, task: TaskRow): Promise<BallotRow> => {
  const known = (await ballotsAt(tx, task)).find(
    ({ purpose, status }) => purpose === 'signatures' && status !== 'refused',
  );
  if (known !== undefined) return known;
  const needed = Math.max(1, Number(headerList(task, 'signers')[0] ?? '1'));
  const row: BallotRow = {
    id: newId(),
    caseId: task.caseId,
    elementId: task.elementId,
    round: task.round,
    jobKey: task.jobKey,
    purpose: 'signatures',
    rule: ballotRuleText({ kind: 'count', needed }),
    question: '',
    status: 'open',
    openedBy: person.id,
    openedByName: person.name,
    openedAt: bureau.clock.now(),
    decidedAt: null,
  };
  await insertBallot(tx, row);
  return row;
};

/**
 * Puts a person's signature under a step, and under the record of its inspection where there is one. The caller has
 * locked the task. Errors: already-signed, inspection-changed, and those of admission except another's claim.
 */
export const putSignature = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  { subject, task, data }: { subject: CaseRow; task: TaskRow; data: Record<string, unknown> },
): Promise<void> => {
  // A signature is a person's own, whoever has claimed the task.
  await admitToTask(bureau, tx, person, subject, { ...task, assignee: null });
  const record = await inspectionAt(tx, task);
  if (data['record'] !== undefined && data['record'] !== record?.sha256) throw new BureauError('inspection-changed');
  const row = await signaturesFor(bureau, tx, person, task);
  const [one, at] = [{ ballotId: row.id, userId: person.id, userName: person.name }, bureau.clock.now()];
  const signed = record === undefined ? data : { ...data, record: record.sha256 };
  if (!(await insertVote(tx, { ...one, vote: 'approve', data: JSON.stringify(signed), votedAt: at })))
    throw new BureauError('already-signed');
  await saveMembers(tx, row.id, [...(await membersOf(tx, row.id)), { ...one, stage: 1, addedAt: at }]);
  const status = outcomeOf((await stateOf(tx, row)).ballot);
  if (status !== 'open') await settleBallot(tx, row.id, { status, at });
  const detail = record === undefined ? {} : { record: record.sha256 };
  await noteBallot(bureau, tx, { person, task, act: 'sign', detail });
};

/**
 * Signs a step that several people sign, such as the record of a site inspection (LAW-10). Whoever holds the task
 * completes it when enough have signed. Errors: task-not-found, and those of `putSignature`.
 */
export const signTask = async (
  bureau: Bureau,
  person: Principal,
  jobKey: string,
  data: Record<string, unknown>,
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    await putSignature(bureau, tx, person, { subject, task, data });
  });
};

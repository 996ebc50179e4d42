import type { BallotMember, BallotPlace } from '../../domain/ballot.ts';
import { addMember, removeMember, votersNow } from '../../domain/ballot.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { saveMembers } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { lockTask } from '../task/lock-task.ts';
import { requireApprovers } from './approvers.ts';
import { requireOpenBallot } from './ballot-state.ts';
import type { BallotState } from './ballot-state.ts';
import { noteBallot } from './note-ballot.ts';
import { settleIfDecided } from './settle-ballot.ts';

interface Open extends BallotState {
  subject: CaseRow;
  task: TaskRow;
}

const openBallotOf = async (tx: Tx, jobKey: string): Promise<Open> => {
  const { subject, task } = await lockTask(tx, jobKey);
  if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
  if ((await findPendingAct(tx, jobKey)) !== undefined) throw new BureauError('act-pending');
  return { subject, task, ...(await requireOpenBallot(tx, task)) };
};

/** Whoever asked for the ballot or holds its task now. */
const leads = (person: Principal, { row, task }: Open): boolean =>
  may(person.roles, 'ballot.manage') && (row.openedBy === person.id || task.assignee === person.id);

const keep = async (bureau: Bureau, tx: Tx, { row, members }: Open, next: readonly BallotMember[]): Promise<void> => {
  const known = new Map(members.map((member) => [member.userId, member]));
  const users = await findUsers(
    tx,
    next.map(({ userId }) => userId),
  );
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const addedAt = bureau.clock.now();
  const rowOf = ({ userId, stage }: BallotMember) => ({
    ballotId: row.id,
    userId,
    userName: names.get(userId) ?? '',
    addedAt: known.get(userId)?.addedAt ?? addedAt,
    stage,
  });
  await saveMembers(tx, row.id, next.map(rowOf));
};

/**
 * Adds an approver while signing runs (加签), before, after or beside one who is asked already: whoever leads the ballot
 * beside anybody, whoever is to vote now beside themself. Errors: forbidden, task-not-found, task-not-open, act-pending,
 * ballot-not-found, ballot-member-*, ballot-not-member, ballot-place-past.
 */
export const addApprover = async (
  bureau: Bureau,
  person: Principal,
  change: { jobKey: string; userId: string; place: BallotPlace; of: string; reason: string },
): Promise<void> => {
  const { jobKey, userId, place, of, reason } = change;
  await bureau.store.transaction(async (tx) => {
    const open = await openBallotOf(tx, jobKey);
    const beside = of === person.id && votersNow(open.ballot).includes(person.id);
    if (!leads(person, open) && !beside) throw new BureauError('forbidden', { permission: 'ballot.manage' });
    const [user] = await requireApprovers(tx, open.task, [userId], 'userId');
    if (open.row.purpose === 'consult' && userId === open.task.assignee)
      throw new BureauError('ballot-member-unfit', { name: user!.name }, 'userId');
    await keep(bureau, tx, open, addMember(open.ballot, userId, { place, of }));
    const detail = { ballot: open.row.id, approver: user!.name, place, reason };
    await noteBallot(bureau, tx, { person, task: open.task, act: 'add-approver', detail });
  });
};

/**
 * Takes an approver who has not voted off a running ballot (减签). Gives the id of the act that completes the step where
 * that has decided it, else undefined. Errors: forbidden, task-not-found, task-not-open, act-pending, ballot-not-found,
 * ballot-not-member, ballot-has-voted, ballot-last-member.
 */
export const removeApprover = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, userId, reason }: { jobKey: string; userId: string; reason: string },
): Promise<string | undefined> =>
  bureau.store.transaction(async (tx) => {
    const open = await openBallotOf(tx, jobKey);
    if (!leads(person, open)) throw new BureauError('forbidden', { permission: 'ballot.manage' });
    await keep(bureau, tx, open, removeMember(open.ballot, userId));
    const approver = open.members.find((member) => member.userId === userId)!.userName;
    const detail = { ballot: open.row.id, approver, reason };
    await noteBallot(bureau, tx, { person, task: open.task, act: 'remove-approver', detail });
    return settleIfDecided(bureau, tx, person, open);
  });

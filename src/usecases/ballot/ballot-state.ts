import type { Ballot, BallotRule } from '../../domain/ballot.ts';
import { readBallotRule } from '../../domain/ballot.ts';
import { BureauError } from '../../errors.ts';
import { ballotsAt, membersOf, votesOf } from '../../store/ballots.ts';
import type { BallotMemberRow, BallotRow, BallotVoteRow } from '../../store/ballots.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';

/** A ballot as it stands. */
export interface BallotState {
  row: BallotRow;
  members: BallotMemberRow[];
  votes: BallotVoteRow[];
  ballot: Ballot;
}

export const stateOf = async (db: Db | Tx, row: BallotRow): Promise<BallotState> => {
  const [members, votes] = [await membersOf(db, row.id), await votesOf(db, row.id)];
  return { row, members, votes, ballot: { rule: readBallotRule(row.rule), members, votes } };
};

/** The joint signings of a task in its round, oldest first; mere signatures are not among them. */
export const jointSignings = async (db: Db | Tx, task: TaskRow): Promise<BallotRow[]> =>
  (await ballotsAt(db, task)).filter(({ purpose }) => purpose !== 'signatures');

/** The task's open joint signing. Error: ballot-not-found. */
export const requireOpenBallot = async (tx: Tx, task: TaskRow): Promise<BallotState> => {
  const row = (await jointSignings(tx, task)).findLast(({ status }) => status === 'open');
  if (row === undefined) throw new BureauError('ballot-not-found');
  return stateOf(tx, row);
};

export interface StepBallot {
  rule: BallotRule;
  /** The role whose people sign. */
  group: string;
  approved: string;
  refused: string;
}

/**
 * The ballot that the diagram asks for by the headers `ballot` (all, any, in-order, ratio), `ballotRatio` (n/m),
 * `ballotGroup`, `ballotApproved` and `ballotRefused` (outcomes of the step); undefined where it asks for none.
 * Errors: ballot-rule, ballot-outcome-missing.
 */
export const stepBallotOf = (task: Pick<TaskRow, 'headers' | 'groupName'>): StepBallot | undefined => {
  const headers = JSON.parse(task.headers) as Record<string, string>;
  const { ballot, ballotRatio, ballotGroup, ballotApproved, ballotRefused } = headers;
  if (ballot === undefined || ballot === '') return undefined;
  const rule = readBallotRule(ballot === 'ratio' ? `ratio ${ballotRatio ?? ''}` : ballot);
  if (rule.kind === 'count') throw new BureauError('ballot-rule', { rule: ballot });
  if (!ballotApproved || !ballotRefused) throw new BureauError('ballot-outcome-missing');
  // A header that was left empty is none.
  return { rule, group: ballotGroup || task.groupName, approved: ballotApproved, refused: ballotRefused };
};

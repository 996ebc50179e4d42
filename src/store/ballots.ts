import type { BallotVote } from '../domain/ballot.ts';
import type { Db, Tx } from './store.ts';

/**
 * What a ballot is for: `step` decides its step, `consult` comes before the decision of the one who asked for it,
 * `signatures` is open to the step's people, such as the record of a site inspection (LAW-10).
 */
export type BallotPurpose = 'step' | 'consult' | 'signatures';

export interface BallotRow {
  id: string;
  caseId: string;
  elementId: string;
  /** The round of the task: a step that is done anew is signed anew. */
  round: number;
  /** The task that it was opened at. */
  jobKey: string;
  purpose: BallotPurpose;
  /** As `ballotRuleText` writes it. */
  rule: string;
  question: string;
  status: 'open' | 'approved' | 'refused';
  openedBy: string;
  openedByName: string;
  openedAt: string;
  decidedAt: string | null;
}

export interface BallotMemberRow {
  ballotId: string;
  userId: string;
  userName: string;
  stage: number;
  addedAt: string;
}

export interface BallotVoteRow {
  ballotId: string;
  userId: string;
  userName: string;
  vote: BallotVote['vote'];
  /** JSON of what was signed, e.g. the opinion. */
  data: string;
  votedAt: string;
}

/** Where a ballot belongs: a step of a case in a round. */
export type BallotPlace = Pick<BallotRow, 'caseId' | 'elementId' | 'round'>;

/** Inserts an open ballot; false when one of that purpose is open at the place. */
export const insertBallot = async (tx: Tx, row: BallotRow): Promise<boolean> => {
  const inserted = await tx<BallotRow>('ballots')
    .insert(row)
    .onConflict(tx.raw("(case_id, element_id, round, purpose) where status = 'open'") as unknown as 'caseId')
    .ignore()
    .returning('id');
  return inserted.length > 0;
};

/** The ballots of a place, oldest first. */
export const ballotsAt = (db: Db | Tx, { caseId, elementId, round }: BallotPlace): Promise<BallotRow[]> =>
  db<BallotRow>('ballots').where({ caseId, elementId, round }).orderBy('openedAt').orderBy('id');

export const settleBallot = async (
  tx: Tx,
  id: string,
  { status, at }: { status: BallotRow['status']; at: string },
): Promise<void> => {
  await tx<BallotRow>('ballots').where({ id, status: 'open' }).update({ status, decidedAt: at });
};

export const membersOf = (db: Db | Tx, ballotId: string): Promise<BallotMemberRow[]> =>
  db<BallotMemberRow>('ballot_members').where({ ballotId }).orderBy('stage').orderBy('addedAt').orderBy('userId');

export const votesOf = (db: Db | Tx, ballotId: string): Promise<BallotVoteRow[]> =>
  db<BallotVoteRow>('ballot_votes').where({ ballotId }).orderBy('votedAt').orderBy('userId');

/** Makes these the members, whatever they were. */
export const saveMembers = async (tx: Tx, ballotId: string, rows: readonly BallotMemberRow[]): Promise<void> => {
  await tx<BallotMemberRow>('ballot_members').where({ ballotId }).delete();
  if (rows.length > 0) await tx('ballot_members').insert([...rows]);
};

/** Adds a vote; false when this person had voted before. */
export const insertVote = async (tx: Tx, row: BallotVoteRow): Promise<boolean> => {
  const inserted = await tx<BallotVoteRow>('ballot_votes')
    .insert(row)
    .onConflict(['ballotId', 'userId'])
    .ignore()
    .returning('userId');
  return inserted.length > 0;
};

/** The signatures that stand under a step in a round; not those under what was corrected since. */
export const signaturesAt = (db: Db | Tx, { caseId, elementId, round }: BallotPlace): Promise<BallotVoteRow[]> =>
  db<BallotVoteRow>('ballot_votes')
    .join('ballots', 'ballots.id', 'ballot_votes.ballotId')
    .where({ 'ballots.caseId': caseId, 'ballots.elementId': elementId, 'ballots.round': round })
    .where({ 'ballots.purpose': 'signatures' })
    .whereNot({ 'ballots.status': 'refused' })
    .orderBy('ballot_votes.votedAt')
    .select('ballot_votes.*');

/** Open ballots at open tasks that ask for this person's vote, the one asked first on top. */
export const ballotsAwaiting = (db: Db, userId: string, limit: number): Promise<BallotRow[]> =>
  db<BallotRow>('ballots')
    .join('ballot_members', 'ballot_members.ballotId', 'ballots.id')
    .join('tasks', 'tasks.jobKey', 'ballots.jobKey')
    .where({ 'ballots.status': 'open', 'ballot_members.userId': userId, 'tasks.status': 'open' })
    .whereNotExists((voted) =>
      voted
        .select(db.raw('1'))
        .from('ballot_votes')
        .whereRaw('ballot_votes.ballot_id = ballots.id and ballot_votes.user_id = ballot_members.user_id'),
    )
    .orderBy('ballots.openedAt')
    .limit(limit)
    .select('ballots.*');

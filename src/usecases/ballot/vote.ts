import type { BallotVote } from '../../domain/ballot.ts';
import { requireVoter } from '../../domain/ballot.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { insertVote } from '../../store/ballots.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { lockTask } from '../task/lock-task.ts';
import { refuseAfterDeadline } from '../task/refuse-after-deadline.ts';
import { requireApprovers } from './approvers.ts';
import { requireOpenBallot } from './ballot-state.ts';
import { noteBallot } from './note-ballot.ts';
import { settleIfDecided } from './settle-ballot.ts';

export interface Vote {
  jobKey: string;
  vote: BallotVote['vote'];
  opinion: string;
}

/**
 * Gives one's own vote in the ballot of a task. Gives the id of the act that completes the step where this vote has decided
 * one, else undefined. Errors: forbidden, task-not-found, task-not-open, ballot-not-found, ballot-not-member,
 * ballot-not-your-turn, already-signed, ballot-member-unfit, deadline-passed, act-pending.
 */
export const voteInBallot = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, vote, opinion }: Vote,
): Promise<string | undefined> => {
  if (!may(person.roles, 'ballot.vote')) throw new BureauError('forbidden', { permission: 'ballot.vote' });
  return bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    const { row, ballot } = await requireOpenBallot(tx, task);
    requireVoter(ballot, person.id);
    // Who has stepped aside since they were asked, or changed the department, signs no more.
    await requireApprovers(tx, task, [person.id], 'userId');
    await refuseAfterDeadline(bureau, tx, task);
    const one = { ballotId: row.id, userId: person.id, userName: person.name };
    await insertVote(tx, { ...one, vote, data: JSON.stringify({ opinion }), votedAt: bureau.clock.now() });
    await noteBallot(bureau, tx, { person, task, act: `vote-${vote}`, detail: { ballot: row.id } });
    return settleIfDecided(bureau, tx, person, { subject, task, row });
  });
};

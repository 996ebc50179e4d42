import type { Static } from 'typebox';
import { approvalsNeeded, ballotRuleText, votersNow } from '../../domain/ballot.ts';
import { may } from '../../domain/permissions.ts';
import type { BallotRow } from '../../store/ballots.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { jointSignings, stateOf, stepBallotOf } from '../../usecases/ballot/ballot-state.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Principal } from '../../usecases/principal.ts';
import { headerList } from '../../usecases/task/admit-to-task.ts';
import type { ballot as ballotSchema, ballotsOfTask } from '../schemas/ballot.ts';

const viewOf = async (
  bureau: Bureau,
  person: Principal,
  task: TaskRow,
  row: BallotRow,
): Promise<Static<typeof ballotSchema>> => {
  const { ballot, members, votes } = await stateOf(bureau.store.read, row);
  const live = row.status === 'open' && task.status === 'open';
  const awaited = live ? votersNow(ballot) : [];
  const leads = may(person.roles, 'ballot.manage') && (row.openedBy === person.id || task.assignee === person.id);
  const mine = awaited.includes(person.id);
  return {
    id: row.id,
    purpose: row.purpose === 'step' ? 'step' : 'consult',
    rule: row.rule,
    needed: approvalsNeeded(ballot),
    question: row.question,
    status: row.status,
    openedBy: row.openedByName,
    openedAt: row.openedAt,
    decidedAt: row.decidedAt,
    members: members.map(({ userId, userName, stage }) => {
      const vote = votes.find((one) => one.userId === userId);
      const { opinion = '' } = JSON.parse(vote?.data ?? '{}') as { opinion?: string };
      const given = { vote: vote?.vote ?? null, opinion, votedAt: vote?.votedAt ?? null };
      return { userId, name: userName, stage, awaited: awaited.includes(userId), ...given };
    }),
    mayVote: mine,
    mayAdd: live && leads ? 'anywhere' : mine ? 'beside-me' : 'no',
    mayRemove: live && leads,
  };
};

/** The joint signings of a task as this person sees them, oldest first. */
export const ballotsView = async (
  bureau: Bureau,
  person: Principal,
  task: TaskRow,
): Promise<Static<typeof ballotsOfTask>> => {
  const rows = await jointSignings(bureau.store.read, task);
  const step = stepBallotOf(task);
  const holds = task.status === 'open' && task.assignee === person.id && may(person.roles, 'ballot.manage');
  const again = step === undefined ? headerList(task, 'signers').length === 0 : rows.length === 0;
  return {
    mayOpen: holds && again && rows.every(({ status }) => status !== 'open'),
    asked: step === undefined ? null : ballotRuleText(step.rule),
    ballots: await Promise.all(rows.map((row) => viewOf(bureau, person, task, row))),
  };
};

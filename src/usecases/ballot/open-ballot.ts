import type { BallotRule } from '../../domain/ballot.ts';
import { ballotRuleText, readBallotRule } from '../../domain/ballot.ts';
import { newId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { insertBallot, saveMembers } from '../../store/ballots.ts';
import type { BallotPurpose } from '../../store/ballots.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { admitToTask, headerList } from '../task/admit-to-task.ts';
import { lockTask } from '../task/lock-task.ts';
import { requireApprovers } from './approvers.ts';
import { stepBallotOf } from './ballot-state.ts';
import { noteBallot } from './note-ballot.ts';

export interface BallotOrder {
  jobKey: string;
  /** As a diagram writes it (`all`, `any`, `in-order`, `ratio 2/3`); the step's own rule where it has one. */
  rule?: string | undefined;
  /** Who is asked, in order where the rule is in order. */
  members: readonly string[];
  question: string;
}

/** What the ballot of a task is for, and by which rule. Errors: ballot-not-here, ballot-rule. */
const purposeOf = (task: TaskRow, rule: string | undefined): { purpose: BallotPurpose; rule: BallotRule } => {
  const step = stepBallotOf(task);
  if (step !== undefined) return { purpose: 'step', rule: step.rule };
  if (headerList(task, 'signers').length > 0) throw new BureauError('ballot-not-here');
  const asked = readBallotRule(rule ?? 'all');
  if (asked.kind === 'count') throw new BureauError('ballot-rule', { rule: rule ?? '' }, 'rule');
  return { purpose: 'consult', rule: asked };
};

/**
 * Asks people to sign (会签, 或签): at a step that the diagram gives a ballot the result completes it; at another step it
 * comes before the decision of whoever holds the task. Gives the ballot's id. Errors: forbidden, task-not-claimed,
 * act-pending, ballot-running, ballot-not-here, ballot-rule, ballot-member-*, those of admission.
 */
export const openBallot = async (bureau: Bureau, person: Principal, order: BallotOrder): Promise<string> => {
  if (!may(person.roles, 'ballot.manage')) throw new BureauError('forbidden', { permission: 'ballot.manage' });
  const { jobKey, members, question } = order;
  return bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    await admitToTask(bureau, tx, person, subject, task);
    if (task.assignee === null) throw new BureauError('task-not-claimed');
    if ((await findPendingAct(tx, jobKey)) !== undefined) throw new BureauError('act-pending');
    const { purpose, rule } = purposeOf(task, order.rule);
    if (new Set(members).size < members.length) throw new BureauError('ballot-member-twice', {}, 'members');
    const own = purpose === 'consult' && members.includes(person.id);
    if (own) throw new BureauError('ballot-member-unfit', { name: person.name }, 'members');
    const users = await requireApprovers(tx, task, members, 'members');
    const [id, at] = [newId(), bureau.clock.now()];
    const inserted = await insertBallot(tx, {
      id,
      caseId: task.caseId,
      elementId: task.elementId,
      round: task.round,
      jobKey,
      purpose,
      rule: ballotRuleText(rule),
      question,
      status: 'open',
      openedBy: person.id,
      openedByName: person.name,
      openedAt: at,
      decidedAt: null,
    });
    if (!inserted) throw new BureauError('ballot-running');
    await saveMembers(
      tx,
      id,
      users.map((user, index) => ({
        ballotId: id,
        userId: user.id,
        userName: user.name,
        stage: index + 1,
        addedAt: at,
      })),
    );
    const act = rule.kind === 'any' ? 'any-sign' : 'countersign';
    const detail = { ballot: id, rule: ballotRuleText(rule), members: users.map(({ name }) => name) };
    await noteBallot(bureau, tx, { person, task, act, detail });
    return id;
  });
};

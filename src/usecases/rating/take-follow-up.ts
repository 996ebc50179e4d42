import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { updateFollowUp } from '../../store/ratings.ts';
import type { FollowUpRow } from '../../store/ratings.ts';
import { recusalsOfCase } from '../../store/users.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { lockFollowUp } from './lock-follow-up.ts';

/** Whether the rating was about this person's work, too (LAW-33). */
export const isRated = ({ rated }: Pick<FollowUpRow, 'rated'>, userId: string): boolean =>
  (JSON.parse(rated) as string[]).includes(userId);

/**
 * Takes a follow-up (差评回访). Whoever worked on the case or stepped aside from it does not (LAW-33, LAW-22); the head may take over what another holds.
 * Errors: follow-up-not-found, follow-up-closed, follow-up-taken, follow-up-own-work, recused.
 */
export const takeFollowUp = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { subject, followUp } = await lockFollowUp(tx, person, id);
    if (isRated(followUp, person.id)) throw new BureauError('follow-up-own-work');
    if ((await recusalsOfCase(tx, subject.id)).some(({ userId }) => userId === person.id))
      throw new BureauError('recused');
    if (followUp.assignee === person.id) return;
    if (followUp.assignee !== null && !may(person.roles, 'task.reassign')) throw new BureauError('follow-up-taken');
    await updateFollowUp(tx, id, { status: 'taken', assignee: person.id });
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'take-follow-up',
      detail: { followUp: id, from: followUp.assignee },
    });
    await announce(bureau, tx, {
      kind: 'case-changed',
      caseId: subject.id,
      departmentCode: subject.departmentCode,
    });
  });
};

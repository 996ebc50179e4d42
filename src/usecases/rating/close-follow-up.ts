import { maskText } from '../../domain/masking.ts';
import { BureauError } from '../../errors.ts';
import { updateFollowUp } from '../../store/ratings.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { lockOwnFollowUp } from './lock-follow-up.ts';

/**
 * Closes a follow-up with what was done, which answers the applicant (LAW-33); the applicant was heard before.
 * Errors: follow-up-not-found, follow-up-closed, follow-up-not-yours, follow-up-no-contact.
 */
export const closeFollowUp = async (
  bureau: Bureau,
  person: Principal,
  { id, result }: { id: string; result: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { subject, followUp } = await lockOwnFollowUp(tx, person, id);
    if (followUp.contactedAt === null) throw new BureauError('follow-up-no-contact');
    await updateFollowUp(tx, id, { status: 'closed', result, closedAt: bureau.clock.now() });
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'close-follow-up',
      detail: { followUp: id, result: maskText(result) },
    });
    await announce(bureau, tx, {
      kind: 'case-changed',
      caseId: subject.id,
      departmentCode: subject.departmentCode,
    });
  });
};

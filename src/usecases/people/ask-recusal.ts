import { maskText } from '../../domain/masking.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import { findUser } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

/**
 * Asks that a person step aside from a case (申请回避, LAW-22), by its applicant or by staff; the head decides with
 * `recuse`. Errors: case-not-found, user-not-found, forbidden.
 */
export const askRecusal = async (
  bureau: Bureau,
  person: Principal,
  { caseId, userId, reason }: { caseId: string; userId: string; reason: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    const own = person.applicantId !== null && person.applicantId === subject.applicantId;
    if (!own && !may(person.roles, 'case.read')) throw new BureauError('case-not-found', { case: caseId });
    const named = await findUser(tx, userId);
    if (named === undefined || named.applicantId !== null)
      throw new BureauError('user-not-found', { user: userId }, 'userId');
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'ask-recusal',
      detail: { userId, reason: maskText(reason) },
    });
  });
};

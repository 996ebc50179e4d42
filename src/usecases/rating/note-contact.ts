import { maskText } from '../../domain/masking.ts';
import { updateFollowUp } from '../../store/ratings.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { lockOwnFollowUp } from './lock-follow-up.ts';

/**
 * Notes what the applicant said when asked (首次联系); the first time counts for the limit of the first contact.
 * Errors: follow-up-not-found, follow-up-closed, follow-up-not-yours.
 */
export const noteContact = async (
  bureau: Bureau,
  person: Principal,
  { id, note }: { id: string; note: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { subject, followUp } = await lockOwnFollowUp(tx, person, id);
    await updateFollowUp(tx, id, { contactNote: note, contactedAt: followUp.contactedAt ?? bureau.clock.now() });
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'contact-applicant',
      detail: { followUp: id, note: maskText(note) },
    });
  });
};

import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import type { FollowUpRow } from '../../store/ratings.ts';
import { findFollowUp } from '../../store/ratings.ts';
import type { Tx } from '../../store/store.ts';
import { ofDepartment } from '../document/may-see-documents.ts';
import type { Principal } from '../principal.ts';

export interface LockedFollowUp {
  subject: CaseRow;
  followUp: FollowUpRow;
}

/** A follow-up of the person's department with its case locked. Errors: follow-up-not-found, follow-up-closed. */
export const lockFollowUp = async (tx: Tx, person: Principal, id: string): Promise<LockedFollowUp> => {
  const known = await findFollowUp(tx, id);
  const subject = known === undefined ? undefined : await lockCase(tx, known.caseId);
  // Read again under the lock: somebody else may have gone on with it.
  const followUp = await findFollowUp(tx, id);
  if (subject === undefined || followUp === undefined || !ofDepartment(person, subject))
    throw new BureauError('follow-up-not-found', { followUp: id });
  if (followUp.status === 'closed') throw new BureauError('follow-up-closed');
  return { subject, followUp };
};

/** As `lockFollowUp`, for whoever has taken it. Error: follow-up-not-yours. */
export const lockOwnFollowUp = async (tx: Tx, person: Principal, id: string): Promise<LockedFollowUp> => {
  const locked = await lockFollowUp(tx, person, id);
  if (locked.followUp.assignee !== person.id) throw new BureauError('follow-up-not-yours');
  return locked;
};

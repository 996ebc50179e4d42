import { requireMobile } from '../../domain/identifiers.ts';
import { maskAddress, maskPhone, maskText } from '../../domain/masking.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { lockApplicant, updateApplicant } from '../../store/applicants.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { noteApplicant } from './note-applicant.ts';

export interface Contact {
  phone?: string;
  address?: string;
  email?: string;
}

const masks = { phone: maskPhone, address: maskAddress, email: maskText } as const;
const fields = ['phone', 'address', 'email'] as const;

/**
 * Changes where an applicant is reached: by the applicant, or by a clerk for them. What stood there before stays in the
 * applicant's record, masked (LAW-31, LAW-38). Errors: applicant-not-found, nothing-changed, phone-format.
 */
export const changeContact = async (
  bureau: Bureau,
  person: Principal,
  applicantId: string,
  contact: Contact,
): Promise<void> => {
  const given: Contact = {
    ...contact,
    ...(contact.phone === undefined ? {} : { phone: requireMobile(contact.phone, 'phone') }),
  };
  await bureau.store.transaction(async (tx) => {
    const known = await lockApplicant(tx, applicantId);
    const own = person.applicantId === applicantId || may(person.roles, 'case.file-for-applicant');
    if (known === undefined || !own) throw new BureauError('applicant-not-found');
    const changed = fields.filter((field) => given[field] !== undefined && given[field]!.trim() !== known[field]);
    if (changed.length === 0) throw new BureauError('nothing-changed');
    await updateApplicant(tx, applicantId, Object.fromEntries(changed.map((field) => [field, given[field]!.trim()])));
    const was = Object.fromEntries(changed.map((field) => [field, masks[field](known[field])]));
    await noteApplicant(bureau, tx, applicantId, {
      actor: actorFor(person),
      act: 'change-contact',
      detail: { changed: [...changed], was },
    });
  });
};

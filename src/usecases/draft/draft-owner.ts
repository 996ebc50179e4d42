import { BureauError } from '../../errors.ts';
import { powerFor } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { draftKey } from './draft-key.ts';

/** Under whom a draft is kept, for oneself or, with a power in force, for another applicant. Error: no-power. */
export const draftOwner = async (
  bureau: Bureau,
  person: Principal,
  itemCode: string,
  forApplicant = person.applicantId ?? '',
): Promise<string> => {
  if (forApplicant !== person.applicantId) {
    const power = await powerFor(bureau, bureau.store.read, person, forApplicant, itemCode);
    if (power === undefined) throw new BureauError('no-power');
  }
  return draftKey(person, forApplicant);
};

import { deleteDraft } from '../../store/drafts.ts';
import type { Bureau } from '../bureau.ts';
import { draftKey } from './draft-key.ts';
import type { Principal } from '../principal.ts';

/** Throws away one's draft for an item and applicant; one that is not there is no error. */
export const discardDraft = (
  bureau: Bureau,
  person: Principal,
  itemCode: string,
  forApplicant = person.applicantId ?? '',
): Promise<void> => bureau.store.transaction((tx) => deleteDraft(tx, draftKey(person, forApplicant), itemCode));

import { deleteDraft } from '../../store/drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** Throws away an applicant's draft for an item; one that is not there is no error. */
export const discardDraft = (bureau: Bureau, person: Principal, itemCode: string): Promise<void> =>
  bureau.store.transaction((tx) => deleteDraft(tx, person.applicantId ?? '', itemCode));

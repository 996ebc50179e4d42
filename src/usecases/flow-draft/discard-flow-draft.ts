import { updateFlowDraft } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { lockForEdit } from './lock-for-edit.ts';

/** Closes one's draft for good; its history stays. Errors: those of lockForEdit. */
export const discardFlowDraft = (bureau: Bureau, person: Principal, id: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockForEdit(tx, person, id, 'nobody');
    await updateFlowDraft(tx, id, { status: 'discarded', updatedAt: bureau.clock.now() });
  });

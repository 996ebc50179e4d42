import { updateFlowDraft } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { lockForEdit } from './lock-for-edit.ts';

/** Gives a draft another title. Errors: those of lockForEdit. */
export const renameFlowDraft = (bureau: Bureau, person: Principal, id: string, title: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockForEdit(tx, person, id);
    await updateFlowDraft(tx, id, { title, updatedAt: bureau.clock.now() });
  });

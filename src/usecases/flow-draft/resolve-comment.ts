import { BureauError } from '../../errors.ts';
import { resolveDraftComment } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { lockForEdit } from './lock-for-edit.ts';

/** Marks a comment as settled. Errors: those of lockForEdit, flow-draft-comment-not-found. */
export const resolveComment = (
  bureau: Bureau,
  person: Principal,
  { draftId, id }: { draftId: string; id: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockForEdit(tx, person, draftId);
    const settled = await resolveDraftComment(
      tx,
      { draftId, id },
      { resolvedBy: person.id, resolvedAt: bureau.clock.now() },
    );
    if (!settled) throw new BureauError('flow-draft-comment-not-found');
  });

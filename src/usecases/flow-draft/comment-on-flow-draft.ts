import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { findFlowDraft, insertDraftComment } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** Says something about an element of a draft ('' for the whole of it); whoever may read it may. Gives the comment's id. Error: flow-draft-not-found. */
export const commentOnFlowDraft = (
  bureau: Bureau,
  person: Principal,
  draftId: string,
  { elementId, text }: { elementId: string; text: string },
): Promise<string> =>
  bureau.store.transaction(async (tx) => {
    if ((await findFlowDraft(tx, draftId)) === undefined)
      throw new BureauError('flow-draft-not-found', { draft: draftId });
    const id = newId();
    const createdAt = bureau.clock.now();
    const open = { resolvedBy: null, resolvedAt: null };
    await insertDraftComment(tx, { id, draftId, elementId, authorId: person.id, text, createdAt, ...open });
    return id;
  });

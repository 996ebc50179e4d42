import { BureauError } from '../../errors.ts';
import { editorsOf, lockFlowDraft } from '../../store/flow-drafts.ts';
import type { FlowDraftRow } from '../../store/flow-drafts.ts';
import type { Tx } from '../../store/store.ts';
import type { Principal } from '../principal.ts';

/**
 * Locks an open draft for one who may change it: its owner, and where `also` allows them those whom the owner has added.
 * Errors: flow-draft-not-found, flow-draft-not-yours, flow-draft-closed.
 */
export const lockForEdit = async (
  tx: Tx,
  person: Principal,
  id: string,
  also: 'editors' | 'nobody' = 'editors',
): Promise<FlowDraftRow> => {
  const draft = await lockFlowDraft(tx, id);
  if (draft === undefined) throw new BureauError('flow-draft-not-found', { draft: id });
  const mine = draft.ownerId === person.id || (also === 'editors' && (await editorsOf(tx, id)).includes(person.id));
  if (!mine) throw new BureauError('flow-draft-not-yours');
  if (draft.status !== 'open') throw new BureauError('flow-draft-closed');
  return draft;
};

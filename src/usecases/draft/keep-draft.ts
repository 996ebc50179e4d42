import { itemOf } from '../../domain/catalogue/lookups.ts';
import { BureauError } from '../../errors.ts';
import { saveDraft } from '../../store/drafts.ts';
import type { Bureau } from '../bureau.ts';
import { draftOwner } from './draft-owner.ts';
import { ownFiles } from '../material/add-given-materials.ts';
import type { Principal } from '../principal.ts';

export interface Draft {
  form: Record<string, unknown>;
  conditions: Record<string, boolean>;
  /** Uploaded files by the code of their material. */
  files: Record<string, { id: string; name: string }>;
  requestId: string;
}

/** More than any application form holds, characters of JSON. */
const longestDraft = 200_000;

/**
 * Keeps what an applicant has entered for an item so far (暂存), unchecked: it is judged when it is filed. A draft belongs to
 * no case and therefore stands in no record. `seen` is the version that the page (`writer`) began with, 0 for none: what another
 * page has saved meanwhile is not written over. Errors: unknown-item, no-power, file-unknown, draft-too-large, draft-changed.
 */
export const keepDraft = async (
  bureau: Bureau,
  person: Principal,
  {
    itemCode,
    draft,
    seen,
    writer,
    forApplicant,
  }: { itemCode: string; draft: Draft; seen: number; writer: string; forApplicant?: string },
): Promise<{ savedAt: string; version: number }> => {
  const item = itemOf(bureau.catalogues.current, itemCode);
  const applicantId = await draftOwner(bureau, person, item.code, forApplicant);
  const data = JSON.stringify(draft);
  if (data.length > longestDraft) throw new BureauError('draft-too-large', { limit: longestDraft });
  const savedAt = bureau.clock.now();
  const version = await bureau.store.transaction(async (tx) => {
    await ownFiles(
      tx,
      person,
      Object.values(draft.files).map(({ id }) => id),
    );
    const saved = await saveDraft(tx, { applicantId, itemCode: item.code, data, savedAt, seen, writer });
    if (saved === undefined) throw new BureauError('draft-changed', { item: item.nameZh });
    return saved;
  });
  return { savedAt, version };
};

import { BureauError } from '../../errors.ts';
import { filesOfDraft, findDraftVersion, findFlowDraft } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { saveFlowDraft } from './save-flow-draft.ts';

/**
 * Makes an earlier version the newest again; what stands between stays in the history. Gives the new version.
 * Errors: flow-draft-version-unknown, those of saveFlowDraft.
 */
export const restoreFlowDraft = async (
  bureau: Bureau,
  person: Principal,
  id: string,
  { to, version, note }: { to: number; version: number; note: string },
): Promise<number> => {
  const { read } = bureau.store;
  if ((await findFlowDraft(read, id)) === undefined) throw new BureauError('flow-draft-not-found', { draft: id });
  if ((await findDraftVersion(read, id, to)) === undefined)
    throw new BureauError('flow-draft-version-unknown', { version: to }, 'to');
  const [then, now] = [await filesOfDraft(read, id, to), await filesOfDraft(read, id)];
  const files = Object.fromEntries<string | null>(now.map(({ name }) => [name, null]));
  for (const { name, content } of then) files[name] = content;
  return saveFlowDraft(bureau, person, id, { version, files, note });
};

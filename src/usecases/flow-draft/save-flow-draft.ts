import { BureauError } from '../../errors.ts';
import {
  filesOfDraft,
  findDraftVersion,
  forgetCoveredVersion,
  insertDraftVersion,
  namesChangedSince,
  noteDraftVersion,
  updateFlowDraft,
  versionsOfDraft,
} from '../../store/flow-drafts.ts';
import type { FlowDraftRow } from '../../store/flow-drafts.ts';
import type { Tx } from '../../store/store.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { requireDraftFiles } from './flow-draft-files.ts';
import { lockForEdit } from './lock-for-edit.ts';

/** Savings by themselves of one person within this time are one version in the history, ms. */
const onePieceMs = 10 * 60_000;

export interface FlowDraftChange {
  /** The version that the change was made on. */
  version: number;
  /** The files that changed, by name; null takes one away. */
  files: Readonly<Record<string, string | null>>;
  /** What the version is to be remembered by; without it, it is one of those that were kept by themselves. */
  note?: string | undefined;
}

/** Two people may change different files at once; of the same file the second one has to look first. */
const refuseStale = async (tx: Tx, draft: FlowDraftRow, { version, files }: FlowDraftChange): Promise<void> => {
  if (version === draft.version) return;
  const both = (await namesChangedSince(tx, draft.id, version)).filter((name) => name in files);
  if (both.length === 0) return;
  const [last] = await versionsOfDraft(tx, draft.id, 1);
  const [author] = await findUsers(tx, [last?.savedBy ?? '']);
  throw new BureauError('flow-draft-stale', { who: author?.name ?? '', files: both.join('、') }, 'version');
};

const joinWithLast = async (bureau: Bureau, tx: Tx, person: Principal, draft: FlowDraftRow): Promise<void> => {
  const last = await findDraftVersion(tx, draft.id, draft.version);
  if (last === undefined || last.version === 1 || last.savedBy !== person.id || last.note !== '') return;
  const age = Date.parse(bureau.clock.now()) - Date.parse(last.savedAt);
  if (age < onePieceMs) await forgetCoveredVersion(tx, draft.id, draft.version, draft.version + 1);
};

/**
 * Saves changed files of a draft as its next version; what others changed in other files stays. Gives the version.
 * Errors: those of lockForEdit and of the files, flow-draft-version-unknown, flow-draft-stale.
 */
export const saveFlowDraft = async (
  bureau: Bureau,
  person: Principal,
  id: string,
  change: FlowDraftChange,
): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockForEdit(tx, person, id);
    if (change.version > draft.version)
      throw new BureauError('flow-draft-version-unknown', { version: change.version }, 'version');
    await refuseStale(tx, draft, change);
    const before = new Map((await filesOfDraft(tx, id)).map(({ name, content }) => [name, content ?? '']));
    const changed = Object.entries(change.files)
      .map(([name, content]) => ({ name, content }))
      .filter(({ name, content }) => content !== (before.get(name) ?? null));
    if (changed.length === 0) {
      // What is saved already is remembered by the note all the same.
      if (change.note !== undefined) await noteDraftVersion(tx, id, draft.version, change.note);
      return draft.version;
    }
    for (const { name, content } of changed)
      if (content === null) before.delete(name);
      else before.set(name, content);
    requireDraftFiles(
      draft.flow,
      [...before].map(([name, content]) => ({ name, content })),
    );
    const [version, savedAt] = [draft.version + 1, bureau.clock.now()];
    await insertDraftVersion(
      tx,
      { draftId: id, version, savedBy: person.id, savedAt, note: change.note ?? '' },
      changed,
    );
    await joinWithLast(bureau, tx, person, draft);
    await updateFlowDraft(tx, id, { version, updatedAt: savedAt });
    return version;
  });

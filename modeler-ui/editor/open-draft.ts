import { get, request } from '../../web/shared/api/request.ts';
import { dropDraft, keepDraft, readDraft } from '../../web/shared/session/drafts.ts';
import type { DraftServer, SavedFiles, Unsaved } from './draft-desk.ts';
import type { FlowDraft } from './editor.ts';

/** A draft with what an earlier page of the same tab could not save. */
export interface Opened {
  draft: FlowDraft;
  start: SavedFiles;
  unsaved: Unsaved['files'];
  server: DraftServer;
}

/** The files that unsaved changes were made on; where that version is forgotten, without those that were changed. */
const filesBelow = async (draft: FlowDraft, { version, files }: Unsaved): Promise<SavedFiles['files']> => {
  if (version === draft.version) return draft.files;
  const older = await get<FlowDraft>(`/api/flow-drafts/${draft.id}?version=${version}`).catch(() => undefined);
  return older?.files ?? Object.fromEntries(Object.entries(draft.files).filter(([name]) => !(name in files)));
};

/** Opens a draft for somebody. Errors: ApiError. */
export const openDraft = async (draftId: string, userId: string): Promise<Opened> => {
  const path = `/api/flow-drafts/${draftId}`;
  const kept = `flow-${draftId}`;
  const server: DraftServer = {
    read: () => get<FlowDraft>(path),
    save: (change) => request('PUT', `${path}/files`, change),
    keep: (unsaved) => (unsaved === undefined ? dropDraft(userId, kept) : keepDraft(userId, kept, unsaved)),
  };
  const draft = await get<FlowDraft>(path);
  const before = draft.mayEdit ? readDraft<Unsaved>(userId, kept) : undefined;
  if (before === undefined) return { draft, start: draft, unsaved: {}, server };
  const start = { version: before.version, files: await filesBelow(draft, before) };
  return { draft, start, unsaved: before.files, server };
};

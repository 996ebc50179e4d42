import { get, request, withQuery } from '../../web/shared/api/request.ts';
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

/** Opens a draft for somebody; a version that is named is one to be read only. Errors: ApiError. */
export const openDraft = async (draftId: string, userId: string, version?: string): Promise<Opened> => {
  const path = withQuery(`/api/flow-drafts/${draftId}`, { version });
  const kept = `flow-${draftId}`;
  const read = async (): Promise<FlowDraft> => {
    const saved = await get<FlowDraft>(path);
    return version === undefined ? saved : { ...saved, version: Number(version), mayEdit: false };
  };
  const server: DraftServer = {
    read,
    save: (change) => request('PUT', `/api/flow-drafts/${draftId}/files`, change),
    keep: (unsaved) => (unsaved === undefined ? dropDraft(userId, kept) : keepDraft(userId, kept, unsaved)),
  };
  const draft = await read();
  const before = draft.mayEdit ? readDraft<Unsaved>(userId, kept) : undefined;
  if (before === undefined) return { draft, start: draft, unsaved: {}, server };
  const start = { version: before.version, files: await filesBelow(draft, before) };
  return { draft, start, unsaved: before.files, server };
};

import type { Db, Tx } from './store.ts';

/** A change of a flow that is being drawn: its diagram, forms and decisions before they are released. */
export interface FlowDraftRow {
  id: string;
  /** The process id it is drawn for. */
  flow: string;
  title: string;
  ownerId: string;
  /** The release it began from. */
  baseRelease: number;
  status: 'open' | 'discarded';
  /** Rises with every saving. */
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What a file became in a version; no content where it was taken away. */
export interface FlowDraftFileRow {
  draftId: string;
  name: string;
  version: number;
  content: string | null;
}

export interface FlowDraftVersionRow {
  draftId: string;
  version: number;
  savedBy: string;
  savedAt: string;
  note: string;
}

export interface FlowDraftCommentRow {
  id: string;
  draftId: string;
  elementId: string;
  authorId: string;
  text: string;
  createdAt: string;
  resolvedBy: string | null;
  resolvedAt: string | null;
}

export const insertFlowDraft = async (tx: Tx, row: FlowDraftRow): Promise<void> => {
  await tx<FlowDraftRow>('flow_drafts').insert(row);
};

export const findFlowDraft = (db: Db | Tx, id: string): Promise<FlowDraftRow | undefined> =>
  db<FlowDraftRow>('flow_drafts').where({ id }).first();

export const lockFlowDraft = (tx: Tx, id: string): Promise<FlowDraftRow | undefined> =>
  tx<FlowDraftRow>('flow_drafts').where({ id }).forUpdate().first();

export interface FlowDraftQuery {
  before?: Pick<FlowDraftRow, 'updatedAt' | 'id'>;
  /** Only drafts that this person owns or edits. */
  editorId?: string;
  limit: number;
}

/** Open drafts, those changed last first; below `before` in that order. */
export const listFlowDrafts = (db: Db, { before, editorId, limit }: FlowDraftQuery): Promise<FlowDraftRow[]> => {
  const list = db<FlowDraftRow>('flow_drafts').where({ status: 'open' });
  if (editorId !== undefined) {
    const shared = db('flow_draft_editors').where({ userId: editorId }).select('draftId');
    void list.where((mine) => void mine.where({ ownerId: editorId }).orWhereIn('id', shared));
  }
  if (before !== undefined) void list.whereRaw('(updated_at, id) < (?, ?)', [before.updatedAt, before.id]);
  return list
    .orderBy([
      { column: 'updatedAt', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
};

export const updateFlowDraft = async (
  tx: Tx,
  id: string,
  change: Partial<Pick<FlowDraftRow, 'version' | 'status' | 'title' | 'updatedAt'>>,
): Promise<void> => {
  await tx<FlowDraftRow>('flow_drafts').where({ id }).update(change);
};

/** Who may edit beside the owner, by draft. */
export const editorsOfDrafts = async (db: Db | Tx, draftIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows: { draftId: string; userId: string }[] = await db('flow_draft_editors')
    .whereIn('draftId', draftIds)
    .orderBy('userId')
    .select('draftId', 'userId');
  const found = new Map(draftIds.map((id) => [id, [] as string[]]));
  for (const { draftId, userId } of rows) found.get(draftId)?.push(userId);
  return found;
};

export const editorsOf = async (db: Db | Tx, draftId: string): Promise<string[]> =>
  (await editorsOfDrafts(db, [draftId])).get(draftId) ?? [];

export const replaceEditors = async (tx: Tx, draftId: string, userIds: readonly string[]): Promise<void> => {
  await tx('flow_draft_editors').where({ draftId }).delete();
  if (userIds.length > 0) await tx('flow_draft_editors').insert(userIds.map((userId) => ({ draftId, userId })));
};

export const insertDraftVersion = async (
  tx: Tx,
  version: FlowDraftVersionRow,
  files: readonly Pick<FlowDraftFileRow, 'name' | 'content'>[],
): Promise<void> => {
  await tx<FlowDraftVersionRow>('flow_draft_versions').insert(version);
  const { draftId, version: number } = version;
  await tx<FlowDraftFileRow>('flow_draft_files').insert(
    files.map(({ name, content }) => ({ draftId, name, version: number, content })),
  );
};

/** The files as they stood in a version (the newest when left out), by name. */
export const filesOfDraft = async (db: Db | Tx, draftId: string, version?: number): Promise<FlowDraftFileRow[]> => {
  const newest = db<FlowDraftFileRow>('flow_draft_files')
    .where({ draftId })
    .groupBy('name')
    .select('name')
    .max({ version: 'version' });
  if (version !== undefined) void newest.where('version', '<=', version);
  const rows: FlowDraftFileRow[] = await db<FlowDraftFileRow>('flow_draft_files as file')
    .join(newest.as('newest'), (on) => {
      void on.on('file.name', 'newest.name').andOn('file.version', 'newest.version');
    })
    .where('file.draft_id', draftId)
    .whereNotNull('file.content')
    .orderBy('file.name')
    .select('file.draftId', 'file.name', 'file.version', 'file.content');
  return rows;
};

/** Names of the files that have changed since a version. */
export const namesChangedSince = async (tx: Tx, draftId: string, version: number): Promise<string[]> =>
  (
    await tx<FlowDraftFileRow>('flow_draft_files')
      .where({ draftId })
      .where('version', '>', version)
      .distinct('name')
      .orderBy('name')
  ).map(({ name }) => name);

/** The newest first. */
export const versionsOfDraft = (db: Db | Tx, draftId: string, limit: number): Promise<FlowDraftVersionRow[]> =>
  db<FlowDraftVersionRow>('flow_draft_versions').where({ draftId }).orderBy('version', 'desc').limit(limit);

/** Versions of the open drafts of a flow with their titles, the newest first. */
export const draftVersionsOfFlow = (
  db: Db,
  flow: string,
  limit: number,
): Promise<(FlowDraftVersionRow & Pick<FlowDraftRow, 'title'>)[]> =>
  db('flow_draft_versions as version')
    .join('flow_drafts as draft', 'draft.id', 'version.draft_id')
    .where({ 'draft.flow': flow, 'draft.status': 'open' })
    .orderBy('version.saved_at', 'desc')
    .limit(limit)
    .select('version.*', 'draft.title');

export const noteDraftVersion = async (tx: Tx, draftId: string, version: number, note: string): Promise<void> => {
  await tx<FlowDraftVersionRow>('flow_draft_versions').where({ draftId, version }).update({ note });
};

export const findDraftVersion = (
  db: Db | Tx,
  draftId: string,
  version: number,
): Promise<FlowDraftVersionRow | undefined> =>
  db<FlowDraftVersionRow>('flow_draft_versions').where({ draftId, version }).first();

/** Takes a version out of the history whose every file a later version has again; gives whether it was one. */
export const forgetCoveredVersion = async (tx: Tx, draftId: string, version: number, by: number): Promise<boolean> => {
  const files = tx<FlowDraftFileRow>('flow_draft_files');
  const named = async (at: number) =>
    new Set((await files.clone().where({ draftId, version: at })).map(({ name }) => name));
  const [old, later] = [await named(version), await named(by)];
  if ([...old].some((name) => !later.has(name))) return false;
  await files.clone().where({ draftId, version }).delete();
  await tx<FlowDraftVersionRow>('flow_draft_versions').where({ draftId, version }).delete();
  return true;
};

export const insertDraftComment = async (tx: Tx, row: FlowDraftCommentRow): Promise<void> => {
  await tx<FlowDraftCommentRow>('flow_draft_comments').insert(row);
};

export const commentsOfDraft = (db: Db, draftId: string, limit: number): Promise<FlowDraftCommentRow[]> =>
  db<FlowDraftCommentRow>('flow_draft_comments').where({ draftId }).orderBy('createdAt').orderBy('id').limit(limit);

/** Marks a comment as settled; false where there is no open one. */
export const resolveDraftComment = async (
  tx: Tx,
  where: Pick<FlowDraftCommentRow, 'id' | 'draftId'>,
  change: { resolvedBy: string; resolvedAt: string },
): Promise<boolean> =>
  (await tx<FlowDraftCommentRow>('flow_draft_comments')
    .where({ ...where, resolvedAt: null })
    .update(change)) > 0;

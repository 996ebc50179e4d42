import type { Knex } from 'knex';
import type { Db, Tx } from './store.ts';

/** What may go once it lies before a moment: how much there is, and taking at most so many of it away. */
export interface Passing {
  count(db: Db, before: string): Promise<number>;
  remove(tx: Tx, before: string, most: number): Promise<number>;
}

interface Shape {
  table: string;
  key: string[];
  /** Narrows the rows to those that may go. */
  past(rows: Knex.QueryBuilder, before: string, db: Db | Tx): void;
  /** Rows of other tables that belong to one of these, by the column that names it. */
  parts?: { tables: string[]; column: string };
}

const passing = ({ table, key, past, parts }: Shape): Passing => ({
  count: async (db, before) => {
    const rows = db(table);
    past(rows, before, db);
    const [found] = await rows.count({ count: '*' });
    return Number(found!['count']);
  },
  remove: async (tx, before, most) => {
    const some = tx(table).select(key).limit(most);
    past(some, before, tx);
    // Asked again as it goes: what was touched meanwhile stays.
    const rows = tx(table);
    past(rows, before, tx);
    if (parts === undefined) return rows.whereIn(key, some).delete();
    const ids = ((await some) as Record<string, string>[]).map((row) => row[key[0]!]!);
    for (const name of parts.tables) await tx(name).whereIn(parts.column, ids).delete();
    return rows.whereIn(key[0]!, ids).delete();
  },
});

const older =
  (column: string): Shape['past'] =>
  (rows, before) =>
    void rows.where(column, '<', before);

const discarded: Shape['past'] = (rows, before) =>
  void rows.where({ status: 'discarded' }).where('updatedAt', '<', before);

export const pastDrafts = passing({ table: 'drafts', key: ['applicantId', 'itemCode'], past: older('savedAt') });
export const pastSessions = passing({ table: 'sessions', key: ['id'], past: older('expiresAt') });
export const pastSignInFailures = passing({ table: 'sign_in_failures', key: ['key'], past: older('lastAt') });
export const pastUploadLinks = passing({
  table: 'upload_links',
  key: ['id'],
  past: older('expiresAt'),
  parts: { tables: ['upload_link_files'], column: 'linkId' },
});
export const pastRehearsals = passing({ table: 'rehearsals', key: ['id'], past: older('clearedAt') });
/** Discarded changes of flows; one that a release was ever asked for stays with its request. */
export const pastFlowDrafts = passing({
  table: 'flow_drafts',
  key: ['id'],
  past: (rows, before, db) => {
    discarded(rows, before, db);
    void rows.whereNotIn('id', db('release_requests').whereNotNull('draftId').select('draftId'));
  },
  parts: {
    tables: ['flow_draft_editors', 'flow_draft_files', 'flow_draft_versions', 'flow_draft_comments'],
    column: 'draftId',
  },
});
export const pastCatalogueDrafts = passing({ table: 'catalogue_drafts', key: ['id'], past: discarded });
export const pastTemplateDrafts = passing({
  table: 'document_templates',
  key: ['id'],
  past: (rows, before, db) => {
    discarded(rows, before, db);
    void rows.whereNull('version');
  },
});

/** Runs of cases closed before, of whose way the engine's log still tells; one that still runs, say to its archive, stays. */
const toldRuns = (db: Db | Tx, before: string): Knex.QueryBuilder => {
  const told = () => db('elements').whereRaw('elements.process_instance_key = runs.process_instance_key');
  return db('runs')
    .join('cases', 'cases.id', 'runs.caseId')
    .where('cases.closedAt', '<', before)
    .whereExists(told().select('elementId'))
    .whereNotExists(told().where({ state: 'active' }).select('elementId'));
};

/** Counted in instances: all that one has told goes at once. */
export const pastElementHistory: Passing = {
  count: async (db, before) => {
    const [found] = await toldRuns(db, before).count({ count: '*' });
    return Number(found!['count']);
  },
  remove: async (tx, before, most) => {
    const rows: { processInstanceKey: string }[] = await toldRuns(tx, before)
      .limit(most)
      .select('runs.processInstanceKey');
    const keys = rows.map(({ processInstanceKey }) => processInstanceKey);
    for (const table of ['sequence_flows', 'elements']) await tx(table).whereIn('processInstanceKey', keys).delete();
    return keys.length;
  },
};

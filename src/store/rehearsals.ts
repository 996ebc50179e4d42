import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

export type RehearsalStatus = 'starting' | 'running' | 'completed' | 'stopped' | 'ended' | 'expired' | 'failed';

/** A dry run of a draft on the engine (演练). */
export interface RehearsalRow {
  id: string;
  draftId: string;
  draftVersion: number;
  ownerId: string;
  itemCode: string;
  /** `stopped`: the engine ended it before its end; `ended`: its owner did; `failed`: it never began. */
  status: RehearsalStatus;
  processInstanceKey: string | null;
  /** 1: automatic steps that ask nothing go by themselves. */
  automatic: number;
  /** JSON: texts by file name, as the draft has them. */
  files: string;
  /** JSON: keys of what was deployed for it. */
  resources: string;
  /** JSON: OpenJob[] */
  jobs: string;
  /** JSON: Visits by element id. */
  elements: string;
  /** JSON: ids of the sequence flows that were taken. */
  taken: string;
  /** JSON: RehearsalIncident[] */
  incidents: string;
  /** JSON: RehearsalEvent[] */
  events: string;
  createdAt: string;
  /** By the machine's time: then it is ended by itself. */
  expiresAt: string;
  /** Set when the engine holds nothing of it any more. */
  clearedAt: string | null;
}

/** A job that waits in the engine. */
export interface OpenJob {
  jobKey: string;
  elementId: string;
  type: string;
  headers: Record<string, string>;
}

/** How many tokens stand at an element, and how many have left it. */
export interface Visits {
  active: number;
  left: number;
}

export interface RehearsalIncident {
  incidentKey: string;
  elementId: string;
  errorType: string;
  message: string;
}

/** What happened, in the order in which the engine told. */
export interface RehearsalEvent {
  kind: 'completed' | 'error' | 'incident' | 'paused';
  elementId: string;
  at: string;
  type: string;
  headers: Record<string, string>;
  /** What the step gave back; of an incident its reason. */
  given: Record<string, unknown>;
}

const live = ['starting', 'running'];

export const insertRehearsal = async (tx: Tx, row: RehearsalRow): Promise<void> => {
  await tx<RehearsalRow>('rehearsals').insert(row);
};

export const findRehearsal = (db: Db | Tx, id: string): Promise<RehearsalRow | undefined> =>
  db<RehearsalRow>('rehearsals').where({ id }).first();

export const lockRehearsal = (tx: Tx, id: string): Promise<RehearsalRow | undefined> =>
  lockRows(tx, tx<RehearsalRow>('rehearsals').where({ id })).first() as Promise<RehearsalRow | undefined>;

export const updateRehearsal = async (tx: Tx, id: string, change: Partial<RehearsalRow>): Promise<void> => {
  await tx<RehearsalRow>('rehearsals').where({ id }).update(change);
};

/** The newest one of a person on a draft, whatever became of it. */
export const newestRehearsal = (db: Db, ownerId: string, draftId: string): Promise<RehearsalRow | undefined> =>
  db<RehearsalRow>('rehearsals').where({ ownerId, draftId }).orderBy('id', 'desc').first();

export const liveRehearsals = (tx: Tx, ownerId: string): Promise<RehearsalRow[]> =>
  tx<RehearsalRow>('rehearsals').where({ ownerId }).whereIn('status', live).orderBy('id');

export const countLiveRehearsals = async (db: Db | Tx): Promise<number> => {
  const [row] = await db<RehearsalRow>('rehearsals').whereIn('status', live).count({ count: '*' });
  return Number(row!['count']);
};

/** Ends those that nobody has touched in time; gives how many. */
export const expireRehearsals = (tx: Tx, now: string): Promise<number> =>
  tx<RehearsalRow>('rehearsals').whereIn('status', live).where('expiresAt', '<', now).update({ status: 'expired' });

/** Over, while the engine still holds something of them. */
export const unclearedRehearsals = (db: Db, limit: number): Promise<RehearsalRow[]> =>
  db<RehearsalRow>('rehearsals').whereNull('clearedAt').whereNotIn('status', live).orderBy('id').limit(limit);

/** Gives up those that were cut off while they began. */
export const failBegun = (tx: Tx, createdBefore: string): Promise<number> =>
  tx<RehearsalRow>('rehearsals')
    .where({ status: 'starting' })
    .where('createdAt', '<', createdBefore)
    .update({ status: 'failed' });

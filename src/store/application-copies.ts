import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

/** One running copy of the application; it says every few seconds that it lives. Moments are the machine's. */
export interface CopyOfApplication {
  id: string;
  host: string;
  pid: number;
  /** drained: it has finished what ran, and may be stopped. */
  state: 'serving' | 'draining' | 'drained';
  drainAskedAt: string | null;
  startedAt: string;
  seenAt: string;
}

/** Says that a copy lives, and how it stands; gives whether somebody has asked it to drain. */
export const noteCopy = async (tx: Tx, row: Omit<CopyOfApplication, 'drainAskedAt'>): Promise<boolean> => {
  const [kept] = await tx<CopyOfApplication>('application_copies')
    .insert({ ...row, drainAskedAt: null })
    .onConflict('id')
    .merge(['state', 'seenAt'])
    .returning('*');
  return kept!.drainAskedAt !== null;
};

/** Copies that have been seen since a moment, the oldest first. */
export const livingCopies = (db: Db | Tx, since: string): Promise<CopyOfApplication[]> =>
  db<CopyOfApplication>('application_copies').where('seenAt', '>=', since).orderBy('startedAt').orderBy('id');

/** The same, locked until the transaction ends. */
export const lockCopies = (tx: Tx, since: string): Promise<CopyOfApplication[]> =>
  lockRows(tx, tx<CopyOfApplication>('application_copies').where('seenAt', '>=', since).orderBy('id'));

export const askDrain = async (tx: Tx, id: string, at: string): Promise<void> => {
  await tx<CopyOfApplication>('application_copies').where({ id }).update({ drainAskedAt: at });
};

/** Forgets a copy that stops, and those that were last seen before a moment. */
export const forgetCopies = async (tx: Tx, id: string, before: string): Promise<void> => {
  await tx<CopyOfApplication>('application_copies').where({ id }).orWhere('seenAt', '<', before).delete();
};

import type { Db, Tx } from './store.ts';

/** What a worker is about to ask of a peer, kept from the first attempt on so that every repeat asks the same. */
export interface IntentRow {
  id: string;
  caseId: string;
  /** JSON of the request. */
  body: string;
  createdAt: string;
}

/** Keeps the request under its key, or gives the one that an earlier attempt has kept. */
export const keepIntent = async (tx: Tx, row: IntentRow): Promise<string> => {
  await tx<IntentRow>('intents').insert(row).onConflict('id').ignore();
  const kept = await tx<IntentRow>('intents').where({ id: row.id }).first();
  return kept!.body;
};

/** Removes a request that has had its effect: it holds personal data (LAW-31). */
export const dropIntent = async (tx: Tx, id: string): Promise<void> => {
  await tx<IntentRow>('intents').where({ id }).delete();
};

/** Requests that wait, by the beginning of their keys; few at any time. */
export const intentsLike = (db: Db | Tx, start: string): Promise<IntentRow[]> =>
  db<IntentRow>('intents').where('id', 'like', `${start}%`).orderBy('id');

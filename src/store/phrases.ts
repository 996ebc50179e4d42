import type { Db, Tx } from './store.ts';

/** A phrase (常用语) that a person has saved. */
export interface PhraseRow {
  id: string;
  userId: string;
  text: string;
  createdAt: string;
}

/** The oldest first, as people get used to their places. */
export const phrasesOf = (db: Db | Tx, userId: string): Promise<PhraseRow[]> =>
  db<PhraseRow>('phrases').where({ userId }).orderBy('createdAt').orderBy('id');

/** Adds a phrase; false where the person has it already. */
export const insertPhrase = async (tx: Tx, row: PhraseRow): Promise<boolean> => {
  const inserted = await tx<PhraseRow>('phrases').insert(row).onConflict(['userId', 'text']).ignore().returning('id');
  return inserted.length > 0;
};

/** Takes a person's own phrase away; false where there is none. */
export const deletePhrase = async (tx: Tx, { id, userId }: { id: string; userId: string }): Promise<boolean> =>
  (await tx<PhraseRow>('phrases').where({ id, userId }).delete()) > 0;

import type { Db, Tx } from './store.ts';

/** Filters of a list that a person has given a name. */
export interface SavedViewRow {
  id: string;
  userId: string;
  name: string;
  /** JSON of the filters. */
  filters: string;
  createdAt: string;
}

export const savedViewsOf = (db: Db | Tx, userId: string): Promise<SavedViewRow[]> =>
  db<SavedViewRow>('saved_views').where({ userId }).orderBy('name');

/** Adds a view; false where the person has one of that name. */
export const insertSavedView = async (tx: Tx, row: SavedViewRow): Promise<boolean> => {
  const inserted = await tx<SavedViewRow>('saved_views')
    .insert(row)
    .onConflict(['userId', 'name'])
    .ignore()
    .returning('id');
  return inserted.length > 0;
};

/** Takes a person's own view away; false where there is none. */
export const deleteSavedView = async (tx: Tx, { id, userId }: { id: string; userId: string }): Promise<boolean> =>
  (await tx<SavedViewRow>('saved_views').where({ id, userId }).delete()) > 0;

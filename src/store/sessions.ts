import type { Store } from './store.ts';
import type { UserRow } from './users.ts';

export interface SessionRow {
  id: string;
  userId: string | null;
  data: string;
  expiresAt: string;
}

export const readSession = (store: Store, id: string): Promise<SessionRow | undefined> =>
  store.read<SessionRow>('sessions').where({ id }).first();

/** A session with the account behind it in one look, since every request asks for both. */
export const readSignedIn = async (
  store: Store,
  id: string,
): Promise<(Pick<SessionRow, 'data' | 'expiresAt'> & { user: UserRow }) | undefined> => {
  const row: (UserRow & { sessionData: string; sessionExpiresAt: string }) | undefined = await store
    .read<UserRow>('users')
    .join('sessions', 'sessions.userId', 'users.id')
    .where({ 'sessions.id': id })
    .first('users.*', 'sessions.data as sessionData', 'sessions.expiresAt as sessionExpiresAt');
  if (row === undefined) return undefined;
  const { sessionData: data, sessionExpiresAt: expiresAt, ...user } = row;
  return { data, expiresAt, user };
};

export const writeSession = (store: Store, row: SessionRow): Promise<void> =>
  store.transaction(async (tx) => {
    await tx('sessions').insert(row).onConflict('id').merge();
  });

export const deleteSession = (store: Store, id: string): Promise<void> =>
  store.transaction(async (tx) => {
    await tx<SessionRow>('sessions').where({ id }).delete();
  });

/** Ends every session of a person, e.g. when the account is disabled. */
export const deleteSessionsOf = (store: Store, userId: string): Promise<void> =>
  store.transaction(async (tx) => {
    await tx<SessionRow>('sessions').where({ userId }).delete();
  });

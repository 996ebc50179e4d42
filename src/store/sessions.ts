import type { Store } from './store.ts';

export interface SessionRow {
  id: string;
  userId: string | null;
  data: string;
  expiresAt: string;
}

export const readSession = (store: Store, id: string): Promise<SessionRow | undefined> =>
  store.read<SessionRow>('sessions').where({ id }).first();

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

export const deleteExpiredSessions = (store: Store, now: string): Promise<void> =>
  store.transaction(async (tx) => {
    await tx<SessionRow>('sessions').where('expiresAt', '<', now).delete();
  });

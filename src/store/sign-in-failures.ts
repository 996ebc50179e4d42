import type { Tx } from './store.ts';
import { lockRows } from './lock.ts';

/** Failed sign-ins under a key, which is a hash and names nobody. */
export interface SignInFailureRow {
  key: string;
  failures: number;
  lastAt: string;
  blockedUntil: string;
}

/** The counters under lock, in key order; keys without failures are left out. */
export const lockSignInFailures = async (tx: Tx, keys: readonly string[]): Promise<SignInFailureRow[]> =>
  lockRows(
    tx,
    tx<SignInFailureRow>('sign_in_failures')
      .whereIn('key', [...keys])
      .orderBy('key'),
  );

export const saveSignInFailure = async (tx: Tx, row: SignInFailureRow): Promise<void> => {
  await tx('sign_in_failures').insert(row).onConflict('key').merge();
};

/** Clears counters by key, and all that are older than `before`. */
export const clearSignInFailures = async (tx: Tx, keys: readonly string[], before: string): Promise<void> => {
  await tx<SignInFailureRow>('sign_in_failures')
    .whereIn('key', [...keys])
    .delete();
  await tx<SignInFailureRow>('sign_in_failures').where('lastAt', '<', before).delete();
};

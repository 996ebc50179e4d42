import type { Tx } from './store.ts';

/** Failed sign-ins under a key, which is a hash and names nobody. */
export interface SignInFailureRow {
  key: string;
  failures: number;
  lastAt: string;
  blockedUntil: string;
}

/**
 * The counters under lock until the transaction ends, made where there are none. One statement takes them in the order of
 * their keys, whether it finds or makes them: two sign-ins that share a counter never wait for each other in a circle.
 */
export const lockSignInFailures = async (tx: Tx, keys: readonly string[], at: string): Promise<SignInFailureRow[]> =>
  tx<SignInFailureRow>('sign_in_failures')
    .insert(keys.toSorted().map((key) => ({ key, failures: 0, lastAt: at, blockedUntil: '' })))
    .onConflict('key')
    .merge(['key'])
    .returning('*');

export const saveSignInFailure = async (tx: Tx, row: SignInFailureRow): Promise<void> => {
  await tx('sign_in_failures').insert(row).onConflict('key').merge();
};

/** Clears counters by key; the caller has locked them. */
export const clearSignInFailures = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  await tx<SignInFailureRow>('sign_in_failures')
    .whereIn('key', [...keys])
    .delete();
};

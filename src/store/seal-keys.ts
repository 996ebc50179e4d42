import { noLimits } from '../domain/seal-limits.ts';
import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

/** active: seals; retired: another key was configured since; revoked: seals no more, for good. */
export type SealKeyState = 'active' | 'retired' | 'revoked';

/** A key that the bureau has sealed or is to seal with; the private key is never here. */
export interface SealKeyRow {
  fingerprint: string;
  subject: string;
  serial: string;
  notBefore: string;
  notAfter: string;
  state: SealKeyState;
  enteredAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  reason: string;
  /** JSON of `SealLimits`. */
  limits: string;
}

export const findSealKey = (db: Db | Tx, fingerprint: string): Promise<SealKeyRow | undefined> =>
  db<SealKeyRow>('seal_keys').where({ fingerprint }).first();

export const lockSealKey = (tx: Tx, fingerprint: string): Promise<SealKeyRow | undefined> =>
  lockRows(tx, tx<SealKeyRow>('seal_keys').where({ fingerprint })).first();

/** The newest first, with how many documents each has sealed. */
export const listSealKeys = async (db: Db): Promise<(SealKeyRow & { uses: number })[]> => {
  const keys = await db<SealKeyRow>('seal_keys').orderBy('enteredAt', 'desc').orderBy('fingerprint');
  const counts: { keyFingerprint: string; uses: number | string }[] = await db('seal_register')
    .where({ status: 'used' })
    .groupBy('keyFingerprint')
    .select('keyFingerprint')
    .count({ uses: '*' });
  const usesOf = new Map(counts.map(({ keyFingerprint, uses }) => [keyFingerprint, Number(uses)]));
  return keys.map((key) => ({ ...key, uses: usesOf.get(key.fingerprint) ?? 0 }));
};

/** Makes a key the one that seals, and retires the one before, whose limits a new key takes over; a revoked key stays revoked. */
export const enterSealKeyRow = async (
  tx: Tx,
  key: Omit<SealKeyRow, 'state' | 'revokedAt' | 'revokedBy' | 'reason' | 'limits'>,
): Promise<void> => {
  // That of the key before, which may have been revoked: a rotation lifts no limit.
  const before = await tx<SealKeyRow>('seal_keys')
    .whereNot({ state: 'retired' })
    .orderBy('state')
    .orderBy('enteredAt', 'desc')
    .first('limits');
  await tx<SealKeyRow>('seal_keys')
    .where({ state: 'active' })
    .whereNot({ fingerprint: key.fingerprint })
    .update({ state: 'retired' });
  const limits = before?.limits ?? JSON.stringify(noLimits);
  const row: SealKeyRow = { ...key, state: 'active', revokedAt: null, revokedBy: null, reason: '', limits };
  await tx('seal_keys').insert(row).onConflict('fingerprint').ignore();
  await tx<SealKeyRow>('seal_keys')
    .where({ fingerprint: key.fingerprint, state: 'retired' })
    .update({ state: 'active' });
};

export const updateSealKey = async (tx: Tx, fingerprint: string, change: Partial<SealKeyRow>): Promise<void> => {
  await tx<SealKeyRow>('seal_keys').where({ fingerprint }).update(change);
};

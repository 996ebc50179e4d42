import type { CertificateInfo } from '../../documents/seal/certificate-info.ts';
import { BureauError } from '../../errors.ts';
import { enterSealKeyRow, findSealKey, lockSealKey, updateSealKey } from '../../store/seal-keys.ts';
import type { Store } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';

/** Enters the configured key as the one that seals: another key in the settings and a start are a rotation. */
export const enterSealKey = (store: Store, info: CertificateInfo, now: string): Promise<void> =>
  store.transaction((tx) => enterSealKeyRow(tx, { ...info, enteredAt: now }));

/** Lets health and work know whether the loaded key still seals: it may have been revoked through another copy. */
export const refreshSeal = async ({ seal, store }: Pick<Bureau, 'seal' | 'store'>): Promise<void> => {
  if (seal.fingerprint === '') return;
  seal.revoked = (await findSealKey(store.read, seal.fingerprint))?.state === 'revoked';
  seal.ready = !seal.revoked;
};

/**
 * Revokes a seal key (吊销), for good: documents that it has sealed stay valid with their time, and nothing new is sealed
 * with it; work that needs a seal waits until another key is configured. Errors: seal-key-unknown, seal-key-revoked.
 */
export const revokeSealKey = async (
  bureau: Bureau,
  person: Principal,
  { fingerprint, reason }: { fingerprint: string; reason: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const key = await lockSealKey(tx, fingerprint);
    if (key === undefined) throw new BureauError('seal-key-unknown', { fingerprint });
    if (key.state === 'revoked') throw new BureauError('seal-key-revoked');
    const revokedAt = bureau.clock.now();
    await updateSealKey(tx, fingerprint, { state: 'revoked', revokedAt, revokedBy: person.name, reason });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'revoke-seal-key',
      detail: { fingerprint, serial: key.serial, reason },
    });
  });
  await refreshSeal(bureau);
};

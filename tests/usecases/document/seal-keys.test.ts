import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSealKey } from '../../../src/documents/seal/seal-key.ts';
import { createSpecimenKey } from '../../../src/documents/seal/specimen-key.ts';
import { listSealKeys } from '../../../src/store/seal-keys.ts';
import { verifyByFile, verifyByNumber } from '../../../src/usecases/document/verify-document.ts';
import { enterSealKey, refreshSeal, revokeSealKey } from '../../../src/usecases/seal/seal-keys.ts';
import { failureOf } from '../../../src/usecases/work/failure-of.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { issuedCase, newest, staff } from './issued.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

const infoOf = async (folder: string) => {
  const { p12, passwordFile } = await createSpecimenKey(join(bureau.dir, folder));
  return (await loadSealKey(p12, passwordFile)).info;
};
const states = async () => (await listSealKeys(bureau.store.read)).map(({ state, uses }) => [state, uses]);
const admin = staff(['admin']);

describe('seal keys', () => {
  it('seal until they are revoked: what was sealed stays valid and tells it, what waits keeps waiting', async () => {
    const own = await infoOf('seal');
    await enterSealKey(bureau.store, own, bureau.clock.now());
    const row = await newest(bureau, await issuedCase(bureau), 'certificate');
    expect(await states()).toEqual([['active', 2]]);
    const order = { fingerprint: own.fingerprint, reason: '私钥可能泄露' };
    await revokeSealKey(bureau, admin, order);
    const revokedAt = bureau.clock.now();
    await expect(revokeSealKey(bureau, admin, order)).rejects.toMatchObject({ code: 'seal-key-revoked' });
    expect(bureau.seal).toMatchObject({ ready: false, revoked: true });
    const found = await verifyByNumber(bureau, row.number);
    expect(found).toMatchObject({ state: 'valid', document: { keyRevokedAt: revokedAt } });
    expect(await verifyByFile(bureau, await bureau.files.read(row.sha256!))).toEqual(found);
    const error: unknown = await issuedCase(bureau).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'seal-key-revoked' });
    expect(failureOf(error, 3)).toMatchObject({ retries: 3 });
    // A copy that has not heard of it asks the store before it seals.
    bureau.seal.ready = true;
    await expect(issuedCase(bureau)).rejects.toMatchObject({ code: 'seal-key-revoked' });
    // A start with the revoked key does not bring it back.
    await enterSealKey(bureau.store, own, bureau.clock.now());
    await refreshSeal(bureau);
    expect([await states(), bureau.seal.ready]).toEqual([[['revoked', 2]], false]);
  });

  it('rotate by another key in the settings: the one before is retired, and comes back by configuration alone', async () => {
    const [first, second] = [await infoOf('first'), await infoOf('second')];
    for (const [info, expected] of [
      [first, ['active']],
      [second, ['active', 'retired']],
      [first, ['active', 'retired']],
    ] as const) {
      await enterSealKey(bureau.store, info, bureau.clock.now());
      const known = await listSealKeys(bureau.store.read);
      expect(
        known
          .map(({ state }) => state)
          .filter((state) => state !== 'revoked')
          .sort(),
      ).toEqual(expected);
      expect(known.find(({ state }) => state === 'active')).toMatchObject({ serial: info.serial });
    }
    await expect(revokeSealKey(bureau, admin, { fingerprint: 'f'.repeat(64), reason: 'x' })).rejects.toMatchObject({
      code: 'seal-key-unknown',
    });
  });
});

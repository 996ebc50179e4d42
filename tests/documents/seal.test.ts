import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSealKey } from '../../src/documents/seal/seal-key.ts';
import type { SealKey } from '../../src/documents/seal/seal-key.ts';
import { sealPdf } from '../../src/documents/seal/seal-pdf.ts';
import { createSpecimenKey } from '../../src/documents/seal/specimen-key.ts';
import { verifySealedPdf } from '../../src/documents/seal/verify-pdf.ts';
import { kindsOf, sample } from './samples.ts';
import { hasPoppler, poppler, print } from './tools.ts';

const request = { at: '2026-03-02T01:00:05.000Z', reason: '准予行政许可决定' };
let dir = '';
let key: SealKey;
let otherKey: SealKey;
let plain: Buffer;
let sealed: Buffer;
const makeKey = async (folder: string): Promise<SealKey> => {
  const files = await createSpecimenKey(folder);
  return loadSealKey(files.p12, files.passwordFile);
};
const stateOf = (pdf: Buffer) => verifySealedPdf(pdf, [key.info.fingerprint]).state;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'oneseal-seal-'));
  key = await makeKey(join(dir, 'one'));
  otherKey = await makeKey(join(dir, 'other'));
  plain = await print(sample('decision'));
  sealed = sealPdf(plain, key, request);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the specimen key', () => {
  it('is marked, lasts long from a fixed day, and is readable by the owner alone', async () => {
    expect(key.info).toMatchObject({ notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2049-12-31T00:00:00.000Z' });
    expect(key.info.subject).toContain('O=样章 SPECIMEN');
    expect(key.info.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const names = await readdir(join(dir, 'one'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect((await stat(join(dir, 'one', name))).mode & 0o777).toBe(0o600);
    }
  });

  it('stays the same at the next start, and is made anew after an interrupted first one', async () => {
    expect((await makeKey(join(dir, 'one'))).info.fingerprint).toBe(key.info.fingerprint);
    const files = await createSpecimenKey(join(dir, 'cut'));
    await unlink(files.p12);
    expect((await makeKey(join(dir, 'cut'))).info.subject).toContain('SPECIMEN');
  });

  it('hides its private key from logs', () => {
    expect(JSON.stringify(key.privateKey)).toBe('{}');
  });
});

describe('a key that cannot be used', () => {
  it.each([
    ['a missing file', async () => [join(dir, 'none.p12'), join(dir, 'one/specimen-seal.password')], 'does not exist'],
    ['a missing password file', async () => [join(dir, 'one/specimen-seal.p12'), join(dir, 'none')], 'does not exist'],
    [
      'a wrong password',
      async () => [join(dir, 'one/specimen-seal.p12'), join(dir, 'other/specimen-seal.password')],
      'wrong password',
    ],
    [
      'a password that is not ASCII',
      async () => {
        await writeFile(join(dir, 'han.password'), '密码');
        return [join(dir, 'one/specimen-seal.p12'), join(dir, 'han.password')];
      },
      'ASCII',
    ],
    [
      'a file that is no PKCS#12',
      async () => {
        await writeFile(join(dir, 'junk.p12'), 'junk');
        return [join(dir, 'junk.p12'), join(dir, 'one/specimen-seal.password')];
      },
      'not a PKCS#12 file',
    ],
  ])('%s is told in one line', async (_, paths, reason) => {
    const [p12 = '', password = ''] = await paths();
    const error = await loadSealKey(p12, password).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'seal-key-unusable' });
    expect((error as Error).message).toContain(reason);
    expect((error as Error).message).not.toContain('\n');
  });

  it('does not seal outside the validity of its certificate', () => {
    expect(() => sealPdf(plain, key, { ...request, at: '2050-01-01T00:00:00.000Z' })).toThrow(/not valid at/);
  });
});

describe('a sealed document', () => {
  it('is valid, and says who and when', () => {
    expect(verifySealedPdf(sealed, [key.info.fingerprint])).toMatchObject({
      state: 'valid',
      signer: key.info,
      signedAt: request.at,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('is the rendered file with an addition, the same each time', () => {
    expect(sealed.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(sealPdf(plain, key, request).equals(sealed)).toBe(true);
  });

  it.skipIf(!hasPoppler).each(kindsOf)(
    '%s: an independent reader finds the signature valid and total',
    async (kind) => {
      const pdf = sealPdf(await print(sample(kind)), key, request);
      const report = poppler('pdfsig', pdf);
      expect(report).toContain('Signature is Valid.');
      expect(report).toContain('Total document signed');
      expect(report).toContain('adbe.pkcs7.detached');
      expect(stateOf(pdf)).toBe('valid');
    },
  );

  it('cannot be sealed twice; a foreign file cannot be sealed', () => {
    expect(() => sealPdf(sealed, key, request)).toThrow(/sealed already/);
    expect(() => sealPdf(Buffer.from('%PDF-1.7\nnothing'), key, request)).toThrow(/cannot be sealed/);
  });
});

describe('tampering', () => {
  it('one changed byte anywhere is found', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (offset, mask) => {
        const bytes = Buffer.from(sealed);
        bytes[offset]! ^= mask;
        expect(stateOf(bytes)).not.toBe('valid');
      }),
      { numRuns: 1500 },
    );
  });

  it('one changed byte in the signature itself is found at every place', () => {
    const from = sealed.lastIndexOf('/ByteRange');
    for (let offset = from; offset < sealed.length; offset += 1) {
      const bytes = Buffer.from(sealed);
      bytes[offset]! ^= 0x20;
      expect(stateOf(bytes), `offset ${offset}`).toBe('altered');
    }
  });

  it('appended, removed and inserted bytes are found', () => {
    expect(stateOf(Buffer.concat([sealed, Buffer.from('\n')]))).toBe('altered');
    expect(stateOf(Buffer.concat([sealed, Buffer.from('1 0 obj\n<<>>\nendobj\n%%EOF\n')]))).toBe('altered');
    expect(stateOf(sealed.subarray(0, sealed.length - 1))).toBe('altered');
    expect(stateOf(Buffer.concat([Buffer.from('\n'), sealed]))).toBe('altered');
  });

  it('a second update with a byte range of its own is found', () => {
    const fake = sealed.subarray(sealed.lastIndexOf('/ByteRange'));
    expect(stateOf(Buffer.concat([sealed, fake]))).toBe('altered');
  });

  it('a removed signature is found', () => {
    expect(stateOf(plain)).toBe('unsigned');
    const blanked = Buffer.from(sealed);
    const from = sealed.lastIndexOf('/Contents <') + '/Contents <'.length;
    blanked.fill('0', from, blanked.indexOf('>', from));
    expect(stateOf(blanked)).toBe('altered');
    expect(stateOf(Buffer.alloc(0))).toBe('unsigned');
  });

  it('the signature of one document does not fit another', async () => {
    const other = sealPdf(await print({ ...sample('decision'), caseNumber: 'WJ-20260302-000019' }), key, request);
    const cut = (pdf: Buffer): [number, number] => {
      const from = pdf.lastIndexOf('/Contents <') + '/Contents <'.length;
      return [from, pdf.indexOf('>', from)];
    };
    const mixed = Buffer.from(sealed);
    other.copy(mixed, cut(sealed)[0], ...cut(other));
    expect(stateOf(mixed)).toBe('altered');
  });

  it('another key is found', () => {
    const foreign = sealPdf(plain, otherKey, request);
    expect(stateOf(foreign)).toBe('foreign-key');
    expect(verifySealedPdf(foreign, [key.info.fingerprint, otherKey.info.fingerprint]).state).toBe('valid');
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;
describe('a key from elsewhere', () => {
  it.skipIf(!hasOpenssl)('made by openssl with a chain is taken, and its chain is signed too', async () => {
    const at = (name: string): string => join(dir, name);
    const run = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' });
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '36500',
      '-subj',
      '/CN=Test CA',
    );
    run('req', '-newkey', 'rsa:3072', '-nodes', '-keyout', 's.key', '-out', 's.csr', '-subj', '/CN=Bureau');
    run(
      'x509',
      '-req',
      '-in',
      's.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-set_serial',
      '7',
      '-days',
      '36400',
      '-out',
      's.pem',
    );
    run(
      'pkcs12',
      '-export',
      '-inkey',
      's.key',
      '-in',
      's.pem',
      '-certfile',
      'ca.pem',
      '-passout',
      'pass:secret x',
      '-out',
      's.p12',
    );
    await writeFile(at('s.password'), 'secret x\r\n');
    const chained = await loadSealKey(at('s.p12'), at('s.password'));
    expect(chained.chain).toHaveLength(2);
    const when = new Date(Date.parse(chained.info.notBefore) + 86_400_000).toISOString();
    const pdf = sealPdf(plain, chained, { ...request, at: when });
    const check = (bytes: Buffer) => verifySealedPdf(bytes, [chained.info.fingerprint]).state;
    expect(check(pdf)).toBe('valid');
    if (hasPoppler) expect(poppler('pdfsig', pdf)).toContain('Signature is Valid.');
    const authority = pdf.indexOf(chained.chain[1]!.toString('hex'));
    expect(authority).toBeGreaterThan(0);
    const bytes = Buffer.from(pdf);
    bytes[authority + 300] = bytes[authority + 300] === 0x30 ? 0x31 : 0x30;
    expect(check(bytes)).toBe('altered');
    expect((await readFile(at('s.p12'))).length).toBeGreaterThan(1000);
  });
});

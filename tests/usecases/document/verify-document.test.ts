import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpecimenKey } from '../../../src/documents/seal/specimen-key.ts';
import { loadSealKey } from '../../../src/documents/seal/seal-key.ts';
import { sealPdf } from '../../../src/documents/seal/seal-pdf.ts';
import { sealUsesOfDocument, updateDocument } from '../../../src/store/documents.ts';
import { verifyByAddress, verifyByFile, verifyByNumber } from '../../../src/usecases/document/verify-document.ts';
import { verifyAddress } from '../../../src/usecases/document/verify-address.ts';
import { revokeCertificate } from '../../../src/usecases/work/verbs/revoke-certificate.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { perform } from '../../harness/case-without-engine.ts';
import { issuedCase, newest } from './issued.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

const addressOf = (row: { id: string; checkCode: string }): string =>
  verifyAddress(bureau, row).replace('https://bureau.example.cn/verify/', '');

describe('verify-document', () => {
  it('knows an issued certificate by QR, by number and by file, and says the same of it', async () => {
    const id = await issuedCase(bureau);
    const row = await newest(bureau, id, 'certificate');
    const byAddress = await verifyByAddress(bureau, addressOf(row));
    expect(byAddress).toMatchObject({
      state: 'valid',
      document: {
        kind: 'certificate',
        name: '食品经营许可证',
        number: row.number,
        itemCode: 'MKT-09',
        holder: '常州市武进区湖塘老街餐饮管理有限公司',
        issuedBy: '常州市武进区行政审批局',
        issuedAt: monday,
        validFrom: '2026-03-02',
        validTo: '2031-03-01',
        registerSeq: (await sealUsesOfDocument(bureau.store.read, row.id))[0]!.seq,
      },
    });
    expect(await verifyByNumber(bureau, ` ${row.number.toLowerCase()} `)).toEqual(byAddress);
    expect(await verifyByFile(bureau, await bureau.files.read(row.sha256!))).toEqual(byAddress);
  });

  it('reads a document number in the brackets that people type', async () => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    const typed = row.number.replace('〔', '[').replace('〕', '）');
    expect((await verifyByNumber(bureau, typed)).document?.number).toBe(row.number);
  });

  it('LAW-31: shows no name of a person', async () => {
    const person = { kind: 'person', name: '陈思远', identity: '110101199003070061' } as const;
    const row = await newest(bureau, await issuedCase(bureau, { applicant: person }), 'decision');
    const answer = await verifyByNumber(bureau, row.number);
    expect(answer.document?.holder).toBe('陈**');
    expect(JSON.stringify(answer)).not.toMatch(/陈思远|1101/u);
  });

  it.each([
    ['another check code', (address: string) => `${address.slice(0, -1)}${address.endsWith('0') ? '1' : '0'}`],
    ['no check code', (address: string) => address.slice(0, 26)],
    ['another id', (address: string) => `${'0'.repeat(26)}${address.slice(26)}`],
    ['something else', () => '../../etc/passwd'],
  ])('does not know an address with %s', async (_, change) => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    expect(await verifyByAddress(bureau, change(addressOf(row)))).toEqual({ state: 'unknown' });
  });

  it('does not know a draft', async () => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    await bureau.store.transaction((tx) => updateDocument(tx, row.id, { status: 'made', sha256: null }));
    expect(await verifyByAddress(bureau, addressOf(row))).toEqual({ state: 'unknown' });
    expect((await verifyByFile(bureau, await bureau.files.read(row.draftSha256!))).state).toBe('unsigned');
  });

  it('finds one changed byte, wherever it is', async () => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    const pdf = await bureau.files.read(row.sha256!);
    expect((await verifyByFile(bureau, pdf)).state).toBe('valid');
    const step = Math.floor(pdf.length / 40);
    for (let at = 8; at < pdf.length; at += step) {
      const changed = Buffer.from(pdf);
      changed[at] = changed[at]! ^ 1;
      expect((await verifyByFile(bureau, changed)).state, `byte ${at}`).not.toBe('valid');
    }
    expect((await verifyByFile(bureau, Buffer.concat([pdf, Buffer.from('\n')]))).state).toBe('altered');
    expect((await verifyByFile(bureau, Buffer.from('no pdf at all'))).state).toBe('unsigned');
  });

  it('tells a foreign seal from ours, and our seal on a paper that we never issued', async () => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    const draft = await bureau.files.read(row.draftSha256!);
    const other = await createSpecimenKey(join(bureau.dir, 'other-seal'));
    const key = await loadSealKey(other.p12, other.passwordFile);
    const foreign = sealPdf(draft, key, { at: monday, reason: 'x' });
    expect((await verifyByFile(bureau, foreign)).state).toBe('foreign');
    const unregistered = await bureau.press.seal(draft, { at: monday, reason: 'never entered' });
    expect((await verifyByFile(bureau, unregistered.pdf)).state).toBe('unknown');
  });

  it('trusts what was sealed with a former key of the register', async () => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    const pdf = await bureau.files.read(row.sha256!);
    const renewed = { ...bureau, seal: { ...bureau.seal, fingerprint: 'f'.repeat(64), trusted: [] } };
    expect((await verifyByFile(renewed, pdf)).state).toBe('valid');
  });

  it('says that a licence was revoked, and that it has run out', async () => {
    const id = await issuedCase(bureau);
    const row = await newest(bureau, id, 'certificate');
    bureau.setTime('2031-03-01T15:59:00.000Z');
    expect((await verifyByNumber(bureau, row.number)).state).toBe('valid');
    bureau.setTime('2031-03-01T16:00:00.000Z');
    expect((await verifyByNumber(bureau, row.number)).state).toBe('expired');
    bureau.setTime(monday);
    await perform(bureau, revokeCertificate, id);
    expect((await verifyByNumber(bureau, row.number)).state).toBe('revoked');
    expect((await verifyByFile(bureau, await bureau.files.read(row.sha256!))).state).toBe('revoked');
  });

  it('vouches for nothing when the stored file itself was changed', async () => {
    const row = await newest(bureau, await issuedCase(bureau), 'decision');
    await writeFile(join(bureau.dir, 'files', row.sha256!.slice(0, 2), row.sha256!), 'changed');
    expect((await verifyByNumber(bureau, row.number)).state).toBe('altered');
  });

  it('does not know a number of ours that was never given', async () => {
    expect(await verifyByNumber(bureau, '武行审许〔2026〕999999号')).toEqual({ state: 'unknown' });
  });
});

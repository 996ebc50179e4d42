import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BodyOf, DocumentData } from '../../../src/documents/kinds.ts';
import { BureauError } from '../../../src/errors.ts';
import { documentsOfCase, sealUsesAfter, sealUsesOfDocument } from '../../../src/store/documents.ts';
import { numbersOf } from '../../../src/store/numbers.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { certificatesOfCase } from '../../../src/store/results.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { verifyByNumber } from '../../../src/usecases/document/verify-document.ts';
import { voidDocument } from '../../../src/usecases/document/void-document.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, perform } from '../../harness/case-without-engine.ts';
import { applicant, head, issuedCase, newest, staff } from './issued.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

const reason = '许可内容有误';

const gapless = async (): Promise<void> => {
  const uses = await sealUsesAfter(bureau.store.read, 0, 500);
  expect(uses.map(({ seq }) => seq)).toEqual(uses.map((_, at) => at + 1));
  for (const series of ['document-decision-2026', 'certificate-MKT-09-2026']) {
    const numbers = await numbersOf(bureau.store.read, series);
    expect(numbers.map(({ value }) => value)).toEqual(numbers.map((_, at) => at + 1));
  }
};

describe('void-document', () => {
  it('voids the document and issues it again with a new number and a new use of the seal', async () => {
    const id = await issuedCase(bureau);
    const old = await newest(bureau, id, 'decision');
    const corrections = { content: '准予从事冷食类食品制售' };
    const fresh = await voidDocument(bureau, head, { documentId: old.id, reason, corrections });
    expect(fresh).toMatchObject({ status: 'sealed', replaces: old.id, kind: 'decision' });
    expect(fresh.number).not.toBe(old.number);
    const row = await newest(bureau, id, 'decision');
    expect(((JSON.parse(row.data) as DocumentData).body as BodyOf<'decision'>).content).toBe(corrections.content);
    // Both stay in both registers.
    expect(await sealUsesOfDocument(bureau.store.read, old.id)).toMatchObject([{ status: 'voided', reason }]);
    expect(await sealUsesOfDocument(bureau.store.read, fresh.id)).toMatchObject([
      { status: 'used', sha256: fresh.sha256 },
    ]);
    expect(await verifyByNumber(bureau, old.number)).toMatchObject({
      state: 'voided',
      document: { voidReason: reason, replacedBy: fresh.number },
    });
    expect((await verifyByNumber(bureau, fresh.number)).state).toBe('valid');
    const acts = (await entriesOfCase(bureau.store.read, id)).map(({ act: deed, actorName }) => [deed, actorName]);
    expect(acts).toEqual([
      ['void-document', '王志强'],
      ['reissue-document', '王志强'],
    ]);
    await gapless();
  });

  it('a certificate is replaced by a new one; the old one counts no longer', async () => {
    const id = await issuedCase(bureau);
    const old = await newest(bureau, id, 'certificate');
    const corrections = { scope: '冷食类食品制售' };
    const fresh = await voidDocument(bureau, head, { documentId: old.id, reason, corrections });
    const licences = await certificatesOfCase(bureau.store.read, id);
    expect(licences.map(({ number, status, validTo }) => [number, status, validTo])).toEqual([
      [old.number, 'replaced', '2031-03-01'],
      [fresh.number, 'active', '2031-03-01'],
    ]);
    expect((await verifyByNumber(bureau, old.number)).state).toBe('voided');
    await gapless();
  });

  it.each(['render', 'seal'] as const)('a reissue that ended at %s is finished by repeating it, once', async (step) => {
    const id = await issuedCase(bureau);
    const old = await newest(bureau, id, 'certificate');
    const dying: Bureau = {
      ...bureau,
      press: { ...bureau.press, [step]: () => Promise.reject(new BureauError('press-failed', { reason: 'killed' })) },
    };
    const corrections = { scope: '冷食类食品制售' };
    const voiding = { documentId: old.id, reason, corrections };
    await expect(voidDocument(dying, head, voiding)).rejects.toMatchObject({ code: 'press-failed' });
    expect((await verifyByNumber(bureau, old.number)).state).toBe('voided');
    const begun = await newest(bureau, id, 'certificate');
    expect(begun).toMatchObject({ replaces: old.id, status: step === 'render' ? 'reserved' : 'made' });
    // A step of the flow meanwhile leaves the begun reissue alone.
    await act(bureau, id, 'withdraw');
    await perform(bureau, makeDocument, id, { document: 'withdrawal-notice' });
    const fresh = await voidDocument(bureau, head, { documentId: old.id, reason });
    const again = await voidDocument(bureau, head, { documentId: old.id, reason });
    expect(again).toEqual(fresh);
    expect(fresh).toMatchObject({ id: begun.id, number: begun.number, status: 'sealed' });
    const row = await newest(bureau, id, 'certificate');
    expect(((JSON.parse(row.data) as DocumentData).body as BodyOf<'certificate'>).scope).toBe('冷食类食品制售');
    expect(await sealUsesOfDocument(bureau.store.read, fresh.id)).toHaveLength(1);
    expect(await certificatesOfCase(bureau.store.read, id)).toHaveLength(2);
    const deeds = (await entriesOfCase(bureau.store.read, id)).map(({ act: deed }) => deed);
    expect(deeds).toEqual(['void-document', 'reissue-document']);
    await gapless();
  });

  it('two calls at once issue one document', async () => {
    const id = await issuedCase(bureau);
    const old = await newest(bureau, id, 'decision');
    const [first, second] = await Promise.all([
      voidDocument(bureau, head, { documentId: old.id, reason }),
      voidDocument(bureau, head, { documentId: old.id, reason }),
    ]);
    expect(second.id).toBe(first.id);
    expect(await sealUsesOfDocument(bureau.store.read, first.id)).toHaveLength(1);
    expect((await documentsOfCase(bureau.store.read, id)).filter(({ kind }) => kind === 'decision')).toHaveLength(2);
    await gapless();
  });

  it('the new document may be voided as well', async () => {
    const id = await issuedCase(bureau);
    const old = await newest(bureau, id, 'decision');
    const second = await voidDocument(bureau, head, { documentId: old.id, reason });
    const third = await voidDocument(bureau, head, { documentId: second.id, reason: '再次有误' });
    expect(third).toMatchObject({ replaces: second.id, status: 'sealed' });
  });

  it.each([
    ['a clerk', staff(['acceptor', 'decider']), {}, 'forbidden'],
    ['the head of another department', staff(['head'], ['URB']), {}, 'forbidden'],
    ['the applicant', applicant('a1'), {}, 'forbidden'],
    ['no reason', head, { reason: '  ' }, 'void-reason-missing'],
    ['a document that does not exist', head, { documentId: 'x' }, 'document-not-found'],
    ['a field that the kind does not have', head, { corrections: { holder: 'x' } }, 'correction-not-allowed'],
    ['a correction of the wrong shape', head, { corrections: { content: 7 } }, 'document-invalid'],
  ])('refuses %s, and nothing is changed', async (_, person, change, code) => {
    const id = await issuedCase(bureau);
    const old = await newest(bureau, id, 'decision');
    const voiding = { documentId: old.id, reason, ...change };
    await expect(voidDocument(bureau, person, voiding)).rejects.toMatchObject({ code });
    expect(await newest(bureau, id, 'decision')).toEqual(old);
    expect(await entriesOfCase(bureau.store.read, id)).toEqual([]);
  });

  it('refuses a document that has no seal yet', async () => {
    const id = await issuedCase(bureau);
    await act(bureau, id, 'withdraw');
    await perform(bureau, makeDocument, id, { document: 'withdrawal-notice' });
    const row = await newest(bureau, id, 'withdrawal-notice');
    await expect(voidDocument(bureau, head, { documentId: row.id, reason })).rejects.toMatchObject({
      code: 'document-not-issued',
    });
  });
});

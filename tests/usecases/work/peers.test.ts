import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import { updateCase } from '../../../src/store/cases.ts';
import { insertFile, saveCaseMaterial } from '../../../src/store/materials.ts';
import { handoversOfCase } from '../../../src/store/results.ts';
import { checkCredit } from '../../../src/usecases/work/verbs/check-credit.ts';
import { checkName } from '../../../src/usecases/work/verbs/check-name.ts';
import { fileSealCarving } from '../../../src/usecases/work/verbs/file-seal-carving.ts';
import { handOverToSupervision } from '../../../src/usecases/work/verbs/hand-over-to-supervision.ts';
import { handOverToTax } from '../../../src/usecases/work/verbs/hand-over-to-tax.ts';
import { handOverToUpper } from '../../../src/usecases/work/verbs/hand-over-to-upper.ts';
import { issueCertificate } from '../../../src/usecases/work/verbs/issue-certificate.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { sealDocument } from '../../../src/usecases/work/verbs/seal-document.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, openCase, perform, workOf } from '../../harness/case-without-engine.ts';
import { workAt } from '../../harness/work-at-bureau.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());
const { numberedCase, effects, intents } = workAt(() => bureau);

const person = (name: string, identity: string) => ({ kind: 'person', name, identity }) as const;

describe('hand-overs', () => {
  it('to supervision: the licence, once, to the department that supervises (LAW-35, LAW-40)', async () => {
    const id = await numberedCase({ change: { status: 'granted', decidedAt: monday, acceptedAt: monday } });
    await act(bureau, id, 'grant');
    await perform(bureau, issueCertificate, id);
    await perform(bureau, handOverToSupervision, id, {}, { attempts: 2 });
    expect(await effects('supervision', id)).toMatchObject([
      {
        department: 'MKT',
        result: 'granted',
        undertaking: false,
        licenceNumber: expect.stringMatching(/^WJ-MKT09-2026-/u) as string,
        validUntil: '2031-03-01',
        certificateSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
        callbackUrl: 'https://bureau.example.cn/api/callbacks/supervision',
      },
    ]);
    await bureau.store.transaction((tx) => updateCase(tx, id, { status: 'revoked' }));
    await perform(bureau, handOverToSupervision, id);
    expect((await effects('supervision', id)).map(({ result }) => result)).toEqual(['granted', 'revoked']);
  });

  it('a repeat sends what the first attempt has sent, whatever has changed since, and is taken once (LAW-35)', async () => {
    const id = await numberedCase({ change: { status: 'granted', decidedAt: monday } });
    const effectId = newId();
    const work = await workOf(bureau, handOverToSupervision, id, {}, effectId);
    const answer = await handOverToSupervision.prepare!(bureau, work);
    await bureau.store.transaction((tx) => updateCase(tx, id, { status: 'revoked' }));
    await perform(bureau, handOverToSupervision, id, {}, { effectId });
    expect(await effects('supervision', id)).toMatchObject([{ result: 'granted' }]);
    const [handover, ...more] = await handoversOfCase(bureau.store.read, id);
    expect(more).toEqual([]);
    expect(JSON.parse(handover!.answer)).toEqual(answer);
  });

  it('to supervision: a licence that rests on an undertaking is still to be checked (LAW-39)', async () => {
    const id = await numberedCase({ change: { status: 'granted', decidedAt: monday, undertaking: 1 } });
    await perform(bureau, handOverToSupervision, id);
    expect(await effects('supervision', id)).toMatchObject([{ result: 'granted', undertaking: true }]);
  });

  it('a filing is handed over as filed, without a licence', async () => {
    const id = await numberedCase({ item: 'HRS-06', change: { status: 'filed', decidedAt: monday } });
    await perform(bureau, handOverToSupervision, id);
    const [grant] = await effects('supervision', id);
    expect(grant).toMatchObject({ department: 'HRS', result: 'filed' });
    expect(grant).not.toHaveProperty('licenceNumber');
  });

  it('of a new company: seals to the police, registration to the tax bureau', async () => {
    const founder = person('陈思远', '110101199003070045');
    const form = { businessName: '常州新芽科技有限公司' };
    const id = await numberedCase({ item: 'MKT-01', applicant: founder, form, change: { decidedAt: monday } });
    const carved = await perform(bureau, fileSealCarving, id, {}, { attempts: 2 });
    expect(carved.variables).toEqual({ sealFilingNumber: expect.stringMatching(/^公章备\d{10}$/u) as string });
    expect(await effects('police', id)).toMatchObject([
      { companyName: '常州新芽科技有限公司', legalRepresentative: '陈思远' },
    ]);
    await perform(bureau, handOverToTax, id, {}, { attempts: 2 });
    expect(await effects('tax', id)).toMatchObject([{ name: '常州新芽科技有限公司', registeredOn: '2026-03-02' }]);
    expect((await handoversOfCase(bureau.store.read, id)).map(({ peer }) => peer).sort()).toEqual(['police', 'tax']);
  });

  it('to the authority above: the opinion with every document and every file (LAW-09)', async () => {
    const id = await numberedCase({ item: 'AGR-11', change: { acceptedAt: monday } });
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const file = await bureau.files.put(Readable.from([pdf]), { maxBytes: 1e6, allow: ['application/pdf'] });
    const { sha256, size } = file;
    await bureau.store.transaction(async (tx) => {
      const row = {
        id: 'f1',
        sha256,
        mediaType: file.mediaType,
        size,
        name: '申请书.pdf',
        owner: 'u',
        createdAt: monday,
      };
      await insertFile(tx, row);
      for (const materialCode of ['application-form', 'identity-proof'])
        await saveCaseMaterial(tx, {
          id: `${id}-${materialCode}`,
          caseId: id,
          materialCode,
          applicantId: 'a',
          state: 'provided',
          fileSha256: sha256,
          fileName: '申请书.pdf',
          reusable: 0,
          reusedFrom: null,
          deferredUntil: null,
          verdict: '',
          verdictReason: '',
          createdAt: monday,
          providedAt: monday,
        });
    });
    const opinion = { opinion: '同意上报', upperAuthority: '江苏省林业局', facts: '齐全', reasons: '符合' };
    await act(bureau, id, 'forward', opinion);
    await perform(bureau, makeDocument, id, { document: 'initial-review-opinion' });
    await perform(bureau, sealDocument, id, { document: 'initial-review-opinion' });
    await perform(bureau, handOverToUpper, id, {}, { attempts: 2 });
    const received = await effects('upper', id);
    // Two equal files go once: one file, one opinion document, one opinion.
    expect(received.map(({ verb }) => verb)).toEqual(['sendDocument', 'sendDocument', 'forwardOpinion']);
    expect(received.at(-1)).toMatchObject({
      authority: '江苏省林业局',
      opinion: '同意上报',
      documents: [{ mediaType: 'application/pdf' }, { name: '申请书.pdf', sha256 }],
    });
    expect(await intents(id)).toBe(0);
  });
});

describe('checks', () => {
  it.each([
    ['常州守信有限公司', true],
    ['常州失信有限公司', false],
  ])('check-credit of %s: %s (LAW-39)', async (name, creditGood) => {
    const id = await numberedCase({ applicant: { name } });
    expect((await perform(bureau, checkCredit, id, {}, { attempts: 2 })).variables).toEqual({ creditGood });
  });

  it('check-name: free once, taken for the next, and free again for the same case', async () => {
    const form = { businessName: '常州新芽科技有限公司' };
    const first = await numberedCase({ item: 'MKT-01', form });
    const second = await numberedCase({ item: 'MKT-01', form });
    expect((await perform(bureau, checkName, first, {}, { attempts: 2 })).variables).toEqual({ nameFree: true });
    expect((await perform(bureau, checkName, second)).variables).toEqual({ nameFree: false });
    expect((await perform(bureau, checkName, first)).variables).toEqual({ nameFree: true });
  });

  it('nothing is asked for a case without a number', async () => {
    const id = await openCase(bureau, { item: 'MKT-01' });
    await expect(perform(bureau, checkName, id)).rejects.toMatchObject({ code: 'case-not-numbered' });
  });
});

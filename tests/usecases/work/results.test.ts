import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { findCase } from '../../../src/store/cases.ts';
import { insertFile, saveCaseMaterial } from '../../../src/store/materials.ts';
import { lastEntry } from '../../../src/store/record.ts';
import { deliveriesOfCase, findArchive, listPublications } from '../../../src/store/results.ts';
import { writeRecord } from '../../../src/usecases/write-record.ts';
import { archive } from '../../../src/usecases/work/verbs/archive.ts';
import { deliver } from '../../../src/usecases/work/verbs/deliver.ts';
import { issueCertificate } from '../../../src/usecases/work/verbs/issue-certificate.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { numberCase } from '../../../src/usecases/work/verbs/number-case.ts';
import { publish } from '../../../src/usecases/work/verbs/publish.ts';
import { sealDocument } from '../../../src/usecases/work/verbs/seal-document.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, openCase, perform } from '../../harness/case-without-engine.ts';
import type { CaseOrder } from '../../harness/case-without-engine.ts';
import { smallPdf } from '../../harness/small-pdf.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

const granted = async (order: CaseOrder = {}): Promise<string> => {
  bureau.setTime(monday);
  const change = { status: 'granted', acceptedAt: monday, decidedAt: monday } as const;
  const id = await openCase(bureau, { ...order, change });
  await perform(bureau, numberCase, id);
  await act(bureau, id, 'grant');
  await perform(bureau, makeDocument, id, { document: 'decision' });
  return id;
};
const issued = async (order: CaseOrder = {}): Promise<string> => {
  const id = await granted(order);
  await perform(bureau, sealDocument, id, { document: 'decision' });
  await perform(bureau, issueCertificate, id);
  return id;
};
const newest = async (id: string, kind: string) =>
  (await documentsOfCase(bureau.store.read, id)).filter((row) => row.kind === kind).at(-1)!;

describe('deliver', () => {
  it('LAW-18: offers the sealed documents of the named kinds', async () => {
    const id = await issued();
    await perform(bureau, deliver, id, { document: 'decision, certificate' }, { attempts: 2 });
    const [delivery, ...more] = await deliveriesOfCase(bureau.store.read, id);
    expect(more).toEqual([]);
    expect(JSON.parse(delivery!.documents)).toEqual([
      (await newest(id, 'decision')).id,
      (await newest(id, 'certificate')).id,
    ]);
  });

  it('offers nothing that has no seal, and no kind that does not exist', async () => {
    const id = await granted();
    await expect(perform(bureau, deliver, id, { document: 'decision' })).rejects.toMatchObject({
      code: 'document-not-sealed',
    });
    await expect(perform(bureau, deliver, id, { document: 'poem' })).rejects.toMatchObject({
      code: 'work-headers-invalid',
    });
    expect(await perform(bureau, deliver, id, { document: 'payment-notice' })).toMatchObject({
      detail: { skipped: 'no-fee' },
    });
    expect(await deliveriesOfCase(bureau.store.read, id)).toEqual([]);
  });

  it('LAW-28: offers no file that was changed', async () => {
    const id = await issued();
    const { sha256 } = await newest(id, 'decision');
    await writeFile(join(bureau.dir, 'files', sha256!.slice(0, 2), sha256!), 'something else');
    await expect(perform(bureau, deliver, id, { document: 'decision' })).rejects.toMatchObject({
      code: 'file-damaged',
    });
    await expect(perform(bureau, archive, id)).rejects.toMatchObject({ code: 'file-damaged' });
  });
});

describe('publish', () => {
  const noticeOf = async (id: string) => {
    const rows = await listPublications(bureau.store.read, { limit: 50 });
    return rows
      .filter(({ caseId }) => caseId === id)
      .map(({ content }) => JSON.parse(content) as Record<string, unknown>);
  };

  it('LAW-14, LAW-31: names a company and masks a person', async () => {
    const company = await issued();
    const person = await issued({ applicant: { kind: 'person', name: '陈思远', identity: '110101199003070053' } });
    for (const id of [company, person]) await perform(bureau, publish, id, {}, { attempts: 2 });
    expect(await noticeOf(company)).toMatchObject([
      { holder: '常州市武进区湖塘老街餐饮管理有限公司', decidedOn: '2026-03-02', result: 'granted' },
    ]);
    const notices = await noticeOf(person);
    expect(notices).toMatchObject([{ holder: '陈**' }]);
    expect(JSON.stringify(notices)).not.toMatch(/陈思远|1101|1380000/u);
  });

  it.each([
    ['2026-03-11T15:00:00.000Z', false],
    ['2026-03-12T01:00:00.000Z', true],
  ])('LAW-14: published at %s is late: %s', async (at, late) => {
    const id = await issued();
    bureau.setTime(at);
    expect((await perform(bureau, publish, id)).detail).toMatchObject({ dueOn: '2026-03-11', late });
    expect(await noticeOf(id)).toHaveLength(1);
  });
});

describe('archive', () => {
  /** Hands in a paper of the case and gives what the archive must say of its file. */
  const handIn = async (caseId: string, materialCode: string) => {
    const [createdAt, fileName] = [bureau.clock.now(), '平面图.pdf'];
    const mediaType = 'application/pdf';
    const stored = await bureau.files.put(Readable.from(smallPdf('plan')), { maxBytes: 1e6, allow: [mediaType] });
    const { sha256, size } = stored;
    const file = { id: `${caseId}-file`, sha256, mediaType, size, name: fileName, owner: 'u', createdAt };
    await bureau.store.transaction(async (tx) => {
      await insertFile(tx, file);
      await saveCaseMaterial(tx, {
        id: `${caseId}-${materialCode}`,
        caseId,
        materialCode,
        applicantId: 'a',
        state: 'provided',
        fileSha256: sha256,
        fileName,
        reusable: 0,
        reusedFrom: null,
        deferredUntil: null,
        verdict: '',
        verdictReason: '',
        createdAt,
        providedAt: createdAt,
      });
    });
    return { sha256, mediaType, size };
  };

  it('LAW-30: a manifest with every file, the head of the record and the flow version', async () => {
    const id = await issued();
    const paper = await handIn(id, 'floor-plan');
    // Given a document that was numbered and never sealed
    await act(bureau, id, 'withdraw');
    await perform(bureau, makeDocument, id, { document: 'withdrawal-notice' });
    const subject = { id, flow: 'standard-approval', flowVersion: 3 };
    const actor = { kind: 'worker', id: 'publish', name: 'publish' } as const;
    await bureau.store.transaction((tx) => writeRecord(bureau, tx, subject, { actor, act: 'publish' }));
    const head = await bureau.store.transaction((tx) => lastEntry(tx, id));
    await perform(bureau, archive, id, {}, { attempts: 2 });
    const row = (await findArchive(bureau.store.read, id))!;
    const item = bureau.catalogues.current.items.get('MKT-09')!;
    expect(row.retention).toBe(item.retention);
    expect(createHash('sha256').update(row.manifest).digest('hex')).toBe(row.sha256);
    const manifest = JSON.parse(row.manifest) as Record<string, unknown> & { documents: Record<string, unknown>[] };
    expect(manifest).toMatchObject({
      case: { number: (await findCase(bureau.store.read, id))!.number },
      filedAt: monday,
      acceptedAt: monday,
      decidedAt: monday,
      flows: [{ flow: 'standard-approval', flowVersion: 3 }],
      materials: [{ code: 'floor-plan', state: 'provided', fileName: '平面图.pdf', ...paper }],
      record: head,
      retention: item.retention,
    });
    expect(manifest.documents.map(({ kind, sha256 }) => [kind, sha256])).toEqual([
      ['decision', (await newest(id, 'decision')).sha256],
      ['certificate', (await newest(id, 'certificate')).sha256],
    ]);
    expect(await newest(id, 'withdrawal-notice')).toMatchObject({ status: 'voided' });
    await perform(bureau, archive, id);
  });
});

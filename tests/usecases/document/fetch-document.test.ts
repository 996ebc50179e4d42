import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../../src/store/cases.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { fetchDocument } from '../../../src/usecases/document/fetch-document.ts';
import { listDocuments } from '../../../src/usecases/document/list-documents.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, perform } from '../../harness/case-without-engine.ts';
import { applicant, issuedCase, newest, staff } from './issued.ts';

let bureau: TestBureau;
let id: string;
let own: string;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
  id = await issuedCase(bureau);
  own = (await findCase(bureau.store.read, id))!.applicantId;
  await act(bureau, id, 'withdraw');
  await perform(bureau, makeDocument, id, { document: 'withdrawal-notice' });
}, 60_000);
afterAll(() => bureau.close());

const acceptor = staff(['acceptor']);

describe('fetch-document', () => {
  it.each([
    ['staff of the department', () => acceptor],
    ['staff of all departments', () => staff(['head'], ['*'])],
    ['the applicant', () => applicant(own)],
  ])('gives %s the sealed file, and writes it down (LAW-31)', async (_, who) => {
    const row = await newest(bureau, id, 'certificate');
    const before = (await entriesOfCase(bureau.store.read, id)).length;
    const { stream, fileName, sha256 } = await fetchDocument(bureau, who(), row.id);
    const hash = createHash('sha256');
    for await (const chunk of stream) hash.update(chunk as Buffer);
    expect(hash.digest('hex')).toBe(row.sha256);
    expect([fileName, sha256]).toEqual([`证照 ${row.number}.pdf`, row.sha256]);
    const entries = await entriesOfCase(bureau.store.read, id);
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ act: 'fetch-document', actorId: who().id });
  });

  it.each([
    ['staff of another department', () => staff(['decider'], ['URB']), 'forbidden'],
    ['staff without the permission', () => staff(['analyst'], ['*']), 'forbidden'],
    ['another applicant', () => applicant('somebody-else'), 'document-not-found'],
  ])('gives %s nothing', async (_, who, code) => {
    const row = await newest(bureau, id, 'certificate');
    const before = (await entriesOfCase(bureau.store.read, id)).length;
    await expect(fetchDocument(bureau, who(), row.id)).rejects.toMatchObject({ code });
    expect(await entriesOfCase(bureau.store.read, id)).toHaveLength(before);
  });

  it('shows a draft to staff and not to the applicant', async () => {
    const row = await newest(bureau, id, 'withdrawal-notice');
    const { stream } = await fetchDocument(bureau, acceptor, row.id);
    stream.destroy();
    await expect(fetchDocument(bureau, applicant(own), row.id)).rejects.toMatchObject({ code: 'document-not-found' });
  });

  it('says that a document does not exist', async () => {
    await expect(fetchDocument(bureau, acceptor, 'none')).rejects.toMatchObject({ code: 'document-not-found' });
  });
});

describe('list-documents', () => {
  it('lists all to staff and what was issued to the applicant', async () => {
    expect((await listDocuments(bureau, acceptor, id)).map(({ kind }) => kind)).toEqual([
      'decision',
      'certificate',
      'withdrawal-notice',
    ]);
    const seen = await listDocuments(bureau, applicant(own), id);
    expect(seen.map(({ kind, nameZh, status }) => [kind, nameZh, status])).toEqual([
      ['decision', '准予行政许可决定书', 'sealed'],
      ['certificate', '证照', 'sealed'],
    ]);
  });

  it('tells nobody else', async () => {
    await expect(listDocuments(bureau, applicant('x'), id)).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(listDocuments(bureau, staff(['decider'], ['URB']), id)).rejects.toMatchObject({ code: 'forbidden' });
    // The window prints for every department, but only what was issued.
    const window = await listDocuments(bureau, staff(['acceptor'], ['URB']), id);
    expect(window.map(({ status }) => status)).toEqual(['sealed', 'sealed']);
    await expect(listDocuments(bureau, acceptor, 'none')).rejects.toMatchObject({ code: 'case-not-found' });
  });
});

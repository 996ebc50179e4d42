import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUserByName } from '../../src/store/users.ts';
import { newId } from '../../src/domain/id.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { saveCaseMaterial } from '../../src/store/materials.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { smallPdf } from '../harness/small-pdf.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const boundary = 'x-boundary-x';
const multipart = (name: string, type: string, content: Buffer, copies = 1): Buffer => {
  const part = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...Array<Buffer>(copies).fill(part), Buffer.from(`--${boundary}--\r\n`)]);
};

const upload = (username: string | null, payload: Buffer, url = '/api/files') =>
  door.ask(username, {
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });

const pdf = (): Buffer => Buffer.from(smallPdf('material'));

describe('an upload', () => {
  it('is kept under a safe name with its hash and owner', async () => {
    const answer = await upload('chen.jing', multipart('../../etc/营业执照 .pdf', 'application/pdf', pdf()));
    expect(answer.statusCode).toBe(201);
    const file = answer.json();
    expect(file).toMatchObject({ mediaType: 'application/pdf', size: pdf().length });
    expect(file.name).not.toMatch(/[/\\]|\.\./u);
    const { id: owner } = (await findUserByName(door.bureau.store.read, 'chen.jing'))!;
    expect(await door.bureau.store.read('files').where({ id: file.id }).first()).toMatchObject({
      owner,
      sha256: file.sha256,
    });
  });

  it.each([
    [
      'a script that calls itself a PDF',
      multipart('a.pdf', 'application/pdf', Buffer.from('<script>alert(1)</script>')),
      415,
      'file-type-not-allowed',
    ],
    ['a PDF that calls itself a picture', multipart('a.png', 'image/png', pdf()), 422, 'file-type-forged'],
    ['an empty file', multipart('a.pdf', 'application/pdf', Buffer.alloc(0)), 422, 'file-empty'],
    [
      'more than 20 MiB',
      multipart('a.pdf', 'application/pdf', Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024)])),
      413,
      'file-too-large',
    ],
    [
      'more than the limit of the door',
      multipart('a.pdf', 'application/pdf', Buffer.alloc(22 * 1024 * 1024, 'x')),
      413,
      'file-too-large',
    ],
    ['no file', Buffer.from(`--${boundary}--\r\n`), 400, 'upload-missing'],
  ])('of %s is refused and leaves nothing', async (_, payload, status, code) => {
    const before = await door.bureau.store.read('files').count({ count: '*' });
    const answer = await upload('chen.jing', payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(await door.bureau.store.read('files').count({ count: '*' })).toEqual(before);
  });

  it('that is no form is refused', async () => {
    const answer = await door.ask('chen.jing', { method: 'POST', url: '/api/files', payload: { file: 'x' } });
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported-media-type']);
  });

  it('of somebody unknown is refused before it is read', async () => {
    expect((await upload(null, multipart('a.pdf', 'application/pdf', pdf()))).json().code).toBe('not-signed-in');
  });
});

describe('a material', () => {
  it('is downloaded by whoever may see it, as a file and never as a page, and the view is recorded', async () => {
    const { store } = door.bureau;
    const caseId = await openCase(door.bureau, { flow: 'standard-approval' });
    const file = (await upload('chen.jing', multipart('营业执照.pdf', 'application/pdf', pdf()))).json();
    const [material] = (await door.ask('chen.jing', { method: 'GET', url: `/api/cases/${caseId}/materials` })).json();
    await store.transaction((tx) =>
      saveCaseMaterial(tx, {
        id: newId(),
        caseId,
        materialCode: material.code,
        applicantId: newId(),
        state: 'provided',
        fileSha256: file.sha256,
        fileName: file.name,
        reusable: 0,
        reusedFrom: null,
        deferredUntil: null,
        verdict: '',
        verdictReason: '',
        createdAt: door.bureau.clock.now(),
        providedAt: door.bureau.clock.now(),
      }),
    );
    const url = `/api/cases/${caseId}/materials/${material.code}/file`;
    const answer = await door.ask('chen.jing', { method: 'GET', url });
    expect(answer.rawPayload.equals(pdf())).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="____.pdf"; filename*=UTF-8''${encodeURIComponent('营业执照.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const shown = await door.ask('chen.jing', { method: 'GET', url: `${url}?disposition=inline` });
    expect(shown.headers['content-disposition']).toMatch(/^inline/u);
    const views = (await entriesOfCase(store.read, caseId)).filter(({ act }) => act === 'fetch-material');
    expect(views.map(({ actorName }) => actorName)).toEqual(['陈静', '陈静']);

    expect((await door.ask('gu.xiaoman', { method: 'GET', url })).json().code).toBe('case-not-found');
    expect((await door.ask('li.na', { method: 'GET', url })).json().code).toBe('forbidden');
    expect(
      (await door.ask('chen.jing', { method: 'GET', url: url.replace(material.code, 'not-on-the-list') })).json().code,
    ).toBe('material-not-handed-in');
  });
});

describe('verification', () => {
  it('of what the bureau has not issued says so', async () => {
    expect((await upload(null, multipart('a.pdf', 'application/pdf', pdf()), '/api/verification/file')).json()).toEqual(
      { state: 'unsigned' },
    );
    expect((await door.ask(null, { method: 'GET', url: '/api/verification?number=1' })).json()).toEqual({
      state: 'unknown',
    });
    expect((await door.ask(null, { method: 'GET', url: '/api/verification/x-y' })).json()).toEqual({
      state: 'unknown',
    });
  });

  it('of a file that no document of the bureau reaches in size is refused', async () => {
    const answer = await upload(
      null,
      multipart('a.pdf', 'application/pdf', Buffer.alloc(9 * 1024 * 1024, 'x')),
      '/api/verification/file',
    );
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'file-too-large']);
  });

  it('has a page for the phone that reads the code', async () => {
    const answer = await door.ask(null, { method: 'GET', url: '/verify/%3Cscript%3E' });
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('本局未出具此文书');
    expect(answer.body).not.toContain('<script');
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { smallPdf } from '../harness/small-pdf.ts';
import { findUserByName, updateUser } from '../../src/store/users.ts';
import type { BureauEvent } from '../../src/usecases/bus.ts';
import { mostFiles } from '../../src/usecases/upload-link/use-upload-link.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { sendOne } from './uploads-at-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const open = async (username = 'lin.yue', draft = 'draft-0001'): Promise<{ id: string; token: string }> => {
  const answer = await door.ask(username, { method: 'POST', url: '/api/upload-links', payload: { draft } });
  expect(answer.statusCode).toBe(201);
  const { id, url } = answer.json() as { id: string; url: string };
  return { id, token: url.split('#')[1]! };
};
const send = (token: string, content = smallPdf('photo'), name = '照片.pdf') =>
  sendOne(door, '/api/phone-uploads', { name, type: 'application/pdf', content, headers: { 'x-upload-token': token } });
const look = (token: string) =>
  door.http.inject({ method: 'GET', url: '/api/phone-uploads', headers: { 'x-upload-token': token } });
const files = async (id: string, username = 'lin.yue') =>
  (await door.ask(username, { method: 'GET', url: `/api/upload-links/${id}` })).json();

describe('a link for photos', () => {
  it('takes a file from a phone that nobody signed in at, and tells the clerk alone', async () => {
    const { id, token } = await open();
    expect(token).toMatch(/^[\w-]{43}$/u);
    const events: BureauEvent[] = [];
    const off = door.bureau.bus.on((event) => events.push(event));
    expect((await look(token)).statusCode).toBe(200);
    expect((await send(token)).json()).toMatchObject({ name: '照片.pdf' });
    off();
    const { id: clerk } = (await findUserByName(door.bureau.store.read, 'lin.yue'))!;
    expect(events).toEqual([{ kind: 'file-arrived', caseId: '', people: [clerk] }]);
    const [file] = (await files(id)).files;
    expect(file).toMatchObject({ name: '照片.pdf' });
    expect((await files(id, 'chen.jing')).code).toBe('upload-link-ended');

    // The clerk looks at it; nobody else does.
    const fetched = await door.ask('lin.yue', { method: 'GET', url: `/api/files/${file.id}` });
    expect([fetched.statusCode, fetched.headers['content-type']]).toEqual([200, 'application/pdf']);
    const other = await door.ask('chen.jing', { method: 'GET', url: `/api/files/${file.id}` });
    expect(other.json().code).toBe('file-unknown');
  });

  it('is in no address, is kept as a hash, and refuses what is no token', async () => {
    const { token } = await open();
    const rows = JSON.stringify(await door.bureau.store.read('upload_links').select('*'));
    expect(rows).not.toContain(token);
    for (const wrong of ['', 'x', 'A'.repeat(43), `${token}x`])
      expect([wrong, (await send(wrong)).json().code]).toEqual([wrong, 'upload-link-ended']);
    const bare = await door.http.inject({
      method: 'POST',
      url: '/api/phone-uploads',
      headers: { 'x-upload-token': token },
    });
    expect(bare.json().code).toBe('upload-missing');
    const forged = await send(token, Buffer.from('<script>'), '照片.pdf');
    expect(forged.statusCode).toBe(415);
  });

  it('ends when the clerk ends it, opens the next one for the same application, or is no clerk any more', async () => {
    const first = await open();
    const second = await open();
    expect((await look(first.token)).json().code).toBe('upload-link-ended');
    const foreign = await door.ask('chen.jing', { method: 'DELETE', url: `/api/upload-links/${second.id}` });
    expect(foreign.json().code).toBe('upload-link-ended');
    expect((await door.ask('lin.yue', { method: 'DELETE', url: `/api/upload-links/${second.id}` })).statusCode).toBe(
      204,
    );
    expect((await look(second.token)).json().code).toBe('upload-link-ended');

    const { token } = await open('tang.ning', 'draft-0002');
    const { id } = (await findUserByName(door.bureau.store.read, 'tang.ning'))!;
    await door.bureau.store.transaction((tx) => updateUser(tx, id, { status: 'disabled' }));
    expect((await send(token)).json().code).toBe('upload-link-ended');
    await door.bureau.store.transaction((tx) => updateUser(tx, id, { status: 'active' }));
  });

  it('lasts a quarter of an hour', async () => {
    const { token } = await open();
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 15 * 60_000 + 1_000);
    try {
      expect((await send(token)).json().code).toBe('upload-link-ended');
    } finally {
      clock.mockRestore();
    }
    expect((await look(token)).statusCode).toBe(200);
  });

  it('takes no more than an application needs', async () => {
    const { id, token } = await open('lin.yue', 'draft-0003');
    const { files: none } = await files(id);
    expect(none).toEqual([]);
    const many = Array.from({ length: mostFiles }, (_, at) => ({ linkId: id, fileId: `file-${at}` }));
    await door.bureau.store.transaction(async (tx) => {
      await tx('upload_link_files').insert(many);
      const row = { sha256: 'c'.repeat(64), mediaType: 'application/pdf', size: 1, name: 'x.pdf', owner: 'x' };
      await tx('files').insert(
        many.map(({ fileId }) => ({ id: fileId, createdAt: '2026-03-02T01:00:00.000Z', ...row })),
      );
    });
    expect((await send(token)).json().code).toBe('upload-link-full');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wording } from '../../src/documents/wording/wording.ts';
import { fetchDocument } from '../../src/usecases/document/fetch-document.ts';
import type { TestBureau } from '../harness/bureau-without-engine.ts';
import { hasPoppler, textOf } from '../documents/tools.ts';
import { head, issuedCase, newest } from '../usecases/document/issued.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  // What documents print; the door itself was opened without.
  Object.assign(door.bureau, { config: { ...door.bureau.config, publicUrl: 'https://bureau.example.cn' } });
});
afterAll(() => door.close());

const [author, reviewer] = ['guo.li', 'tan.yong'];
const ask = async (username: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const template = '/api/document-templates/decision';
const drafts = '/api/document-template-drafts';
const opened = async (from?: number): Promise<string> =>
  (await ask(author, 'POST', `${template}/drafts`, from === undefined ? {} : { from })).body.id;
const read = async (id: string, who = author) => (await ask(who, 'GET', `${drafts}/${id}`)).body;
const save = async (id: string, change: (parts: Wording) => Partial<Wording>, baseVersion?: number) => {
  const { revision, parts, inForce } = await read(id);
  const body = { revision, baseVersion: baseVersion ?? inForce, parts: { ...parts, ...change(parts) } };
  return ask(author, 'PUT', `${drafts}/${id}`, body);
};
const submit = async (id: string) =>
  ask(author, 'POST', `${drafts}/${id}/submit`, { revision: (await read(id)).revision, reason: '按法制科意见' });
const release = async (who: string, id: string) =>
  ask(who, 'POST', `${drafts}/${id}/release`, { revision: (await read(id)).revision });
const wordsOf = async (sha256: string): Promise<string> => textOf(await door.bureau.files.read(sha256));
const closing = (words: string) => (parts: Wording) => ({ footer: `${parts.footer}\n${words}`.trim() });

/** The decision of a fresh case, as its file says it. */
const decided = async () => {
  const row = await newest(door.bureau as TestBureau, await issuedCase(door.bureau as TestBureau), 'decision');
  return { row, words: await wordsOf(row.sha256!) };
};

describe.skipIf(!hasPoppler)('the wording of documents', () => {
  it('comes into force by another admin; a document keeps the version that it was made from', async () => {
    const before = await decided();
    const id = await opened();
    const seen = await read(id);
    expect((await save(id, closing('请妥善保管本决定书。'))).body).toEqual({ revision: 2 });
    const stale = { revision: 1, baseVersion: 0, parts: seen.parts };
    expect((await ask(author, 'PUT', `${drafts}/${id}`, stale)).body.code).toBe('template-stale');
    expect((await release(author, id)).body.code).toBe('template-state');
    expect((await submit(id)).status).toBe(204);
    expect([(await read(id)).mayDecide, (await read(id, reviewer)).mayDecide]).toEqual([false, true]);
    expect((await release(author, id)).body.code).toBe('template-same-person');
    expect((await decided()).words).not.toContain('请妥善保管本决定书');
    expect((await release(reviewer, id)).body).toEqual({ version: 1 });
    const after = await decided();
    expect([before.row.templateVersion, after.row.templateVersion]).toEqual([0, 1]);
    expect(after.words).toContain('请妥善保管本决定书');
    // Printed again it is the very file that was issued.
    const again = await fetchDocument(door.bureau, head, before.row.id, 'print-document');
    expect(again.sha256).toBe(before.row.sha256);
    const record = (await ask(author, 'GET', '/api/administration/record')).body.items;
    expect(record.slice(0, 4).map(({ act, actor }: { act: string; actor: string }) => [act, actor])).toEqual([
      ['release-template', '谭勇'],
      ['submit-template', '郭丽'],
      ['change-template', '郭丽'],
      ['draft-template', '郭丽'],
    ]);
  });

  it('goes back to an earlier version, by the same four eyes, as a version of its own', async () => {
    const id = await opened(0);
    expect((await submit(id)).status).toBe(204);
    expect((await release(reviewer, id)).body).toEqual({ version: 2 });
    const { row, words } = await decided();
    expect([row.templateVersion, words.includes('请妥善保管本决定书')]).toEqual([2, false]);
    const { versions } = (await ask(author, 'GET', template)).body;
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1, 0]);
    expect(versions[0]).toMatchObject({ writtenBy: '郭丽', releasedBy: '谭勇', reason: '按法制科意见' });
  });

  it('is refused where the law asks for more, and where another came first', async () => {
    const [first, second] = [await opened(), await opened()];
    const lawless = await save(first, ({ remedies }) => ({ remedies: remedies.replace('{人民法院}', '法院') }));
    expect(lawless).toMatchObject({
      status: 422,
      body: { code: 'template-placeholder-missing', field: 'parts.remedies', params: { law: 'LAW-13' } },
    });
    expect((await submit(first)).body.code).toBe('template-unchanged');
    await save(first, closing('一'));
    await save(second, closing('二'));
    await submit(first);
    await submit(second);
    expect((await release(reviewer, first)).status).toBe(200);
    expect((await release(reviewer, second)).body).toMatchObject({
      code: 'template-overtaken',
      params: { version: 3 },
    });
    const back = { revision: 2, note: '请对照现行版' };
    expect((await ask(reviewer, 'POST', `${drafts}/${second}/return`, back)).status).toBe(204);
    expect((await submit(second)).body.code).toBe('template-overtaken');
    await save(second, closing('三'));
    expect((await submit(second)).status).toBe(204);
    const again = { revision: 3, note: '不改了' };
    expect((await ask(author, 'POST', `${drafts}/${second}/return`, again)).status).toBe(204);
    expect((await ask(author, 'DELETE', `${drafts}/${second}`)).status).toBe(204);
    expect((await read(second)).status).toBe('discarded');
  });

  it('is shown as a specimen about an invented case, and refuses what no font can print', async () => {
    const id = await opened();
    await save(id, closing('样张里的话'));
    const answer = await door.ask(author, { url: `${drafts}/${id}/preview` });
    expect(answer.headers['content-type']).toBe('application/pdf');
    const words = await textOf(answer.rawPayload);
    expect(words).toContain('样张里的话');
    expect(words).toMatch(/SPECIMEN.*不具有法律效力/su);
    const old = await door.ask(author, { url: `${template}/versions/1/preview` });
    expect(await textOf(old.rawPayload)).toContain('请妥善保管本决定书');
    expect((await ask(author, 'GET', `${template}/versions/99/preview`)).body.code).toBe('template-version-unknown');
    await save(id, closing('\u{1F600}'));
    expect((await submit(id)).body.code).toBe('glyph-missing');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFlow } from '../../src/diagram/read-flow.ts';
import { findUserByName } from '../../src/store/users.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const drafts = '/api/flow-drafts';
const ask = async (username: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const [owner, other] = ['gao.yuan', 'shen.ning'];
const opened = async (more: object = { from: 'filing' }): Promise<string> =>
  (await ask(owner, 'POST', drafts, { flow: 'filing', title: '备案改进', ...more })).body.id;
const idOf = async (username: string): Promise<string> => (await findUserByName(door.bureau.store.read, username))!.id;
const save = (who: string, id: string, version: number, files: object, note?: string) =>
  ask(who, 'PUT', `${drafts}/${id}/files`, { version, files, ...(note === undefined ? {} : { note }) });
const filesOf = async (id: string, version?: number): Promise<Record<string, string>> =>
  (await ask(owner, 'GET', `${drafts}/${id}${version === undefined ? '' : `?version=${version}`}`)).body.files;

describe('a draft of a flow', () => {
  it('begins with the flow in force and exactly the forms and decisions that it names', async () => {
    const id = await opened();
    const { body } = await ask(owner, 'GET', `${drafts}/${id}`);
    expect(body).toMatchObject({ flow: 'filing', version: 1, baseRelease: 1, mayEdit: true, editors: [] });
    expect(Object.keys(body.files)).toContain('file.form');
    expect(Object.keys(body.files)).not.toContain('review-and-decide.form');
    const flow = await readFlow(body.files['filing.bpmn']);
    // As written, not under the ids of the release.
    expect(flow.steps.map(({ formId }) => formId)).toContain('file');
    expect((await ask(other, 'GET', `${drafts}/${id}`)).body.mayEdit).toBe(false);
    expect((await ask(other, 'GET', drafts)).body.items.map((one: { id: string }) => one.id)).toContain(id);
  });

  it('of a new flow is made after one in force, under a process id of its own', async () => {
    const id = await opened({ flow: 'noise-filing', from: 'filing' });
    const files = await filesOf(id);
    expect((await readFlow(files['noise-filing.bpmn']!)).processId).toBe('noise-filing');
    expect((await ask(owner, 'POST', drafts, { flow: 'filing', title: 'x', from: 'upper-review' })).body.code).toBe(
      'flow-taken',
    );
    expect((await ask(owner, 'POST', drafts, { flow: 'new-one', title: 'x', from: 'nothing' })).status).toBe(404);
  });

  it('is brought in as files, with one diagram under the name of the flow, and nothing too large', async () => {
    const bring = (files: object) => ask(owner, 'POST', drafts, { flow: 'new-flow', title: '新流程', files });
    // Whatever it says: judging it is the lint's part.
    expect((await bring({ 'new-flow.bpmn': 'half a drawing' })).status).toBe(201);
    expect((await bring({})).body.code).toBe('flow-draft-no-diagram');
    expect((await bring({ 'other.bpmn': '' })).body.code).toBe('flow-draft-no-diagram');
    expect((await bring({ 'new-flow.bpmn': '', 'other.bpmn': '' })).body.code).toBe('flow-draft-no-diagram');
    expect((await bring({ '../../etc/passwd': '' })).body.code).toBe('invalid-input');
    const large = '章'.repeat(900_000);
    expect((await bring({ 'new-flow.bpmn': large, 'new-flow.form': large })).body.code).toBe('flow-draft-too-large');
  });

  it('keeps what two people change in different files, and stops the second one in the same file', async () => {
    const id = await opened();
    await ask(owner, 'PUT', `${drafts}/${id}/editors`, { editors: [await idOf(other)] });
    expect((await save(owner, id, 1, { 'file.form': '{"a":1}' })).body).toEqual({ version: 2 });
    // Drawn on version 1, saved after version 2: the form of the other one stays.
    expect((await save(other, id, 1, { 'filing.bpmn': '<b/>' })).body).toEqual({ version: 3 });
    expect(await filesOf(id)).toMatchObject({ 'filing.bpmn': '<b/>', 'file.form': '{"a":1}' });
    const { status, body } = await save(owner, id, 2, { 'filing.bpmn': '<c/>' });
    expect([status, body.code]).toEqual([409, 'flow-draft-stale']);
    expect(body.message.zh).toContain('沈宁');
    expect((await filesOf(id))['filing.bpmn']).toBe('<b/>');
    expect((await save(owner, id, 9, { 'filing.bpmn': '<c/>' })).body.code).toBe('flow-draft-version-unknown');
    // What is the same already makes no version.
    expect((await save(owner, id, 3, { 'filing.bpmn': '<b/>' })).body).toEqual({ version: 3 });
  });

  it('remembers versions with a note, joins those kept by themselves, and goes back to any', async () => {
    const id = await opened();
    const first = (await filesOf(id))['filing.bpmn'];
    for (const [index, text] of ['<a/>', '<b/>', '<c/>'].entries())
      await save(owner, id, index + 1, { 'filing.bpmn': text });
    await save(owner, id, 4, { 'filing.bpmn': '<d/>', 'more.form': '{}' }, '送审稿');
    await save(owner, id, 5, { 'filing.bpmn': '<e/>' });
    const history = (await ask(owner, 'GET', `${drafts}/${id}/versions`)).body;
    expect(history.map(({ version, note }: { version: number; note: string }) => [version, note])).toEqual([
      [6, ''],
      [5, '送审稿'],
      [1, ''],
    ]);
    expect(await filesOf(id, 5)).toMatchObject({ 'filing.bpmn': '<d/>', 'more.form': '{}' });
    const restore = (to: number, version: number) =>
      ask(owner, 'POST', `${drafts}/${id}/restore`, { to, version, note: '恢复' });
    expect((await restore(1, 6)).body).toEqual({ version: 7 });
    expect((await filesOf(id))['filing.bpmn']).toBe(first);
    expect(await filesOf(id)).not.toHaveProperty('more.form');
    // What is saved already can be remembered, too.
    expect((await save(owner, id, 7, {}, '定稿')).body).toEqual({ version: 7 });
    expect((await ask(owner, 'GET', `${drafts}/${id}/versions`)).body[0]).toMatchObject({ version: 7, note: '定稿' });
    expect((await restore(99, 7)).body.code).toBe('flow-draft-version-unknown');
  });

  it('is changed by its owner and those whom the owner has added, analysts all of them, until it is discarded', async () => {
    const id = await opened();
    const change = { 'filing.bpmn': '<x/>' };
    expect((await save(other, id, 1, change)).body.code).toBe('flow-draft-not-yours');
    const mineOf = async (who: string) =>
      (await ask(who, 'GET', `${drafts}?mine=true&limit=100`)).body.items.map((one: { id: string }) => one.id);
    expect(await mineOf(other)).not.toContain(id);
    const share = async (who: string, username: string) =>
      ask(who, 'PUT', `${drafts}/${id}/editors`, { editors: [await idOf(username)] });
    expect((await share(owner, 'chen.jing')).body.code).toBe('editor-not-analyst');
    expect((await share(other, other)).body.code).toBe('flow-draft-not-yours');
    expect((await share(owner, other)).status).toBe(204);
    expect((await save(other, id, 1, change)).status).toBe(200);
    for (const who of [owner, other]) expect(await mineOf(who)).toContain(id);
    expect((await ask(owner, 'GET', '/api/analysts')).body).toContainEqual({ id: await idOf(other), name: '沈宁' });
    expect((await ask(other, 'PUT', `${drafts}/${id}/title`, { title: '备案再改进' })).status).toBe(204);
    expect((await ask(owner, 'GET', `${drafts}/${id}`)).body.title).toBe('备案再改进');
    // An editor changes it; whose it is, and whether it is, the owner alone says.
    expect((await ask(other, 'DELETE', `${drafts}/${id}`)).body.code).toBe('flow-draft-not-yours');
    expect((await ask(owner, 'DELETE', `${drafts}/${id}`)).status).toBe(204);
    expect((await save(owner, id, 2, change)).body.code).toBe('flow-draft-closed');
    expect((await ask(owner, 'GET', drafts)).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await ask('chen.jing', 'GET', `${drafts}/${id}`)).body.code).toBe('forbidden');
    expect((await ask(owner, 'GET', `${drafts}/${'0'.repeat(26)}`)).body.code).toBe('flow-draft-not-found');
  });

  it('is commented on at an element by whoever may read it, and settled by those who may change it', async () => {
    const id = await opened();
    const say = (who: string) => ask(who, 'POST', `${drafts}/${id}/comments`, { elementId: 'file', text: '时限偏长' });
    expect((await say('guo.li')).status).toBe(201);
    const { id: comment } = (await say(other)).body;
    const settle = (who: string) => ask(who, 'POST', `${drafts}/${id}/comments/${comment}/resolve`);
    expect((await settle(other)).body.code).toBe('flow-draft-not-yours');
    expect((await settle(owner)).status).toBe(204);
    expect((await settle(owner)).body.code).toBe('flow-draft-comment-not-found');
    expect((await ask(owner, 'GET', `${drafts}/${id}/comments`)).body).toMatchObject([
      { elementId: 'file', text: '时限偏长', author: { name: '郭丽' }, resolvedAt: null },
      { author: { name: '沈宁' }, resolvedAt: door.bureau.clock.now() },
    ]);
  });

  it('is judged by the rules of the gate as it is saved', async () => {
    const id = await opened({ from: 'standard-approval', flow: 'standard-approval' });
    const findings = async () => (await ask(owner, 'GET', `${drafts}/${id}/findings`)).body;
    expect(await findings()).toEqual([]);
    const library = (await ask(owner, 'GET', '/api/flow-library')).body;
    expect(library).toMatchObject({ release: 1, files: { 'filing.bpmn': expect.any(String) } });
    expect(library.items[0]).toMatchObject({ code: expect.any(String), process: expect.any(String) });
    const diagram = (await filesOf(id))['standard-approval.bpmn']!;
    await save(owner, id, 1, { 'standard-approval.bpmn': diagram.replaceAll('type="archive"', 'type="burn"') });
    const rules = (await findings()).map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['unknown-job-type', 'law-archive']));
    await save(owner, id, 2, { 'standard-approval.bpmn': '<half' });
    expect(await findings()).toMatchObject([{ rule: 'file-unreadable', severity: 'error' }]);
    expect((await ask(owner, 'GET', `${drafts}/${id}/meaning`)).body.code).toBe('diagram-invalid');
  });

  it('tells what it would change: every difference, the indicators of both, the cases that run', async () => {
    const id = await opened();
    const meaning = async () => (await ask(owner, 'GET', `${drafts}/${id}/meaning`)).body;
    expect(await meaning()).toMatchObject({ differences: [], compression: { workingDays: 0 }, running: [] });
    const diagram = (await filesOf(id))['filing.bpmn']!;
    const promised = /key="stepWorkingDays" value="1"/u;
    expect(diagram).toMatch(promised);
    await save(owner, id, 1, { 'filing.bpmn': diagram.replace(promised, 'key="stepWorkingDays" value="4"') });
    const { differences, before, after, compression } = await meaning();
    expect(differences).toMatchObject([{ change: 'changed', part: 'diagram', before: '1', after: '4' }]);
    expect(after.workingDays).toBe(before.workingDays + 3);
    expect(compression.workingDays).toBeLessThan(0);
    const added = await opened({ flow: 'noise-filing', from: 'filing' });
    expect((await ask(owner, 'GET', `${drafts}/${added}/meaning`)).body).toMatchObject({
      before: null,
      compression: null,
    });
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDraft, importDraft } from '../../src/commands/flows.ts';
import { filesOfDraft } from '../../src/store/flow-drafts.ts';
import { readFlowFiles } from '../../src/usecases/release/read-files.ts';
import { foreign } from '../diagram/foreign-flow.ts';
import type { Door } from '../http/open-door.ts';
import { openDoor } from '../http/open-door.ts';

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(join(tmpdir(), 'oneseal-flows-'));
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const begin = async (flow: string, more: object): Promise<string> =>
  (
    await door.ask('gao.yuan', { method: 'POST', url: '/api/flow-drafts', payload: { flow, title: flow, ...more } })
  ).json().id;
const heldBy = async (id: string): Promise<[string, string | null][]> =>
  (await filesOfDraft(door.bureau.store.read, id))
    .map(({ name, content }): [string, string | null] => [name, content])
    .sort();

describe('files and drafts', () => {
  it.each([
    ['company-setup', { from: 'company-setup' }],
    ['licence', { files: { 'licence.bpmn': foreign } }],
  ])('are the same thing seen twice: %s', async (flow, more) => {
    const id = await begin(flow, more);
    await exportDraft(door.bureau, id, folder);
    const written = (await readFlowFiles(join(folder, flow))).map(({ name, content }) => [name, content]).sort();
    expect(written).toEqual(await heldBy(id));
    const again = await importDraft(door.bureau, join(folder, flow), ['shen.ning', undefined]);
    expect(await heldBy(again)).toEqual(await heldBy(id));
  });

  it.each([
    ['a draft that is not there', () => exportDraft(door.bureau, 'nowhere', folder), 'flow-draft-not-found'],
    ['a folder that is not there', () => importDraft(door.bureau, join(folder, 'x'), ['gao.yuan', '']), 'not-found'],
    ['somebody unknown', () => importDraft(door.bureau, folder, ['nobody', '']), 'not-found'],
    ['somebody who draws no flows', () => importDraft(door.bureau, folder, ['lin.yue', '']), 'editor-not-analyst'],
    ['a folder of several flows', () => importDraft(door.bureau, folder, ['gao.yuan', '']), 'flow-draft-no-diagram'],
  ])('are refused for %s', async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ code });
  });
});

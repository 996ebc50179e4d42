import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDictionary } from '../../../src/usecases/release/dictionary-in-force.ts';
import { dictionary } from '../../contract/load-processes.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';

let door: Door;
let dir: string;
let path: string;
const logged: object[] = [];
const log = { error: (about: object) => void logged.push(about) };

const write = (content: object | string): Promise<void> =>
  writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
const get = async (url: string) => (await door.ask('gao.yuan', { method: 'GET', url })).json();

beforeAll(async () => {
  door = await openDoor();
  dir = await mkdtemp(join(tmpdir(), 'oneseal-dictionary-'));
  path = join(dir, 'dictionary.json');
  await write(dictionary);
  door.bureau.dictionary = await openDictionary(path, log);
});
afterAll(async () => {
  await door.close();
  await rm(dir, { recursive: true });
});

describe('the data dictionary in force', () => {
  it('judges at the gate and reaches the editors as its file is changed, without a restart', async () => {
    const order = { flow: 'filing', title: '备案', from: 'filing' };
    const answer = await door.ask('gao.yuan', { method: 'POST', url: '/api/flow-drafts', payload: order });
    const { id } = answer.json();
    const wrong = async (): Promise<string[]> =>
      (await get(`/api/flow-drafts/${id}/findings`)).map(({ rule }: { rule: string }) => rule);
    expect(await wrong()).toEqual([]);
    const fields = dictionary.fields.map((field) =>
      field.key === 'opinion' ? { ...field, component: { ...field.component, type: 'number' } } : field,
    );
    await write({ ...dictionary, fields });
    expect(await wrong()).toContain('form-type');
    expect((await get('/api/flow-library')).dictionary.fields).toEqual(JSON.parse(JSON.stringify(fields)));
    await write(dictionary);
    expect(await wrong()).toEqual([]);
  });

  it.each([
    ['half a file', '{"fields": ['],
    ['a list without variables', { fields: [] }],
    ['a field without a component', { fields: [{ key: 'x', forms: [] }], variables: [] }],
    ['a variable without a label', { fields: [], variables: [{ name: 'x' }] }],
  ])(
    'stays as it was last when the file becomes %s, which is logged once and refused at a start',
    async (_, content) => {
      logged.length = 0;
      await write(content);
      for (let looks = 0; looks < 2; looks += 1) expect(await door.bureau.dictionary.current()).toEqual(dictionary);
      expect(logged).toMatchObject([{ error: expect.stringContaining('dictionary') }]);
      await expect(openDictionary(path, log)).rejects.toMatchObject({ code: 'dictionary-invalid' });
      await write(dictionary);
    },
  );

  it('stays as it was last while the file is away', async () => {
    await rename(path, `${path}.away`);
    expect(await door.bureau.dictionary.current()).toEqual(dictionary);
    await rename(`${path}.away`, path);
    expect(await door.bureau.dictionary.current()).toEqual(dictionary);
  });
});

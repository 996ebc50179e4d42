import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/domain/catalogue/parse-catalogue.ts';
import { readCatalogueFiles } from '../domain/catalogue-files.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const ask = (username: string, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
  door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
const own = async (username: string): Promise<{ id: string; text: string }[]> =>
  (await ask(username, 'GET', '/api/phrases?step=accept')).json().own;

describe('common phrases (常用语)', () => {
  it('are those of the bureau for the step, from the catalogue', async () => {
    const { bureau } = (await ask('chen.jing', 'GET', '/api/phrases?step=review-and-decide')).json();
    expect(bureau.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['grant', 'refuse']);
    expect((await ask('chen.jing', 'GET', '/api/phrases?step=confirm-payment')).json().bureau).toEqual([]);
  });

  it('may be absent from a catalogue that was kept before there were any', () => {
    const earlier = Object.fromEntries(Object.entries(readCatalogueFiles()).filter(([name]) => name !== 'phrases.csv'));
    expect(parseCatalogue(earlier).phrases).toEqual([]);
  });

  it('are saved for oneself alone, each once, and removed by nobody else', async () => {
    const saved = (await ask('chen.jing', 'POST', '/api/phrases', { text: ' 请补充说明 ' })).json();
    expect(saved).toMatchObject({ text: '请补充说明' });
    expect((await ask('chen.jing', 'POST', '/api/phrases', { text: '请补充说明' })).json().code).toBe('phrase-known');
    expect((await ask('chen.jing', 'POST', '/api/phrases', { text: '  ' })).json().code).toBe('phrase-empty');
    expect((await ask('chen.jing', 'POST', '/api/phrases', { text: '好'.repeat(501) })).json().code).toBe(
      'invalid-input',
    );
    expect(await own('chen.jing')).toEqual([saved]);
    expect(await own('lin.yue')).toEqual([]);
    expect((await ask('lin.yue', 'DELETE', `/api/phrases/${saved.id}`)).json().code).toBe('phrase-not-found');
    expect((await ask('chen.jing', 'DELETE', `/api/phrases/${saved.id}`)).statusCode).toBe(204);
    expect(await own('chen.jing')).toEqual([]);
  });

  it('are fifty at most', async () => {
    for (let at = 0; at < 50; at += 1) await ask('lin.yue', 'POST', '/api/phrases', { text: `用语${at}` });
    expect((await ask('lin.yue', 'POST', '/api/phrases', { text: '再多一条' })).json().code).toBe('phrases-too-many');
  });

  it('are for those who work on tasks or vote', async () => {
    for (const username of ['hutang.canyin', 'guo.li'])
      expect((await ask(username, 'GET', '/api/phrases?step=accept')).json().code).toBe('forbidden');
  });
});

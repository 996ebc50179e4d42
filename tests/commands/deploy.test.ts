import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForFolder } from '../../src/commands/deploy/ask-for-folder.ts';
import { listReleaseRequests } from '../../src/store/release-requests.ts';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import { openStanding } from '../http/cases-at-door.ts';
import type { Door } from '../http/open-door.ts';
import { openDoor } from '../http/open-door.ts';

const processes = fileURLToPath(new URL('../../processes', import.meta.url));
let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(join(tmpdir(), 'oneseal-processes-'));
  for (const part of ['filing', 'shared']) await cp(join(processes, part), join(folder, part), { recursive: true });
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (change: (text: string) => string, username = 'gao.yuan', password = demoPassword) => {
  const original = await readFile(join(processes, 'filing/filing.bpmn'), 'utf8');
  await writeFile(join(folder, 'filing/filing.bpmn'), change(original));
  const lines: string[] = [];
  const order = { folder: join(folder, 'filing'), username, password, why: '承诺时限调整' };
  const code = await askForFolder(door.bureau, order, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
};
const waiting = () => listReleaseRequests(door.bureau.store.read, { limit: 10 });
const promised = (text: string): string =>
  text.replace('key="stepWorkingDays" value="2"', 'key="stepWorkingDays" value="3"');

describe('npm run deploy', () => {
  it('prints what the gate finds, makes no request of it and says so by its exit code', async () => {
    const refused = await ask((text) => text.replaceAll('type="archive"', 'type="burn"'));
    expect(refused.code).toBe(1);
    expect(refused.text).toMatch(/错误 error {2}unknown-job-type {2}filing\.bpmn/u);
    expect(refused.text).toContain('[release-barred]');
    expect(await waiting()).toEqual([]);
    expect(await ask((text) => text)).toMatchObject({ code: 1, text: expect.stringContaining('release-nothing-new') });
  });

  it('refuses what drops a variable that running cases need, as page and API do', async () => {
    await openStanding(door, 'DRC-02', 'file');
    const refused = await ask((text) => text.replaceAll('<zeebe:output source="=outcome" target="fileOutcome" />', ''));
    expect(refused.code).toBe(1);
    expect(refused.text).toMatch(/错误 error {2}compatible-variables {2}filing\.bpmn/u);
    expect(refused.text).toContain('fileOutcome');
    expect(await waiting()).toEqual([]);
  });

  it('asks in the name of somebody who may and who gives the password, for another person to approve', async () => {
    expect((await ask(promised, 'gao.yuan', 'wrong')).text).toContain('bad-credentials');
    expect((await ask(promised, 'lin.yue')).text).toContain('forbidden');
    const asked = await ask(promised);
    expect(asked).toMatchObject({ code: 0, text: expect.stringContaining('须由另一人') });
    expect(asked.text).toContain('迁移预演 dry run  filing：在办 1 件：原地迁移 1');
    expect(await waiting()).toMatchObject([
      { status: 'waiting', origin: 'files', flow: 'filing', askedByName: '高远', why: '承诺时限调整' },
    ]);
  });
});

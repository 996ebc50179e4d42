import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowFile } from '../../../src/diagram/release.ts';
import type { Engine, Resource } from '../../../src/engine/engine.ts';
import { listReleaseRequests } from '../../../src/store/release-requests.ts';
import { readFlowFiles } from '../../../src/usecases/release/read-files.ts';
import { lookAtFolder } from '../../../src/usecases/release/release-folder.ts';
import { flowsInForce } from '../../../src/usecases/release/releases-in-force.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import { openReleases } from '../../../src/usecases/release/releases.ts';

const processes = fileURLToPath(new URL('../../../processes', import.meta.url));
let door: Door;
let files: FlowFile[];

const deploy = async (resources: Resource[]) => ({
  processes: resources
    .filter(({ name }) => name.endsWith('.bpmn'))
    .map(({ name }) => ({ bpmnProcessId: name.replace('.bpmn', ''), version: 2, processDefinitionKey: '9' })),
});

beforeAll(async () => {
  door = await openDoor();
  Object.assign(door.bureau, { engine: { state: () => 'ready', deploy } as unknown as Engine });
  files = await readFlowFiles(processes);
});
afterAll(() => door.close());

const withFiling = (change: (text: string) => string): FlowFile[] =>
  files.map((file) => (file.name === 'filing.bpmn' ? { ...file, content: change(file.content) } : file));
const days = (count: number) =>
  withFiling((text) => text.replace('key="stepWorkingDays" value="2"', `key="stepWorkingDays" value="${count}"`));
const start = async (mode: 'demo' | 'production', folder: readonly FlowFile[]) => {
  Object.assign(door.bureau.config, { mode });
  await (
    await lookAtFolder(door.bureau, folder)
  )();
};
const state = async () => ({
  releases: Object.fromEntries((await flowsInForce(door.bureau)).releases),
  requests: (await listReleaseRequests(door.bureau.store.read, { limit: 10 })).map(({ status }) => status),
});

describe('the folder at a start', () => {
  it('that is the first of all goes through the gate as well, and nothing is opened with one that it bars', async () => {
    const empty = await openBureauWithoutEngine();
    const bureau = Object.assign(empty, { releases: openReleases(empty.store) });
    const alone = ({ name }: FlowFile): boolean => !name.endsWith('.bpmn') || name === 'filing.bpmn';
    const bad = withFiling((text) => text.replaceAll('type="archive"', 'type="burn"')).filter(alone);
    await expect(lookAtFolder(bureau, bad)).rejects.toMatchObject({ code: 'release-barred' });
    expect(await listReleaseRequests(bureau.store.read, { limit: 10 })).toEqual([]);
    await lookAtFolder(bureau, files.filter(alone));
    const [request] = await listReleaseRequests(bureau.store.read, { limit: 10 });
    expect(request).toMatchObject({ status: 'approved', why: expect.stringContaining('首次启动') });
    await empty.close();
  });

  it('releases what has changed in a demonstration, asks for it in production, and bars what the gate finds', async () => {
    await start('demo', files);
    expect(await state()).toMatchObject({ releases: { filing: 1 }, requests: [] });
    await start('demo', days(3));
    // The flow alone; the same folder again is nothing new.
    expect(await state()).toMatchObject({ releases: { filing: 2, 'standard-approval': 1 }, requests: ['released'] });
    await start('demo', days(3));
    expect((await state()).requests).toHaveLength(1);

    await start(
      'production',
      withFiling((text) => text.replaceAll('type="archive"', 'type="burn"')),
    );
    expect((await state()).requests).toHaveLength(1);
    await start('production', days(4));
    await start('production', days(4));
    expect(await state()).toMatchObject({ releases: { filing: 2 }, requests: ['waiting', 'released'] });
  });
});

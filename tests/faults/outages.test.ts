import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { BureauError } from '../../src/errors.ts';
import type { System } from '../../src/main.ts';
import { openSystem } from '../../src/main.ts';
import { elementsOf } from '../../src/store/engine-log.ts';
import type { OutboxRow } from '../../src/store/outbox.ts';
import { openTasksOfCase } from '../../src/store/tasks.ts';
import { materialsOf } from '../../src/domain/catalogue/lookups.ts';
import { catalogue } from '../domain/catalogue-files.ts';
import { applicationForm } from '../harness/answers.ts';
import { act, awaitTask, fileCase } from '../harness/driver.ts';
import type { FiledCase } from '../harness/driver.ts';
import { creditCode, mobile } from '../harness/identities.ts';
import { firstMoment, testConfig } from '../harness/system.ts';
import type { People } from './chaos/people.ts';
import { openPeople } from './chaos/people.ts';
import { seeded } from './chaos/random.ts';
import { describeFullDisk } from './describe-full-disk.ts';
import { scan } from './scan.ts';
import { mountSmallDisk } from './small-disk.ts';
import { until } from './until.ts';

const item = catalogue().items.get('DRC-02')!;

const application = (serial: number) => ({
  itemCode: item.code,
  applicant: {
    kind: 'organisation',
    name: `示例企业${serial}`,
    identity: creditCode(serial),
    phone: mobile(serial),
    address: '江苏省常州市武进区湖塘镇示例路1号',
  },
  form: applicationForm(item),
  conditions: Object.fromEntries(
    materialsOf(catalogue(), item.code).materials.flatMap(({ condition }) => (condition ? [[condition, false]] : [])),
  ),
  requestId: `broker-down-${serial}`,
});

const keyIn = (payload: string): string => (JSON.parse(payload) as { processInstanceKey: string }).processInstanceKey;

/** Three calls of three requests each, after which the peer counts as down. */
const failures = 9;

interface Health {
  status: string;
  details: { connectors: Record<string, { state: string }>; incidents: number };
}

const disk = await mountSmallDisk(700);
if (disk === undefined) console.log('no right to mount a small disk: the test on a really full one is skipped');

let peers: DemoPeers;
let system: System;
let people: People;
let folder: string;

// One bureau for all its outages, one after the other: each leaves it whole.
beforeAll(async () => {
  peers = await startDemoPeers({ now: () => firstMoment });
  const config = await testConfig('sqlite', 'outages');
  const dataDir = disk?.folder ?? config.dataDir;
  folder = join(dataDir, 'broker');
  system = await openSystem({ ...config, dataDir, databaseUrl: `sqlite:${dataDir}/bureau.sqlite`, peers: peers.peers });
  people = openPeople([system.url], seeded(1));
}, 120_000);
afterAll(async () => {
  await disk?.free();
  await system.close();
  await peers.close();
  await disk?.unmount();
}, 120_000);

describe('a store of files without room', () => {
  it('refuses an upload with a clear error, lets the case wait without an incident, and the case goes on with room', async () => {
    const { bureau } = system;
    const filed = await fileCase(bureau, 'DRC-02');
    await awaitTask(bureau, filed.id, 'file');
    // Given no room for any file
    let refused = 0;
    const put = vi.spyOn(bureau.files, 'put').mockImplementation(async (stream: Readable) => {
      stream.destroy();
      refused += 1;
      throw new BureauError('disk-full');
    });
    expect(await people.once('lin.yue', 'POST', '/api/files', scan())).toMatchObject({
      status: 507,
      body: { code: 'disk-full' },
    });
    // When the flow needs a document, then it waits
    await act(bureau, filed, 'file', 'file');
    await until(() => refused >= 2);
    expect(await bureau.store.read('incidents')).toEqual([]);
    // When there is room again, then it goes on by itself, with the number that was reserved
    put.mockRestore();
    await until(
      async () =>
        (await bureau.store.read('documents').where({ kind: 'filing-receipt', status: 'sealed' })).length === 1,
    );
    expect(await bureau.store.read('documents')).toHaveLength(1);
    expect(await people.once('lin.yue', 'POST', '/api/files', scan())).toMatchObject({ status: 201 });
    await awaitTask(bureau, filed.id, 'deliver-result');
    expect(await bureau.store.read('incidents')).toEqual([]);
  });
});

describe('a peer that cannot be reached', () => {
  it('lets the case wait without an incident, is seen in health, and the case goes on when it is back', async () => {
    const { bureau } = system;
    const health = async (): Promise<Health> =>
      (await people.ask('guo.li', 'GET', '/api/health')).body as unknown as Health;
    // Given three cases whose applicants are to be told, and a peer that is down
    const cases: FiledCase[] = [];
    for (let count = 0; count < 3; count += 1) cases.push(await fileCase(bureau, 'DRC-02'));
    const before = peers.inbox('sms').length;
    const told = () => peers.inbox('sms').slice(before);
    peers.fail('sms', 'down', failures);
    for (const filed of cases) await act(bureau, filed, 'file', 'file');
    // When nobody answers, then health names the peer, nothing is an incident, and the cases stand still
    await until(async () => (await health()).details.connectors['sms']!.state !== 'up');
    expect(await health()).toMatchObject({ status: 'degraded', details: { incidents: 0 } });
    expect(
      await bureau.store
        .read('effects')
        .where({ elementId: 'notify-filed', status: 'done' })
        .whereIn(
          'caseId',
          cases.map(({ id }) => id),
        ),
    ).toEqual([]);
    // When the peer is back, then everybody is told once, and the cases go on
    await until(async () => (await health()).details.connectors['sms']!.state === 'up');
    await until(async () => told().length === cases.length);
    for (const { id } of cases) await awaitTask(bureau, id, 'deliver-result');
    expect(new Set(told().map(({ key }) => key)).size).toBe(cases.length);
    expect(await bureau.store.read('incidents')).toEqual([]);
  });
});

describe('a broker that is gone, or hangs, while people work', () => {
  const engineProcess = async (): Promise<{ pid: number; managementUrl: string }> => {
    const [pid, managementUrl = ''] = (await readFile(join(folder, 'engine.pid'), 'utf8')).trim().split(' ');
    return { pid: Number(pid), managementUrl };
  };
  const launcherPid = async (): Promise<number> =>
    (JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as { launcher: number }).launcher;
  const ready = (): Promise<void> => until(() => system.bureau.engine.state() === 'ready');
  const isOpen = async (caseId: string, elementId: string): Promise<boolean> =>
    (await openTasksOfCase(system.bureau.store.read, caseId)).some((task) => task.elementId === elementId);
  const commands = (caseId: string): Promise<OutboxRow[]> =>
    system.bureau.store.read<OutboxRow>('outbox').where({ caseId }).orderBy('seq');
  const health = async () => {
    const { status, body } = (await people.once('guo.li', 'GET', '/api/health'))!;
    return { status, body: body as { status: string; details: { outbox: { queued: number }; engine: object } } };
  };

  it('takes applications and acts, says that they wait, and goes on by itself when the broker is back', async () => {
    const { bureau } = system;
    const { id: earlier } = await fileCase(bureau, item.code);
    const task = await awaitTask(bureau, earlier, 'file');
    // Given a broker that is dead and that nobody starts again
    const launcher = await launcherPid();
    process.kill(launcher, 'SIGSTOP');
    process.kill((await engineProcess()).pid, 'SIGKILL');
    await until(() => bureau.engine.state() === 'down');
    // When people go on working, then they are told what waits
    const filed = await people.once('lin.yue', 'POST', '/api/applications', application(1));
    expect(filed).toMatchObject({ status: 201, body: { number: null } });
    const completing = { data: { outcome: 'file' } };
    const path = `/api/tasks/${task.jobKey}/complete`;
    expect(await people.once('lin.yue', 'POST', path, completing)).toMatchObject({
      status: 200,
      body: { act: 'pending' },
    });
    expect(await people.once('chen.jing', 'POST', path, completing)).toMatchObject({ status: 409 });
    expect(await health()).toMatchObject({
      status: 503,
      body: { status: 'down', details: { engine: { state: 'down' }, outbox: { queued: 2 } } },
    });
    // When the broker is back, then everything goes on without anybody's doing
    process.kill(launcher, 'SIGCONT');
    await ready();
    await until(() => isOpen(earlier, 'deliver-result'));
    await until(() => isOpen(String(filed!.body['caseId']), 'file'));
    await until(async () => (await health()).status === 200);
    expect(await bureau.store.read('incidents')).toEqual([]);
  });

  it('makes no case twice when the broker hangs, though every answer came too late', async () => {
    const { bureau } = system;
    await ready();
    // Given a broker that hears and does not answer
    const { pid, managementUrl } = await engineProcess();
    process.kill(pid, 'SIGSTOP');
    // Under load it may go on for a moment.
    const answers = (): Promise<boolean> =>
      fetch(managementUrl, { signal: AbortSignal.timeout(1_000) }).then(
        () => true,
        () => false,
      );
    await until(async () => !(await answers()));
    const filed = await people.once('lin.yue', 'POST', '/api/applications', application(2));
    const caseId = String(filed!.body['caseId']);
    await until(async () => (await commands(caseId))[0]!.attempts >= 2);
    // When it wakes and does all that it was asked
    process.kill(pid, 'SIGCONT');
    await ready();
    // Then the case follows one instance, and every other is cancelled
    await until(() => isOpen(caseId, 'file'));
    const others = (await commands(caseId)).filter(({ kind }) => kind === 'cancel-instance');
    expect(others.length).toBeGreaterThan(0);
    // The answer and the record stream may both have asked for the end of the same instance.
    const keys = [...new Set(others.map(({ payload }) => keyIn(payload)))];
    await until(async () => {
      const ended = (await elementsOf(bureau.store.read, keys)).filter(
        ({ elementType, state }) => elementType === 'PROCESS' && state === 'terminated',
      );
      return ended.length === keys.length;
    });
    expect(await bureau.store.read('tasks').where({ caseId })).toHaveLength(1);
    expect(await bureau.store.read('parked_records')).toEqual([]);
  });
});

describeFullDisk(disk, () => ({ system, people }));

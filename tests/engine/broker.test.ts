import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrokerId, readStreamSettings } from '../../src/engine/broker/broker-folder.ts';
import type { StreamSettings } from '../../src/engine/broker/broker-folder.ts';
import type { Broker, BrokerState } from '../../src/engine/broker/start-broker.ts';
import { openEngine } from '../../src/engine/client/open-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { approvalFlow } from './approval-flow.ts';
import { describeCommands } from './describe-commands.ts';
import { describeMovingTable } from './moving/describe-moving-table.ts';
import { openRecordServer } from './record-server.ts';
import type { RecordServer, SeenRecord } from './record-server.ts';
import { quiet, startBrokerOn } from './start-test-broker.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
};

const untilState = (broker: Broker, wanted: BrokerState): Promise<void> =>
  new Promise((resolve) => {
    const look = (state: BrokerState): void => {
      if (state !== wanted) return;
      end();
      resolve();
    };
    const end = broker.onStateChange(look);
    look(broker.state());
  });

const readState = async (dataDir: string): Promise<{ phase: string; launcher: number }> =>
  JSON.parse(await readFile(join(dataDir, 'broker/state.json'), 'utf8')) as { phase: string; launcher: number };

describe('the managed broker', { timeout: 120_000 }, () => {
  let dataDir: string;
  let stream: StreamSettings;
  let server: RecordServer;
  let broker: Broker;
  let engine: Engine;

  const startFlow = async (): Promise<string> => {
    await until(() => engine.state() === 'ready');
    const { processInstanceKey } = await engine.createInstance({ bpmnProcessId: 'life', version: -1, variables: {} });
    return processInstanceKey;
  };
  const isEnd = (key: string) => (record: SeenRecord) =>
    record.lane === 'bulk' &&
    String(record.value['processInstanceKey']) === key &&
    record.intent === 'ELEMENT_TERMINATED' &&
    record.value['bpmnElementType'] === 'PROCESS';

  /** Starts an application of its own on the folder and kills it; gives its processes. */
  const startAndKill = async (): Promise<{ engine: number; launcher: number }> => {
    const holder = 'tests/engine/hold-broker.ts';
    const parent = spawn(process.execPath, ['src/commands/run.mjs', holder, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data))));
    const { enginePid } = JSON.parse(line) as { enginePid: number };
    const { launcher } = await readState(dataDir);
    parent.kill('SIGKILL');
    return { engine: enginePid, launcher };
  };

  let left: { engine: boolean; launcher: boolean };

  // The broker of all has been an application's before, which was killed.
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'oneseal-broker-'));
    const killed = await startAndKill();
    stream = await readStreamSettings(dataDir);
    server = await openRecordServer(stream);
    broker = await startBrokerOn(dataDir, stream);
    left = { engine: isAlive(killed.engine), launcher: isAlive(killed.launcher) };
    await broker.ready;
    engine = openEngine({ address: broker.gatewayAddress, log: quiet });
    await engine.deploy([{ name: 'life.bpmn', content: Buffer.from(approvalFlow('life')) }]);
  }, 240_000);

  afterAll(async () => {
    await engine.close();
    await broker.stop();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }, 120_000);

  it('ended cleanly after kill -9 of its application, and the next start waited for that', async () => {
    expect(left).toEqual({ engine: false, launcher: false });
    expect(await readFile(join(dataDir, 'broker/logs/broker.log'), 'utf8')).toMatch(/Broker shut down/);
  });

  it('listens on loopback only, with every socket', async () => {
    const { stdout } = await promisify(execFile)('ss', ['-ltnpH']);
    const sockets = stdout.split('\n').filter((line) => line.includes(`pid=${broker.enginePid()},`));
    expect(sockets.length).toBeGreaterThanOrEqual(5);
    for (const socket of sockets) expect(socket.trim().split(/\s+/)[3]).toMatch(/^\[?(::ffff:)?127\.0\.0\.1\]?:\d+$/);
  });

  it('keeps the port, the secrets and the id of a data folder, readable by its owner only', async () => {
    expect(await readStreamSettings(dataDir)).toEqual(stream);
    expect(await readBrokerId(dataDir)).toBe(broker.brokerId);
    expect((await stat(join(dataDir, 'broker/stream.json'))).mode & 0o777).toBe(0o600);
  });

  it('refuses a second application on the same folder with one clear line and leaves the first alone', async () => {
    const pid = broker.enginePid();
    await expect(startBrokerOn(dataDir, stream)).rejects.toMatchObject({
      code: 'data-folder-in-use',
      message: expect.stringContaining('DATA_DIR') as string,
    });
    expect(broker.enginePid()).toBe(pid);
    expect(broker.state()).toBe('ready');
  });

  it('starts the engine again after kill -9 on the same ports, and the case is still there', async () => {
    const key = await startFlow();
    const pid = broker.enginePid()!;
    process.kill(pid, 'SIGKILL');
    await untilState(broker, 'down');
    await untilState(broker, 'ready');
    expect(broker.enginePid()).not.toBe(pid);
    await until(() => engine.state() === 'ready');
    await engine.cancelInstance(key);
    await server.waitFor(isEnd(key));
  });

  it('survives the death of its launcher: the engine left behind is stopped, never doubled', async () => {
    const pid = broker.enginePid()!;
    const { launcher } = await readState(dataDir);
    process.kill(launcher, 'SIGKILL');
    await untilState(broker, 'down');
    await untilState(broker, 'ready');
    expect(isAlive(pid)).toBe(false);
    expect(isAlive(broker.enginePid()!)).toBe(true);
  });

  const shared = { address: () => broker.gatewayAddress, engine: () => engine, server: () => server };
  describeCommands(shared);
  describeMovingTable(shared);

  it('repeats no record after a clean stop, since a snapshot is taken before it', async () => {
    const before = await startFlow();
    await engine.cancelInstance(before);
    await server.waitFor(isEnd(before));
    await engine.close();
    const pid = broker.enginePid()!;
    await broker.stop();
    expect(isAlive(pid)).toBe(false);
    expect((await readState(dataDir)).phase).toBe('stopped');
    const seen = server.records.length;
    const last = (lane: string): number =>
      Math.max(...server.records.slice(0, seen).flatMap((record) => (record.lane === lane ? [record.position] : [])));
    const lastSeen = { quick: last('quick'), bulk: last('bulk') };

    broker = await startBrokerOn(dataDir, stream);
    await broker.ready;
    engine = openEngine({ address: broker.gatewayAddress, log: quiet });
    const after = await startFlow();
    await engine.cancelInstance(after);
    await server.waitFor(isEnd(after));
    const repeated = server.records.slice(seen).filter((record) => record.position <= lastSeen[record.lane]);
    expect(repeated.map(({ lane, position, valueType }) => `${lane} ${position} ${valueType}`)).toEqual([]);
  });

  it('is stopped when its folder is gone, and nothing is left running', async () => {
    await engine.close();
    const pid = broker.enginePid()!;
    await rm(dataDir, { recursive: true, force: true });
    await broker.stop();
    expect(isAlive(pid)).toBe(false);
  });
});

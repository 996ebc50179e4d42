import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BureauError } from '../../errors.ts';
import type { BrokerFolder } from './broker-folder.ts';
import { lockCommand } from './file-lock.ts';

/** What the launcher says of its engine, one JSON line each. */
export type LauncherEvent =
  | { event: 'owner' }
  | { event: 'started'; pid: number }
  | { event: 'ended'; reason: string }
  | { event: 'orphan'; pid: number }
  | { event: 'no-snapshot'; reason: string }
  | { event: 'stopped' };

/** What the launcher is told on the first line of its input; it holds secrets, so it never stands on a command line. */
export interface LaunchTask {
  lock: string[];
  java: string;
  args: string[];
  env: Record<string, string>;
  managementUrl: string;
  folder: BrokerFolder;
}

export interface Launcher {
  /** Asks the launcher to take a snapshot and stop the engine; resolves when it has ended. */
  stop(): Promise<void>;
  /** Resolves when the launcher process has ended, for whatever reason. */
  ended: Promise<void>;
}

/** How long the folder may look in use by a live application before we believe it: a killed one is noticed at once. */
const IN_USE_AFTER_MS = 2_000;
const OLD_BROKER_BOUND_MS = 60_000;
const STOP_BOUND_MS = 40_000;

const launchOnce = (
  command: string[],
  task: LaunchTask,
  onEvent: (event: LauncherEvent) => void,
): Promise<Launcher | undefined> =>
  new Promise((resolve, reject) => {
    const [program, ...args] = [...command, process.execPath, fileURLToPath(new URL('launcher.mjs', import.meta.url))];
    const child = spawn(program!, args, { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${JSON.stringify(task)}\n`);
    const stop = async (): Promise<void> => {
      child.stdin.end('stop\n');
      const bound = setTimeout(() => child.kill('SIGKILL'), STOP_BOUND_MS);
      await ended;
      clearTimeout(bound);
    };
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as LauncherEvent;
      if (event.event === 'owner') resolve({ stop, ended });
      onEvent(event);
    });
    child.once('error', reject);
    void ended.then(() => resolve(undefined));
  });

const isStopping = async (stateFile: string): Promise<boolean> => {
  const text = await readFile(stateFile, 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { phase?: string }).phase !== 'running';
};

/**
 * Starts the launcher as the owner of the data folder. Waits for the broker of an application that was killed to end.
 * @throws BureauError `data-folder-in-use` when another live application owns the folder, `broker-still-stopping`
 */
export const launch = async (
  task: Omit<LaunchTask, 'lock'>,
  path: string,
  progress: (line: string) => void,
  onEvent: (event: LauncherEvent) => void,
): Promise<Launcher> => {
  const ownerLock = await lockCommand(task.folder.ownerLock, path);
  const whole = { ...task, lock: await lockCommand(task.folder.engineLock, path) };
  const started = performance.now();
  let livelySince = started;
  let told = false;
  for (;;) {
    const launcher = await launchOnce(ownerLock, whole, onEvent);
    if (launcher !== undefined) return launcher;
    const now = performance.now();
    if (await isStopping(task.folder.stateFile)) livelySince = now;
    if (now - livelySince > IN_USE_AFTER_MS) throw new BureauError('data-folder-in-use', { folder: task.folder.root });
    if (now - started > OLD_BROKER_BOUND_MS)
      throw new BureauError('broker-still-stopping', { folder: task.folder.root });
    if (!told && livelySince === now) {
      told = true;
      progress('等待上次运行的流程引擎停止 · Waiting for the broker of the previous run to stop');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a machine gives every program; nothing of the test run. */
const machine = ['PATH', 'HOME', 'JAVA_HOME', 'XDG_CACHE_HOME', 'LANG', 'TMPDIR', 'BROKER_JAVA_OPTIONS'];

/** The application as a process of its own, started again whenever it has ended, as a service manager does. */
export interface Application {
  /** Ends the process at once, without a word to it; false where none was running. */
  kill(): boolean;
  /** Asks a process that is ready to end (SIGTERM); false where none was. */
  terminate(): boolean;
  /** Asks the process to end and starts no other. */
  stop(): Promise<void>;
  /** Resolves when the present or the next process has said that it is ready. */
  ready(): Promise<void>;
  /** Resolves when the present process has ended. */
  ended(): Promise<void>;
  /** Ends that nobody asked for, and such with an error, with the last that was said. */
  deaths: string[];
  /** Lines that the processes have said. */
  said: string[];
}

const tail = (lines: readonly string[]): string => lines.slice(-15).join('\n');

/** Runs `npm start` with these settings. `logFile` keeps what it says; `once` leaves it ended when it has ended. */
export const runApplication = (
  settings: Record<string, string>,
  logFile: string,
  restart: 'always' | 'once' = 'always',
): Application => {
  const inherited = Object.fromEntries(
    machine.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  const env = { ...inherited, ...settings };
  const deaths: string[] = [];
  const said: string[] = [];
  let child: ChildProcess | undefined;
  let end: 'nobody' | 'killed' | 'asked' = 'nobody';
  let stopping = false;
  let isReady = false;
  const waiting: (() => void)[] = [];

  const hear = (data: Buffer): void => {
    const text = data.toString();
    appendFileSync(logFile, text);
    said.push(...text.trimEnd().split('\n'));
    if (!/^ready http/mu.test(text)) return;
    isReady = true;
    for (const go of waiting.splice(0)) go();
  };
  const start = (): void => {
    end = 'nobody';
    const started = spawn(process.execPath, ['src/commands/run.mjs', 'src/commands/start.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', (code, signal) => {
      child = undefined;
      isReady = false;
      if (end === 'nobody' || (end === 'asked' && code !== 0))
        deaths.push(`by ${end}: code ${code} signal ${signal}\n${tail(said)}`);
      if (!stopping && restart === 'always') start();
    });
  };
  start();
  process.once('exit', () => child?.kill('SIGKILL'));

  return {
    kill: () => {
      if (child === undefined || end === 'killed') return false;
      end = 'killed';
      return child.kill('SIGKILL');
    },
    terminate: () => {
      if (child === undefined || !isReady || end !== 'nobody') return false;
      end = 'asked';
      return child.kill('SIGTERM');
    },
    stop: () => {
      stopping = true;
      const last = child;
      if (last === undefined) return Promise.resolve();
      end = isReady ? 'asked' : 'killed';
      return new Promise((resolve) => {
        last.once('exit', () => resolve());
        last.kill('SIGTERM');
      });
    },
    ready: () => (isReady ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    ended: () => new Promise((resolve) => (child === undefined ? resolve() : child.once('close', () => resolve()))),
    deaths,
    said,
  };
};

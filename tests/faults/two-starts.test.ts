import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { findFreePorts } from '../../src/engine/broker/ports.ts';
import type { Application } from './chaos/application.ts';
import { runApplication } from './chaos/application.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const settingsOf = async (dataDir: string): Promise<Record<string, string>> => {
  const [port] = await findFreePorts(1);
  return { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
};

/** Starts the application once and waits for its end. */
const startInVain = async (settings: Record<string, string>): Promise<{ code: number | null; said: string }> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/commands/start.ts'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
};

describe('two starts on one data folder', () => {
  const running: Application[] = [];
  afterEach(() => Promise.all(running.splice(0).map((application) => application.stop())));

  it('given one that runs, the second gets one clear line, touches nothing and leaves the first alone', async () => {
    const dataDir = join(inject('root'), 'two-starts');
    const settings = await settingsOf(dataDir);
    const first = runApplication(settings, join(inject('root'), 'two-starts.log'));
    running.push(first);
    await first.ready();
    const health = () => fetch(`http://127.0.0.1:${settings['PORT']}/api/health`).then((answer) => answer.status);
    const engine = await readFile(join(dataDir, 'broker/engine.pid'), 'utf8');

    const second = await startInVain(await settingsOf(dataDir));
    expect(second.code).toBe(1);
    expect(second.said.trim().split('\n')).toEqual([expect.stringMatching(/DATA_DIR.*\[data-folder-in-use\]$/u)]);

    expect(await health()).toBe(200);
    expect(await readFile(join(dataDir, 'broker/engine.pid'), 'utf8')).toBe(engine);
    expect(first.deaths).toEqual([]);
  });

  it('given both at once on a new folder, one of them opens and the other gives way', async () => {
    const dataDir = join(inject('root'), 'two-at-once');
    const applications = await Promise.all(
      ['one', 'other'].map(async (name) =>
        runApplication(await settingsOf(dataDir), join(inject('root'), `two-at-once-${name}.log`), 'once'),
      ),
    );
    running.push(...applications);
    const opened = await Promise.race(applications.map((application) => application.ready().then(() => application)));
    const [late] = applications.filter((application) => application !== opened);
    await late!.ended();
    expect(late!.deaths).toEqual([expect.stringMatching(/code 1 [^]*\[data-folder-in-use\]/u)]);
    expect(opened.deaths).toEqual([]);
  });
});

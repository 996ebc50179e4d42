import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { findFreePorts } from '../../src/engine/broker/ports.ts';
import type { Application } from './chaos/application.ts';
import { runApplication } from './chaos/application.ts';

const settingsOf = async (dataDir: string): Promise<Record<string, string>> => {
  const [port] = await findFreePorts(1);
  return { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
};

describe('two starts on one data folder', () => {
  const running: Application[] = [];
  afterEach(() => Promise.all(running.splice(0).map((application) => application.stop())));

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

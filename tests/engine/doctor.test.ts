import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doctorChecks, runDoctor } from '../../src/commands/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { withFileLock } from '../../src/engine/broker/file-lock.ts';
import { brokerFolder, readStreamSettings } from '../../src/engine/broker/broker-folder.ts';

const path = process.env['PATH'] ?? '';

describe('the doctor', () => {
  let dataDir: string;
  beforeAll(async () => (dataDir = await mkdtemp(join(tmpdir(), 'oneseal-doctor-'))));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const examine = async (settings: Record<string, string>): Promise<{ failed: number; text: string }> => {
    const lines: string[] = [];
    const config = readConfig({ HOME: homedir(), PATH: path, DATA_DIR: dataDir, PORT: '0', ...settings });
    const failed = await runDoctor(doctorChecks(config), (line) => lines.push(line));
    return { failed, text: lines.join('\n') };
  };

  it('finds nothing wrong on a machine that has what is needed', async () => {
    const { failed, text } = await examine({});
    expect(text).not.toContain('✘');
    expect(failed).toBe(0);
  });

  it('names a missing Maven and a missing lock tool, in both languages, with what to do', async () => {
    const { failed, text } = await examine({ CACHE_DIR: join(dataDir, 'no-cache'), PATH: '/nonexistent' });
    expect(failed, text).toBe(2);
    expect(text).toContain('Neither flock nor perl');
    expect(text).toContain('✘ Zeebe 与 Maven · Zeebe and Maven');
    expect(text).toContain('请安装 Maven');
    expect(text).toContain('Install Maven');
  });

  it('names a taken port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { failed, text } = await examine({ PORT: String(port) });
    expect(failed).toBe(1);
    expect(text).toContain(`Port ${port} is taken`);
    await new Promise((resolve) => server.close(resolve));
  });

  it('names a data folder that another copy uses', async () => {
    await readStreamSettings(dataDir);
    await withFileLock(
      brokerFolder(dataDir).ownerLock,
      path,
      () => undefined,
      async () => expect((await examine({})).text).toContain('is in use by another running copy'),
    );
    expect((await examine({})).failed).toBe(0);
  });
});

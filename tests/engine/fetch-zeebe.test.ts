import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ZEEBE_VERSION,
  defaultCacheDir,
  fetchZeebe,
  hasZeebe,
  zeebeHome,
} from '../../src/engine/broker/fetch-zeebe.ts';
import { findProgram, lockCommand } from '../../src/engine/broker/file-lock.ts';

const name = `camunda-zeebe-${ZEEBE_VERSION}`;
const systemPath = process.env['PATH'] ?? '';

describe('bringing Zeebe into the cache', () => {
  let root: string;
  let cacheDir: string;
  let path: string;
  let sha256: string;

  /** A Maven that brings a small archive, and notes that it was called. */
  const installMaven = async (body: string): Promise<void> => {
    await writeFile(join(root, 'bin/mvn'), `#!/bin/sh\necho called >> ${root}/calls\n${body}\n`);
    await chmod(join(root, 'bin/mvn'), 0o755);
  };
  const copies = 'for a in "$@"; do case "$a" in -DoutputDirectory=*) cp ' + '"$ARCHIVE" "${a#*=}/"' + ';; esac; done';
  const calls = async (): Promise<number> =>
    (await readFile(join(root, 'calls'), 'utf8').catch(() => '')).split('called').length - 1;
  const places = () => ({ cacheDir, path, sha256, progress: () => undefined });

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'oneseal-fetch-'));
    cacheDir = join(root, 'cache');
    path = `${join(root, 'bin')}:${systemPath}`;
    await mkdir(join(root, 'bin'));
    await mkdir(join(root, name, 'lib'), { recursive: true });
    await writeFile(join(root, name, 'lib', `${name}.jar`), 'jar');
    const archive = join(root, `${name}.tar.gz`);
    await promisify(execFile)('tar', ['-czf', archive, '-C', root, name]);
    sha256 = createHash('sha256')
      .update(await readFile(archive))
      .digest('hex');
    await installMaven(copies.replace('$ARCHIVE', archive));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('unpacks it once, and once only when two starts come together', async () => {
    const homes = await Promise.all([fetchZeebe(places()), fetchZeebe(places())]);
    expect(homes).toEqual([zeebeHome(cacheDir), zeebeHome(cacheDir)]);
    expect(await hasZeebe(cacheDir)).toBe(true);
    await fetchZeebe(places());
    expect(await calls()).toBe(1);
    expect((await readdir(cacheDir)).sort()).toEqual([name, 'fetch.lock']);
  });

  it('starts over after an interruption, whatever was left behind', async () => {
    await mkdir(join(cacheDir, 'fetch-abc', name, 'lib'), { recursive: true });
    await mkdir(zeebeHome(cacheDir));
    await fetchZeebe(places());
    expect((await readdir(cacheDir)).sort()).toEqual([name, 'fetch.lock']);
    expect(await readdir(join(zeebeHome(cacheDir), 'lib'))).toEqual([`${name}.jar`]);
  });

  it('refuses an archive with another checksum and keeps nothing of it', async () => {
    const expected = 'f'.repeat(64);
    await expect(fetchZeebe({ ...places(), sha256: expected })).rejects.toMatchObject({
      code: 'zeebe-checksum',
      params: { expected, actual: sha256 },
    });
    expect(await readdir(cacheDir)).toEqual(['fetch.lock']);
  });

  it('passes on why Maven failed', async () => {
    await installMaven('echo "[ERROR] Could not resolve the artifact"; exit 1');
    await expect(fetchZeebe(places())).rejects.toMatchObject({
      code: 'zeebe-fetch-failed',
      params: { reason: 'Could not resolve the artifact' },
    });
  });

  it('says that Maven is missing when the cache is empty, and does not need it otherwise', async () => {
    const lonely = { ...places(), path: join(root, 'empty') };
    await expect(fetchZeebe(lonely)).rejects.toMatchObject({ code: 'maven-missing' });
    await fetchZeebe(places());
    expect(await fetchZeebe(lonely)).toBe(zeebeHome(cacheDir));
  });

  it.each(['flock', 'perl'])('locks with %s alone, and the death of the holder frees the lock', async (tool) => {
    const only = join(root, 'only');
    await mkdir(only);
    await symlink((await findProgram(tool, systemPath))!, join(only, tool));
    const file = join(root, 'some.lock');
    const [program, ...args] = await lockCommand(file, only);
    const holder = spawn(program, [...args, 'sh', '-c', 'echo held; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const tryIt = () =>
      promisify(execFile)(program, [...args, 'true']).then(
        () => 'free',
        () => 'held',
      );
    expect(await tryIt()).toBe('held');
    const gone = new Promise((resolve) => holder.once('close', resolve));
    holder.stdin.destroy();
    await gone;
    expect(await tryIt()).toBe('free');
  });

  it.each([
    [{ platform: 'linux', home: '/h' }, '/h/.cache/oneseal'],
    [{ platform: 'linux', home: '/h', xdgCacheHome: '/x' }, '/x/oneseal'],
    [{ platform: 'darwin', home: '/h' }, '/h/Library/Caches/oneseal'],
  ])('keeps the cache of %j in %s', (given, expected) => {
    expect(defaultCacheDir(given)).toBe(expected);
  });
});

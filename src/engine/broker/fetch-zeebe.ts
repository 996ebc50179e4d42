import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { BureauError } from '../../errors.ts';
import { checkSpace } from './check-space.ts';
import { findProgram, withFileLock } from './file-lock.ts';

/** The last version whose licence lets anybody run it in production. */
export const ZEEBE_VERSION = '8.5.8';
const NAME = `camunda-zeebe-${ZEEBE_VERSION}`;
const ARCHIVE_SHA256 = '53ce62b008e61a87a3f7aed700065ad1352084a24c85771bc4e8300828bf95b4';
/** Archive, unpacked copy and Maven's own copy, bytes. */
const SPACE_NEEDED = 800_000_000;

export interface FetchPlaces {
  /** Per-user folder that keeps the distribution. */
  cacheDir: string;
  /** PATH, where mvn, tar and flock are looked for. */
  path: string;
  /** Receives lines for the person who waits. */
  progress: (line: string) => void;
  /** SHA-256 of the archive, hex; the pinned one when left out. */
  sha256?: string;
}

/** The per-user cache folder: XDG_CACHE_HOME, or ~/Library/Caches on macOS, or ~/.cache. */
export const defaultCacheDir = (places: {
  platform: string;
  home: string;
  xdgCacheHome?: string | undefined;
}): string => {
  const base = places.platform === 'darwin' ? join(places.home, 'Library/Caches') : join(places.home, '.cache');
  return join(places.xdgCacheHome || base, 'oneseal');
};

/** Where the distribution lies once it is complete. */
export const zeebeHome = (cacheDir: string): string => join(cacheDir, NAME);

/** True when the whole distribution is in the cache (it gets its name by a rename, so a part of it never has it). */
export const hasZeebe = (cacheDir: string): Promise<boolean> =>
  access(join(zeebeHome(cacheDir), 'lib', `${NAME}.jar`)).then(
    () => true,
    () => false,
  );

const runMaven = async (mvn: string, outputFolder: string, progress: FetchPlaces['progress']): Promise<void> => {
  const args = [
    '-q',
    '-B',
    'dependency:copy',
    `-Dartifact=io.camunda:camunda-zeebe:${ZEEBE_VERSION}:tar.gz`,
    `-DoutputDirectory=${outputFolder}`,
  ];
  const started = performance.now();
  const ticking = setInterval(() => {
    progress(`Zeebe ${ZEEBE_VERSION}: ${Math.round((performance.now() - started) / 1000)} s …`);
  }, 5_000);
  const said: string[] = [];
  try {
    // there is no pom.xml in that folder that could have a say
    const child = spawn(mvn, args, { cwd: outputFolder, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      const reason = /\[ERROR\] (.*)/.exec(said.join(''))?.[1] ?? `mvn ${code}`;
      throw new BureauError('zeebe-fetch-failed', { version: ZEEBE_VERSION, reason: reason.slice(0, 300) });
    }
  } finally {
    clearInterval(ticking);
  }
};

const checkSum = async (file: string, expected: string): Promise<void> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) throw new BureauError('zeebe-checksum', { file, expected, actual });
};

const fetchUnderLock = async (places: FetchPlaces, mvn: string): Promise<void> => {
  const { cacheDir, progress } = places;
  // we hold the lock: what an interrupted fetch left behind belongs to nobody
  for (const name of await readdir(cacheDir)) {
    if (name.startsWith('fetch-')) await rm(join(cacheDir, name), { recursive: true, force: true });
  }
  await checkSpace(cacheDir, SPACE_NEEDED);
  const folder = await mkdtemp(join(cacheDir, 'fetch-'));
  try {
    progress(`正在用 Maven 获取 Zeebe ${ZEEBE_VERSION}（212 MB）· Fetching Zeebe ${ZEEBE_VERSION} (212 MB) with Maven`);
    await runMaven(mvn, folder, progress);
    const archive = join(folder, `${NAME}.tar.gz`);
    progress('校验并解压 · Checking and unpacking');
    await checkSum(archive, places.sha256 ?? ARCHIVE_SHA256);
    await promisify(execFile)('tar', ['-xzf', archive, '-C', folder]);
    await rm(zeebeHome(cacheDir), { recursive: true, force: true });
    await rename(join(folder, NAME), zeebeHome(cacheDir));
    progress(`Zeebe ${ZEEBE_VERSION} → ${zeebeHome(cacheDir)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Brings the distribution into the cache once and returns its folder. May be interrupted at any moment and run twice at once.
 * @throws BureauError `maven-missing`, `zeebe-fetch-failed`, `zeebe-checksum`, `disk-too-small`, `lock-tool-missing`
 */
export const fetchZeebe = async (places: FetchPlaces): Promise<string> => {
  const { cacheDir, path, progress } = places;
  if (await hasZeebe(cacheDir)) return zeebeHome(cacheDir);
  const mvn = await findProgram('mvn', path);
  if (mvn === undefined) throw new BureauError('maven-missing', { version: ZEEBE_VERSION });
  await mkdir(cacheDir, { recursive: true });
  const onWait = (): void =>
    progress('另一个进程正在获取 Zeebe，等待其完成 · Another process is fetching Zeebe; waiting for it');
  await withFileLock(join(cacheDir, 'fetch.lock'), path, onWait, async () => {
    if (!(await hasZeebe(cacheDir))) await fetchUnderLock(places, mvn);
  });
  return zeebeHome(cacheDir);
};

import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withFileLock } from './file-lock.ts';
import { brokerFolder } from './broker-folder.ts';
import { findFreePorts } from './ports.ts';
import { brokerArguments, brokerEnvironment } from './settings.ts';
import { ZEEBE_VERSION, zeebeHome } from './fetch-zeebe.ts';
import type { FetchPlaces } from './fetch-zeebe.ts';
import type { Java } from './find-java.ts';

const TRAINING_BOUND_MS = 60_000;

const archiveFile = (cacheDir: string, java: Java): string =>
  join(cacheDir, `classes-${ZEEBE_VERSION}-java-${java.version.replace(/[^\w.+-]/g, '_')}.jsa`);

const waitUntilReady = async (url: string, hasEnded: () => boolean): Promise<void> => {
  const end = performance.now() + TRAINING_BOUND_MS;
  while (performance.now() < end && !hasEnded()) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the training start did not become ready');
};

const train = async (places: FetchPlaces, java: Java, target: string): Promise<void> => {
  const temp = await mkdtemp(join(places.cacheDir, 'fetch-'));
  const folder = brokerFolder(temp);
  for (const path of [folder.data, folder.logs, folder.temp]) await mkdir(path, { recursive: true });
  const [gateway, command, internal, rest, management, stream] = await findFreePorts(6);
  const env = brokerEnvironment(
    folder,
    { gateway: gateway!, command: command!, internal: internal!, rest: rest!, management: management! },
    { port: stream!, secrets: { quick: 'training', bulk: 'training' } },
  );
  const draft = join(temp, 'classes.jsa');
  const args = brokerArguments(zeebeHome(places.cacheDir), folder, [`-XX:ArchiveClassesAtExit=${draft}`]);
  // the shell stops the JVM at the end of its input, so that it does not outlive us
  const script = '"$@" & engine=$!; cat > /dev/null; kill "$engine"; wait "$engine"';
  const child = spawn('sh', ['-c', script, 'sh', join(java.home, 'bin/java'), ...args], {
    env: { PATH: places.path, ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      resolve();
    };
    child.once('error', end);
    child.once('exit', end);
  });
  try {
    await waitUntilReady(`http://127.0.0.1:${management}/ready`, () => over);
    child.stdin.end();
    await ended;
    await rename(draft, target);
  } finally {
    child.stdin.end();
    await ended;
    await rm(temp, { recursive: true, force: true });
  }
};

/**
 * The JVM arguments that use a class archive of the broker for this Java, made once by a training start (about 15 s, and about 3 s less at every start after it).
 * Without one the broker runs all the same.
 */
export const classArchiveArguments = async (places: FetchPlaces, java: Java): Promise<string[]> => {
  const target = archiveFile(places.cacheDir, java);
  const exists = (): Promise<boolean> =>
    access(target).then(
      () => true,
      () => false,
    );
  if (!(await exists())) {
    const onWait = (): void =>
      places.progress('等待另一个进程准备快速启动 · Waiting for another process to prepare quick starts');
    await withFileLock(join(places.cacheDir, 'fetch.lock'), places.path, onWait, async () => {
      if (await exists()) return;
      places.progress('首次使用，准备快速启动（约 15 秒）· First use: preparing quick starts (about 15 s)');
      await train(places, java, target);
    }).catch((error: unknown) => places.progress(`quick starts: ${(error as Error).message}`));
  }
  return (await exists())
    ? ['-Xshare:auto', `-XX:SharedArchiveFile=${target}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off']
    : [];
};

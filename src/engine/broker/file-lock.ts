import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { BureauError } from '../../errors.ts';

/** Holds the same flock(2) lock as flock(1), kept open across exec ($^F), for systems without that program. */
const PERL_LOCK =
  '$^F = 255; open(my $lock, ">>", shift) or exit 1; flock($lock, 6) or exit 1; exec { $ARGV[0] } @ARGV; exit 1';

const onPath = async (program: string, path: string): Promise<string | undefined> => {
  for (const folder of path.split(':').filter(Boolean)) {
    const file = join(folder, program);
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return undefined;
};

/** The full path of a program, or undefined. `path` is PATH. */
export const findProgram = onPath;

/**
 * The start of a command line that takes an exclusive lock on a file without waiting, runs the rest under it and exits
 * at once when another process holds it. The kernel gives the lock back when the last process of the rest has ended, whatever killed it.
 * @throws BureauError `lock-tool-missing`
 */
export const lockCommand = async (file: string, path: string): Promise<[string, ...string[]]> => {
  const flock = await onPath('flock', path);
  if (flock !== undefined) return [flock, '-n', file];
  const perl = await onPath('perl', path);
  if (perl !== undefined) return [perl, '-e', PERL_LOCK, file];
  throw new BureauError('lock-tool-missing');
};

const tryHold = async (command: [string, ...string[]]): Promise<(() => Promise<void>) | undefined> => {
  const [program, ...args] = command;
  // cat ends at the end of our pipe, so that the lock of a dead process is free
  const holder = spawn(program, [...args, 'sh', '-c', 'echo held; exec cat >/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  holder.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    holder.once('error', () => resolve());
    holder.once('exit', () => resolve());
  });
  const held = await Promise.race([
    new Promise<boolean>((resolve) => holder.stdout.once('data', () => resolve(true))),
    ended.then(() => false),
  ]);
  if (!held) return undefined;
  return () => {
    holder.stdin.end();
    return ended;
  };
};

/**
 * Takes the lock on `file` until the function that it gives is called or this process dies; undefined when another
 * process still holds it after `patienceMs`: the lock of a dead one is free a moment later.
 */
export const holdFileLock = async (
  file: string,
  path: string,
  patienceMs: number,
): Promise<(() => Promise<void>) | undefined> => {
  const command = await lockCommand(file, path);
  const end = performance.now() + patienceMs;
  for (;;) {
    const release = await tryHold(command);
    if (release !== undefined || performance.now() > end) return release;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/**
 * Runs `work` while no other process holds the lock on `file`; waits for its turn.
 * @param onWait called once when another holder makes us wait
 */
export const withFileLock = async <T>(
  file: string,
  path: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> => {
  const command = await lockCommand(file, path);
  let release = await tryHold(command);
  if (release === undefined) onWait();
  while (release === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    release = await tryHold(command);
  }
  try {
    return await work();
  } finally {
    await release();
  }
};

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running bureau says of itself in its data folder. */
export interface RunFile {
  url: string;
  pid: number;
}

const fileOf = (dataDir: string): string => join(dataDir, 'run.json');

/** Says where the bureau of this data folder can be reached; written when it is ready. */
export const writeRunFile = async (dataDir: string, run: RunFile): Promise<void> => {
  const part = `${fileOf(dataDir)}.${run.pid}.part`;
  await writeFile(part, `${JSON.stringify(run)}\n`, { mode: 0o600 });
  await rename(part, fileOf(dataDir));
};

/** Takes the file away, unless another process has written it since. */
export const removeRunFile = async (dataDir: string, pid: number): Promise<void> => {
  if ((await readRunFile(dataDir))?.pid === pid) await rm(fileOf(dataDir), { force: true });
};

const readRunFile = async (dataDir: string): Promise<RunFile | undefined> => {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => '');
  try {
    const { url, pid } = JSON.parse(text) as Partial<RunFile>;
    return typeof url === 'string' && Number.isInteger(pid) ? { url, pid: Number(pid) } : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const answers = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return ((await response.json()) as { status?: unknown }).status !== undefined;
  } catch {
    return false;
  }
};

/** The bureau that runs in a data folder; undefined where none does, also when one was killed and left its file. */
export const findRunning = async (dataDir: string): Promise<RunFile | undefined> => {
  const run = await readRunFile(dataDir);
  return run !== undefined && isAlive(run.pid) && (await answers(run.url)) ? run : undefined;
};

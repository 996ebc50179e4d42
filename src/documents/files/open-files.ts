import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { BureauError } from '../../errors.ts';
import { agreesWithMediaType, agreesWithName, isFileType } from './file-types.ts';
import type { FileType } from './file-types.ts';
import { asDiskFull, receiveFile } from './receive-file.ts';
import { sniffType } from './sniff-type.ts';

export type StoredFile = { sha256: string; size: number; mediaType: FileType };
/** `maxBytes`: largest size. `allow`: types that are taken. What the sender declared is compared with the content. */
export type PutOptions = {
  maxBytes: number;
  allow: readonly FileType[];
  declaredType?: string | undefined;
  fileName?: string | undefined;
};
/** A store of files by the SHA-256 of their content (64 lower-case hex digits); equal content is kept once. */
export type Files = {
  /** Errors: `file-too-large`, `file-empty`, `file-type-not-allowed`, `file-type-forged`, `disk-full`. Nothing is left after an error. */
  put(stream: Readable, options: PutOptions): Promise<StoredFile>;
  /** Error `file-not-found`, before the first byte. */
  open(sha256: string): Promise<Readable>;
  /** Error `file-not-found`. */
  read(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** True when the stored bytes still have this hash. Error `file-not-found`. */
  verify(sha256: string): Promise<boolean>;
};

/** A part file that nobody has written to for so long is a leftover; copies of the service may share the folder. */
const leftoverAge = 15 * 60_000;

const sweep = async (incoming: string): Promise<void> => {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > leftoverAge) await rm(path, { force: true });
  }
};

const checkType = (found: string, options: PutOptions): FileType => {
  if (!isFileType(found) || !options.allow.includes(found)) {
    throw new BureauError('file-type-not-allowed', { found, allowed: options.allow.join(', ') });
  }
  for (const [declared, agrees] of [
    [options.declaredType, agreesWithMediaType],
    [options.fileName, agreesWithName],
  ] as const) {
    if (declared !== undefined && !agrees(declared, found))
      throw new BureauError('file-type-forged', { found, declared });
  }
  return found;
};

const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Opens the store in `dir`, creating it and removing what an earlier crash left half written. */
export const openFiles = async ({ dir }: { dir: string }): Promise<Files> => {
  const incoming = join(dir, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);
  const missing = (sha256: string): BureauError => new BureauError('file-not-found', { sha256: sha256.slice(0, 80) });
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw missing(sha256);
    return join(dir, sha256.slice(0, 2), sha256);
  };
  const has = async (sha256: string): Promise<boolean> =>
    /^[0-9a-f]{64}$/.test(sha256) &&
    (await access(pathOf(sha256)).then(
      () => true,
      () => false,
    ));
  const settle = async (part: string, sha256: string): Promise<void> => {
    const target = pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(part, target);
    await syncFolder(dirname(target));
  };
  const openStream = async (sha256: string): Promise<Readable> => {
    if (!(await has(sha256))) throw missing(sha256);
    return createReadStream(pathOf(sha256));
  };
  return {
    put: async (stream, options) => {
      const part = join(incoming, `${randomUUID()}.part`);
      const received = await receiveFile(stream, part, options.maxBytes);
      try {
        const mediaType = checkType(await sniffType(part), options);
        // A stored file is replaced by equal bytes, which also repairs one that was damaged.
        await settle(part, received.sha256);
        return { ...received, mediaType };
      } catch (error) {
        await rm(part, { force: true });
        throw asDiskFull(error);
      }
    },
    open: openStream,
    read: async (sha256) => {
      if (!(await has(sha256))) throw missing(sha256);
      return readFile(pathOf(sha256));
    },
    has,
    verify: async (sha256) => {
      const hash = createHash('sha256');
      for await (const chunk of await openStream(sha256)) hash.update(chunk as Buffer);
      return hash.digest('hex') === sha256;
    },
  };
};

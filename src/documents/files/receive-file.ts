import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BureauError } from '../../errors.ts';

export type Received = { sha256: string; size: number };

/** A full disk and a used-up quota are told as `disk-full`; anything else stays as it is. */
export const asDiskFull = (error: unknown): unknown => {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new BureauError('disk-full') : error;
};

/**
 * Writes a stream to a new file while it is hashed and counted, then syncs it. On any error the file is removed and the stream ended.
 * Errors: `file-too-large` as soon as `maxBytes` are passed, `file-empty`, `disk-full`.
 */
export const receiveFile = async (stream: Readable, path: string, maxBytes: number): Promise<Received> => {
  const hash = createHash('sha256');
  let size = 0;
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const piece of stream) {
        const chunk = Buffer.from(piece as Uint8Array | string);
        size += chunk.length;
        if (size > maxBytes) throw new BureauError('file-too-large', { limit: maxBytes });
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      if (size === 0) throw new BureauError('file-empty');
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    stream.destroy();
    await rm(path, { force: true });
    throw asDiskFull(error);
  }
  return { sha256: hash.digest('hex'), size };
};

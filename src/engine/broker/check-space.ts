import { statfs } from 'node:fs/promises';
import { BureauError } from '../../errors.ts';

/** Free bytes of the disk of a folder, for this user. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * @param needed bytes
 * @throws BureauError `disk-too-small`
 */
export const checkSpace = async (folder: string, needed: number): Promise<void> => {
  const free = await freeBytes(folder);
  if (free >= needed) return;
  throw new BureauError('disk-too-small', {
    folder,
    needed: Math.ceil(needed / 1e6),
    free: Math.floor(free / 1e6),
  });
};

import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';

/** Compares a stored file with its hash before anything rests on it (LAW-28). Errors: file-damaged, file-not-found. */
export const requireWhole = async (bureau: Bureau, sha256: string | null): Promise<void> => {
  if (sha256 === null || !(await bureau.files.verify(sha256)))
    throw new BureauError('file-damaged', { sha256: sha256 ?? '' });
};

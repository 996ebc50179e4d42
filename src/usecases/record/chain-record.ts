import { genesis, hashHead } from '../../domain/record.ts';
import type { HeadRow } from '../../store/record.ts';
import { insertHeads, lastHead, lockHeads, unchainedEntries } from '../../store/record.ts';
import type { Bureau } from '../bureau.ts';
import type { RecordKey } from './record-key.ts';
import { writeAnchor } from './record-key.ts';

const page = 500;

/**
 * Ties new entries of all cases to the bureau's one chain of heads and signs the newest head (guarantee 7).
 * One writer at a time, by lock. Gives how many entries were tied.
 */
export const chainRecord = async (bureau: Bureau, key: RecordKey): Promise<number> => {
  const heads = await bureau.store.transaction(async (tx) => {
    await lockHeads(tx);
    const entries = await unchainedEntries(tx, page);
    if (entries.length === 0) return [];
    const last = await lastHead(tx);
    let { seq, hash } = last ?? { seq: 0, hash: genesis };
    const fresh: HeadRow[] = entries.map((entry) => {
      const head = { seq: (seq += 1), caseId: entry.caseId, caseSeq: entry.seq, entryHash: entry.hash, prevHash: hash };
      hash = hashHead(head);
      return { ...head, hash, signature: null };
    });
    fresh.at(-1)!.signature = key.sign(hash);
    await insertHeads(tx, fresh);
    return fresh;
  });
  const newest = heads.at(-1);
  if (newest !== undefined) await writeAnchor(bureau.config.dataDir, { seq: newest.seq, hash: newest.hash });
  return heads.length;
};

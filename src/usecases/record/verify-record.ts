import type { RecordEntry } from '../../domain/record.ts';
import { genesis, hashEntry, hashHead } from '../../domain/record.ts';
import type { HeadRow } from '../../store/record.ts';
import { entriesOfHeads, headsAfter, looseEntries } from '../../store/record.ts';
import type { Store } from '../../store/store.ts';
import type { Anchor, RecordKey } from './record-key.ts';

/** What is wrong with the record, at the first place where something is. */
export interface RecordFault {
  fault: 'changed' | 'missing' | 'swapped' | 'cut' | 'unsigned';
  /** Place in the chain of heads; 0 where it is not in the chain. */
  headSeq: number;
  caseId: string;
  caseSeq: number;
}

export interface RecordCheck {
  entries: number;
  /** Entries written after the newest head; they are checked within their cases. */
  unchained: number;
  fault: RecordFault | null;
}

const page = 1_000;

type Tails = Map<string, { seq: number; hash: string }>;

const faultAt = (fault: RecordFault['fault'], head: HeadRow): RecordFault => ({
  fault,
  headSeq: head.seq,
  caseId: head.caseId,
  caseSeq: head.caseSeq,
});

/** An entry against its own hash and its predecessor in the case. */
const entryFault = (entry: RecordEntry, tails: Tails): RecordFault['fault'] | null => {
  const tail = tails.get(entry.caseId) ?? { seq: 0, hash: genesis };
  if (entry.seq !== tail.seq + 1) return entry.seq > tail.seq ? 'missing' : 'swapped';
  if (hashEntry(entry) !== entry.hash) return 'changed';
  if (entry.prevHash !== tail.hash) return 'swapped';
  tails.set(entry.caseId, { seq: entry.seq, hash: entry.hash });
  return null;
};

const headFault = (
  head: HeadRow,
  entry: RecordEntry | undefined,
  last: Anchor,
  tails: Tails,
): RecordFault['fault'] | null => {
  if (head.seq !== last.seq + 1) return 'missing';
  if (hashHead(head) !== head.hash) return 'changed';
  if (head.prevHash !== last.hash) return 'swapped';
  if (entry === undefined) return 'missing';
  if (entry.caseId !== head.caseId || entry.seq !== head.caseSeq) return 'swapped';
  return entryFault(entry, tails) ?? (entry.hash === head.entryHash ? null : 'changed');
};

/**
 * Proves the full record whole, or names the first changed, missing, swapped or cut-off entry (guarantee 7).
 * `anchor` is the last signed head as the data folder remembers it; undefined where nothing was signed yet.
 */
export const verifyRecord = async (store: Store, key: RecordKey, anchor: Anchor | undefined): Promise<RecordCheck> => {
  const tails: Tails = new Map();
  let last: Anchor = { seq: 0, hash: genesis };
  let newest: HeadRow | undefined;
  let entries = 0;
  for (;;) {
    const heads = await headsAfter(store.read, last.seq, page);
    if (heads.length === 0) break;
    const named = new Map(
      (await entriesOfHeads(store.read, heads[0]!.seq, heads.at(-1)!.seq)).map((entry) => [entry.headSeq, entry]),
    );
    for (const head of heads) {
      const fault = headFault(head, named.get(head.seq), last, tails);
      if (fault !== null) return { entries, unchained: 0, fault: faultAt(fault, head) };
      if (anchor?.seq === head.seq && anchor.hash !== head.hash)
        return { entries, unchained: 0, fault: faultAt('changed', head) };
      last = { seq: head.seq, hash: head.hash };
      newest = head;
      entries += 1;
    }
  }
  const end = newest ?? { seq: 0, caseId: '', caseSeq: 0, hash: genesis, signature: null, entryHash: '', prevHash: '' };
  if (anchor !== undefined && anchor.seq > last.seq) return { entries, unchained: 0, fault: faultAt('cut', end) };
  if (newest !== undefined && (newest.signature === null || !key.verify(newest.hash, newest.signature)))
    return { entries, unchained: 0, fault: faultAt('unsigned', newest) };
  const loose = await looseEntries(store.read, last.seq);
  for (const entry of loose) {
    const fault = entryFault(entry, tails);
    if (fault !== null)
      return {
        entries,
        unchained: loose.length,
        fault: { fault, headSeq: 0, caseId: entry.caseId, caseSeq: entry.seq },
      };
  }
  return { entries: entries + loose.length, unchained: loose.length, fault: null };
};

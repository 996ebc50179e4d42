import { createHash } from 'node:crypto';

export type ActorKind = 'person' | 'applicant' | 'agent' | 'clock' | 'worker' | 'peer' | 'engine' | 'system';

/** Who acts. `id` is a user id, a clock kind, a job type or a peer; `name` is what the record shows. */
export interface Actor {
  kind: ActorKind;
  id: string;
  name: string;
}

/** One entry of the full record (全程纪实, LAW-38). `detail` is canonical JSON without personal data beyond references. */
export interface RecordEntry {
  caseId: string;
  seq: number;
  at: string;
  actorKind: ActorKind;
  actorId: string;
  actorName: string;
  act: string;
  elementId: string;
  flow: string;
  flowVersion: number;
  detail: string;
  prevHash: string;
  hash: string;
}

export const genesis = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
};

/** JSON with sorted names: the same content always gives the same text, hence the same hash. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** Hash of an entry over every field but itself, chained to its predecessor in the case. */
export const hashEntry = (entry: Omit<RecordEntry, 'hash'>): string =>
  sha256(
    JSON.stringify([
      entry.caseId,
      entry.seq,
      entry.at,
      entry.actorKind,
      entry.actorId,
      entry.actorName,
      entry.act,
      entry.elementId,
      entry.flow,
      entry.flowVersion,
      entry.detail,
      entry.prevHash,
    ]),
  );

/** A link of the bureau's one chain, which ties the chains of all cases together in the order of writing. */
export interface RecordHead {
  seq: number;
  caseId: string;
  caseSeq: number;
  entryHash: string;
  prevHash: string;
  hash: string;
}

export const hashHead = (head: Omit<RecordHead, 'hash'>): string =>
  sha256(JSON.stringify([head.seq, head.caseId, head.caseSeq, head.entryHash, head.prevHash]));

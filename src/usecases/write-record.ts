import type { Actor, RecordEntry } from '../domain/record.ts';
import { canonicalJson, hashEntry } from '../domain/record.ts';
import { insertEntries, lastEntry } from '../store/record.ts';
import { afterCommit } from '../store/store.ts';
import type { Tx } from '../store/store.ts';
import type { Bureau } from './bureau.ts';

export interface Deed {
  actor: Actor;
  /** What was done, a word of the glossary. */
  act: string;
  elementId?: string;
  detail?: Record<string, unknown>;
  /** The moment that counts; the bureau's present when left out. */
  at?: string;
}

/**
 * Adds an entry to the full record of a case (LAW-38), in the transaction that does the deed.
 * The caller has locked the case, so that its chain grows in one line.
 */
export const writeRecord = async (
  bureau: Bureau,
  tx: Tx,
  subject: { id: string; flow: string; flowVersion: number },
  ...deeds: Deed[]
): Promise<void> => {
  let { seq, hash } = await lastEntry(tx, subject.id);
  const entries: RecordEntry[] = deeds.map((deed) => {
    const entry = {
      caseId: subject.id,
      seq: (seq += 1),
      at: deed.at ?? bureau.clock.now(),
      actorKind: deed.actor.kind,
      actorId: deed.actor.id,
      actorName: deed.actor.name,
      act: deed.act,
      elementId: deed.elementId ?? '',
      flow: subject.flow,
      flowVersion: subject.flowVersion,
      detail: canonicalJson(deed.detail ?? {}),
      prevHash: hash,
    };
    hash = hashEntry(entry);
    return { ...entry, hash };
  });
  await insertEntries(tx, entries);
  afterCommit(tx, () => bureau.nudge.record());
};

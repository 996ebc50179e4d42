import type { PeerName } from '../../connectors/verb.ts';
import { dropIntent, keepIntent } from '../../store/intents.ts';
import { insertHandover } from '../../store/results.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Work } from './verb.ts';

/**
 * Settles what a peer is asked before it is asked: a repeat of the step sends the request of the first attempt, whatever
 * has changed since, because a peer takes the same key for the same content only. `keepAnswer` drops it.
 */
export const keepRequest = async <T>(
  bureau: Bureau,
  { effectId, subject }: Pick<Work<unknown>, 'effectId' | 'subject'>,
  request: T,
): Promise<T> => {
  const body = await bureau.store.transaction((tx) =>
    keepIntent(tx, {
      id: effectId,
      caseId: subject.id,
      body: JSON.stringify(request),
      createdAt: bureau.clock.now(),
    }),
  );
  return JSON.parse(body) as T;
};

/** Keeps what the peer answered and drops the request. */
export const keepAnswer = async (
  bureau: Bureau,
  tx: Tx,
  { effectId, subject }: Pick<Work<unknown>, 'effectId' | 'subject'>,
  { peer, verb, answer }: { peer: PeerName; verb: string; answer: unknown },
): Promise<void> => {
  await dropIntent(tx, effectId);
  await insertHandover(tx, {
    id: effectId,
    caseId: subject.id,
    peer,
    verb,
    answer: JSON.stringify(answer),
    doneAt: bureau.clock.now(),
  });
};

/** Where a peer reports what happens later. */
export const callbackUrl = (bureau: Bureau, peer: 'payment' | 'supervision'): string =>
  `${bureau.config.publicUrl}/api/callbacks/${peer}`;

/** An identity as peers take it: 18 signs; anything else is left out. */
export const subjectCodeOf = (identity: string): string | undefined =>
  /^[0-9A-Z]{18}$/u.test(identity) ? identity : undefined;

import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';
import { inParallel } from '../in-parallel.ts';
import type { Principal } from '../principal.ts';
import type { IncidentNow } from './incident-state.ts';
import { incidentNow } from './incident-state.ts';
import { retryIncident } from './retry-incident.ts';

const atOnce = 4;
/** How long the answer waits for the engine's word on all of them, and how often it looks, ms. */
const patienceMs = 3_000;
const lookMs = 100;

export type RetryResult =
  | (IncidentNow & { error: null })
  | { incidentKey: string; state: 'failed'; next: null; error: ReturnType<BureauError['toJSON']> };

const ask = async (bureau: Bureau, person: Principal, incidentKey: string): Promise<RetryResult> => {
  try {
    await retryIncident(bureau, person, incidentKey);
    return { incidentKey, state: 'open', next: null, error: null };
  } catch (error) {
    if (!(error instanceof BureauError)) throw error;
    return { incidentKey, state: 'failed', next: null, error: error.toJSON() };
  }
};

const isSettled = ({ state }: RetryResult): boolean => state === 'failed' || state === 'solved' || state === 'again';

const look = async (bureau: Bureau, result: RetryResult): Promise<RetryResult> => {
  if (isSettled(result)) return result;
  const now = await incidentNow(bureau.store.read, result.incidentKey);
  return now === undefined ? result : { ...now, error: null };
};

/**
 * Lets the engine try incidents again, each on its own, and waits a moment for what comes of it. `open` and `trying` claim
 * nothing; one that is refused holds up no other. Gives a result an incident, in their order. Error: batch-twice.
 */
export const retryIncidents = async (
  bureau: Bureau,
  person: Principal,
  incidentKeys: readonly string[],
): Promise<RetryResult[]> => {
  if (new Set(incidentKeys).size < incidentKeys.length) throw new BureauError('batch-twice', {}, 'incidentKeys');
  let results = await inParallel(incidentKeys, atOnce, (key) => ask(bureau, person, key));
  for (const end = Date.now() + patienceMs; Date.now() < end && !results.every(isSettled);) {
    await bureau.bus.wait(({ kind }) => kind === 'incident', lookMs);
    results = await inParallel(results, atOnce, (result) => look(bureau, result));
  }
  return results;
};

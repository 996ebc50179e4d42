import { ConnectorError } from '../../connectors/connector-error.ts';
import type { JobResult } from '../../engine/engine.ts';
import { BureauError } from '../../errors.ts';
import { isStoreFailure, storeWords } from '../../store/failures.ts';

type Failure = Extract<JobResult, { result: 'fail' }>;

const peerPauseMs = 5_000;
const storePauseMs = 3_000;
const waitingPauseMs = 15_000;
const retryPauseMs = 1_000;

/** What passes by itself: it costs no retry, health shows it. */
const waiting = new Set(['seal-key-missing', 'seal-key-revoked', 'disk-full', 'not-ready']);

/** What no repeat changes before a person does something. */
const forPeople = new Set(['work-headers-invalid', 'seal-use-refused']);

/**
 * Sorts the failure of a job: an unreachable peer or database and a missing seal key wait and consume no retry; a refusal needs a
 * person at once (an incident); anything else is tried again until the retries are used up.
 */
export const failureOf = (error: unknown, retries: number): Failure => {
  const message = error instanceof Error ? storeWords(error) : String(error);
  if (isStoreFailure(error)) return { result: 'fail', message, retries, backOffMs: storePauseMs };
  if (error instanceof ConnectorError && error.kind === 'unreachable')
    return { result: 'fail', message, retries, backOffMs: Math.max(error.retryAfterMs ?? 0, peerPauseMs) };
  if (error instanceof ConnectorError && error.kind === 'refused')
    return { result: 'fail', message, retries: 0, backOffMs: 0 };
  if (error instanceof BureauError && waiting.has(error.code))
    return { result: 'fail', message, retries, backOffMs: waitingPauseMs };
  if (error instanceof BureauError && forPeople.has(error.code))
    return { result: 'fail', message, retries: 0, backOffMs: 0 };
  return { result: 'fail', message, retries: Math.max(0, retries - 1), backOffMs: retryPauseMs };
};

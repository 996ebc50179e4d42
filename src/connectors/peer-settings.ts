import { setTimeout as pause } from 'node:timers/promises';
import { BureauError } from '../errors.ts';
import type { CircuitLimits } from './circuit.ts';
import type { ExchangeLimits } from './exchange.ts';
import type { PeerName } from './verb.ts';

/** What connectors write: peer, verb, attempt, status, reason. Never what was sent or answered. */
export interface ConnectorLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface PeerLimits extends ExchangeLimits, CircuitLimits {
  /** Attempts in one call, the first included. */
  readonly attempts: number;
  /** Wait (ms) before the second attempt; each further one doubles it. Half of it is jitter. */
  readonly backOffMs: number;
  /** Longest time (ms) of one call with all its attempts and waits. */
  readonly overallMs: number;
}

export const defaultLimits: PeerLimits = {
  attempts: 3,
  answerMs: 5_000,
  backOffMs: 200,
  overallMs: 15_000,
  maxAnswerBytes: 262_144,
  opensAfter: 3,
  downMs: 10_000,
  maxDownMs: 300_000,
};

export interface PeerContext {
  readonly log: ConnectorLog;
  readonly now: () => string;
  readonly limits: PeerLimits;
  /** Running clock (ms), independent of the bureau's clock. */
  readonly tick: () => number;
  /** Random number in [0, 1) for the jitter. */
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends every running call when the house closes. */
  readonly closing: AbortSignal;
}

/** Where a peer is and how we prove ourselves to it. The token also signs its callbacks. */
export interface PeerAddress {
  readonly url: string;
  readonly token?: string;
}

/** The real wait between attempts. */
export const realSleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal });
};

const tokenPattern = /^[\x21-\x7e]{1,4096}$/;

const baseUrl = (peer: PeerName, url: string): string => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const plain = parsed !== undefined && /^https?:$/.test(parsed.protocol) && !/[@?#]/.test(url);
  if (!plain) {
    const expected = 'an http or https address without user, query or fragment';
    throw new BureauError('config-invalid', { name: `peers.${peer}.url`, expected, actual: 'something else' });
  }
  return url.replace(/\/+$/, '');
};

/** Refuses an address that fetch could not use, before anything depends on it; the message never quotes it. @throws BureauError config-invalid */
export const checkAddress = (
  peer: PeerName,
  { url, token }: PeerAddress,
): { base: string; token: string | undefined } => {
  if (token !== undefined && !tokenPattern.test(token)) {
    const expected = 'visible ASCII characters without blanks';
    throw new BureauError('config-invalid', { name: `peers.${peer}.token`, expected, actual: 'other characters' });
  }
  return { base: baseUrl(peer, url), token };
};

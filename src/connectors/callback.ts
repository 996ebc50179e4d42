import { createHmac, timingSafeEqual } from 'node:crypto';
import { BureauError } from '../errors.ts';
import { parseJson } from './parse-json.ts';
import type { PeerName, Shape } from './verb.ts';

/** The header that carries the signature of a callback's raw body. */
export const signatureHeader = 'x-peer-signature';

/** Signature of a callback: HMAC-SHA256 over the raw body with the token that both sides share. */
export const signCallback = (token: string, rawBody: string): string =>
  `sha256=${createHmac('sha256', token).update(rawBody, 'utf8').digest('hex')}`;

const matches = (expected: string, given: string): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * What a peer reports by itself, once it is proven to come from there. Without a shared token nothing is believed. A repeat
 * passes: events carry an `eventId`, and the one who applies them does it once.
 * @throws BureauError callback-signature-wrong, callback-invalid
 */
export const readCallback = <T>(
  peer: PeerName,
  token: string | undefined,
  events: Shape<T>,
  rawBody: string,
  signature: string | undefined,
): T => {
  if (token === undefined || signature === undefined || !matches(signCallback(token, rawBody), signature)) {
    throw new BureauError('callback-signature-wrong', { peer });
  }
  const event = events.read(parseJson(rawBody));
  if ('fault' in event) throw new BureauError('callback-invalid', { peer, detail: event.fault });
  return event.value;
};

import { BureauError } from '../errors.ts';
import type { PeerName } from './verb.ts';

export type ConnectorFailure = 'unreachable' | 'refused' | 'invalid-answer';

const codes = {
  unreachable: 'peer-unreachable',
  refused: 'peer-refused',
  'invalid-answer': 'peer-answer-invalid',
} as const;

/**
 * A call to a peer that gave no usable answer.
 * - `unreachable`: nobody answered, or "later"; repeat with the same key after `retryAfterMs` (ms, where known). Costs no retry of a job.
 * - `refused`: the peer understood and said no; `params.peerCode` and `params.peerText` are its words without personal data. A person must look.
 * - `invalid-answer`: what came is not what was agreed; whether the peer acted is unknown, the same key finds out.
 */
export class ConnectorError extends BureauError {
  readonly kind: ConnectorFailure;
  readonly peer: PeerName;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ConnectorFailure,
    params: { peer: PeerName; verb: string } & Record<string, string | number>,
    retryAfterMs?: number,
  ) {
    super(codes[kind], params);
    this.name = 'ConnectorError';
    this.kind = kind;
    this.peer = params.peer;
    this.retryAfterMs = retryAfterMs;
  }
}

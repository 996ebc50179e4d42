import { EventEmitter, once } from 'node:events';
import type { Client } from './api.ts';

export interface Changes {
  /** Resolves with the next hint, or after `ms`; ask for it before looking, so that nothing falls in between. */
  next(ms: number): Promise<unknown>;
  close(): void;
}

/** Listens to what the bureau says of a case (GET /api/events). Hints only: whoever hears one looks again. */
export const listen = async (client: Client, caseId: string): Promise<Changes> => {
  const end = new AbortController();
  const hints = new EventEmitter();
  const stream = await client.stream(`/api/events?case=${caseId}`, end.signal);
  const hear = async (): Promise<void> => {
    for await (const part of stream) if (Buffer.from(part).includes('event: ')) hints.emit('hint');
  };
  // A stream that breaks leaves the bounded waits.
  hear().catch(() => undefined);
  return {
    next: (ms) => once(hints, 'hint', { signal: AbortSignal.timeout(ms) }).catch(() => undefined),
    close: () => end.abort(),
  };
};

export type EngineErrorKind = 'refused' | 'not-found' | 'unavailable';

/**
 * A command that gave no effect we know of.
 * - `refused`: the engine said no and will say so again.
 * - `not-found`: the key is unknown, or what it named has ended, in whatever way.
 * - `unavailable`: nothing is settled, the command may have taken effect.
 */
export class EngineError extends Error {
  readonly kind: EngineErrorKind;
  readonly command: string;

  constructor(kind: EngineErrorKind, command: string, reason: string) {
    super(`${command}: ${reason}`);
    this.name = 'EngineError';
    this.kind = kind;
    this.command = command;
  }
}

/**
 * INVALID_ARGUMENT, ALREADY_EXISTS, FAILED_PRECONDITION, OUT_OF_RANGE, UNIMPLEMENTED: asking again is pointless. Whatever
 * else comes settles nothing; a rejected sign-in belongs there too, since an operator can repair it while the command waits.
 */
const REFUSED = new Set([3, 6, 9, 11, 12]);
const NOT_FOUND = 5;

/** Turns what the clients throw into an EngineError. */
export const toEngineError = (command: string, error: unknown): EngineError => {
  if (error instanceof EngineError) return error;
  const { code, details, message } = error as { code?: number; details?: string; message?: string };
  const reason = details || message || String(error);
  if (code === NOT_FOUND) return new EngineError('not-found', command, reason);
  return new EngineError(code !== undefined && REFUSED.has(code) ? 'refused' : 'unavailable', command, reason);
};

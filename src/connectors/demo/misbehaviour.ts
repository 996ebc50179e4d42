import type { PeerName } from '../verb.ts';

/**
 * down: the connection breaks before anything happened. slow: no answer until the caller gives up. refuse: a business
 * refusal. garbage: an answer that is none. lost-answer: the effect happens, then the connection breaks.
 */
export type FailMode = 'down' | 'slow' | 'refuse' | 'garbage' | 'lost-answer';

export interface Misbehaviour {
  plan(peer: PeerName, mode: FailMode, count: number): void;
  next(peer: PeerName): FailMode | undefined;
}

/** What the next requests to a peer meet, in the order planned. */
export const createMisbehaviour = (): Misbehaviour => {
  const planned: { peer: PeerName; mode: FailMode; left: number }[] = [];
  return {
    plan: (peer, mode, count) => {
      if (count > 0) planned.push({ peer, mode, left: count });
    },
    next: (peer) => {
      const index = planned.findIndex((plan) => plan.peer === peer);
      const plan = planned[index];
      if (plan === undefined) return undefined;
      plan.left -= 1;
      if (plan.left <= 0) planned.splice(index, 1);
      return plan.mode;
    },
  };
};

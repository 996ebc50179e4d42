export interface CircuitLimits {
  /** Unreachable calls in a row after which the peer counts as down. */
  readonly opensAfter: number;
  /** How long (ms) the first down time lasts; each failed probe doubles it. */
  readonly downMs: number;
  /** Longest down time (ms). */
  readonly maxDownMs: number;
}

export interface CircuitState {
  readonly state: 'up' | 'down' | 'probing';
  /** Unreachable calls in a row. */
  readonly failures: number;
  /** When the peer went down (instant), null while up. */
  readonly downSince: string | null;
  /** Time (ms) until the next call is let through, 0 while up. */
  readonly retryInMs: number;
}

/** Leave for one call; `probe` is the single one that tries whether a down peer is back. */
export interface Pass {
  readonly probe: boolean;
  readonly wave: number;
}

export interface Circuit {
  enter(): Pass | undefined;
  leave(pass: Pass, result: 'reached' | 'unreachable' | 'abandoned'): 'opened' | 'healed' | undefined;
  state(): CircuitState;
}

/**
 * Spares a peer that does not answer, and us the waiting. `tick` is a running clock in ms: the bureau's own clock may
 * stand still (demo, tests), and a peer must come back then too.
 */
export const openCircuit = (limits: CircuitLimits, tick: () => number, now: () => string): Circuit => {
  let failures = 0;
  let wave = 0;
  let down: { since: string; until: number; lastsMs: number; probing: boolean } | undefined;

  return {
    enter: () => {
      if (down === undefined) return { probe: false, wave };
      if (down.probing || tick() < down.until) return undefined;
      down.probing = true;
      return { probe: true, wave };
    },
    leave: (pass, result) => {
      // A call begun before the peer went down says nothing new about it, unless it got through.
      const stale = pass.wave !== wave;
      if (result === 'abandoned') {
        if (pass.probe && !stale && down !== undefined) down.probing = false;
        return undefined;
      }
      if (result === 'reached') {
        failures = 0;
        const healed = down !== undefined;
        if (healed) wave += 1;
        down = undefined;
        return healed ? 'healed' : undefined;
      }
      if (stale) return undefined;
      failures += 1;
      if (!pass.probe && failures < limits.opensAfter) return undefined;
      const lastsMs = down === undefined ? limits.downMs : Math.min(down.lastsMs * 2, limits.maxDownMs);
      down = { since: down?.since ?? now(), until: tick() + lastsMs, lastsMs, probing: false };
      wave += 1;
      return pass.probe ? undefined : 'opened';
    },
    state: () => ({
      state: down === undefined ? 'up' : down.probing ? 'probing' : 'down',
      failures,
      downSince: down?.since ?? null,
      retryInMs: down === undefined ? 0 : Math.max(0, Math.round(down.until - tick())),
    }),
  };
};

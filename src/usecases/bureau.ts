import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Connectors } from '../connectors/connectors.ts';
import type { Press } from '../documents/press.ts';
import type { Files } from '../documents/files/open-files.ts';
import type { Engine } from '../engine/engine.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Bus } from './bus.ts';
import type { BureauClock, DemoClock } from './clock/bureau-clock.ts';
import type { Catalogues } from './catalogue/catalogues.ts';
import type { Releases } from './release/releases.ts';

/** Wakes the loops of this copy; each call is cheap and calls in a row are one. */
export interface Nudge {
  /** `leased`: a command that this copy has just written and is to send itself. */
  outbox(leased?: OutboxRow): void;
  clocks(): void;
  record(): void;
}

/** The seal key that is loaded; without one sealing waits. */
export interface SealState {
  ready: boolean;
  /** It was revoked: nothing is sealed with it any more. */
  revoked: boolean;
  specimen: boolean;
  fingerprint: string;
  /** Fingerprints of certificates under which a seal counts as the bureau's. */
  trusted: string[];
}

/** What health asks of the parts that no use case works with. */
export interface Probes {
  broker(): 'starting' | 'ready' | 'down' | 'external';
  stream(): { foreign: string | null; seen: Record<string, number>; lastRequestAt: string | null };
}

/** What only a demonstration has; undefined in production. */
export interface Demo {
  clock: DemoClock;
  /** Address of the local peers: inboxes, payment desk, supervision desk. */
  peersUrl: string;
}

/** Everything a use case works with. Put together once, in main. */
export interface Bureau {
  config: Config;
  /** Names this copy of the application among others on the same database. */
  copyId: string;
  store: Store;
  engine: Engine;
  press: Press;
  seal: SealState;
  files: Files;
  connectors: Connectors;
  clock: BureauClock;
  catalogues: Catalogues;
  releases: Releases;
  bus: Bus;
  nudge: Nudge;
  probes: Probes;
  demo: Demo | undefined;
  log: Logger;
}

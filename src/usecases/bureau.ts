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
import type { DictionaryInForce } from './release/dictionary-in-force.ts';
import type { Releases } from './release/releases.ts';

/** Wakes the loops of this copy; each call is cheap and calls in a row are one. */
export interface Nudge {
  /** `leased`: a command that this copy has just written and is to send itself. */
  outbox(leased?: OutboxRow): void;
  clocks(): void;
  record(): void;
  moves(): void;
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

/** One worker of this copy: jobs since its start, and in the last minute. */
export interface WorkerFigures {
  type: string;
  atWork: number;
  done: number;
  failed: number;
  lastMinute: number;
  meanMs: number;
  lastFailureAt: string | null;
}

/** What health asks of the parts that no use case works with. */
export interface Probes {
  broker(): 'starting' | 'ready' | 'down' | 'external';
  stream(): {
    foreign: string | null;
    seen: Record<string, number>;
    lastRequestAt: string | null;
    /** How old the newest record of a lane was when this copy had applied it, ms, and when that was. */
    lanes: Record<string, { lagMs: number; at: string }>;
  };
  /** What the workers of this copy have done since it started. */
  workers(): WorkerFigures[];
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
  dictionary: DictionaryInForce;
  releases: Releases;
  bus: Bus;
  nudge: Nudge;
  probes: Probes;
  demo: Demo | undefined;
  /** Whether cases are being moved, as far as this copy has heard: only then what is told stirs those that wait. */
  moving: boolean;
  /** Whether this copy takes new work, lets what runs come to its end, or has done so and may be stopped. */
  duty: 'serving' | 'draining' | 'drained';
  /** Lets this copy take no more jobs and finish what runs; the others go on. */
  drain(): Promise<void>;
  log: Logger;
}

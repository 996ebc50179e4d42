import type { Engine } from '../../src/engine/engine.ts';
import type { RecordServer } from './record-server.ts';

/** A broker that several groups of tests share, as it is when they run. */
export interface AtBroker {
  address(): string;
  engine(): Engine;
  server(): RecordServer;
}

import { setMaxListeners } from 'node:events';
import type { CircuitState } from './circuit.ts';
import { openHttpPeer } from './http-peer.ts';
import { openMail } from './mail.ts';
import type { Mail } from './mail.ts';
import { openPayment } from './payment.ts';
import type { Payment } from './payment.ts';
import { defaultLimits, realSleep } from './peer-settings.ts';
import type { ConnectorLog, PeerAddress, PeerContext, PeerLimits } from './peer-settings.ts';
import { openPolice } from './police.ts';
import type { Police } from './police.ts';
import { openRegistry } from './registry.ts';
import type { Registry } from './registry.ts';
import { openSms } from './sms.ts';
import type { Sms } from './sms.ts';
import { openSupervision } from './supervision.ts';
import type { Supervision } from './supervision.ts';
import { openTax } from './tax.ts';
import type { Tax } from './tax.ts';
import { openUpper } from './upper.ts';
import type { Upper } from './upper.ts';
import { peerNames } from './verb.ts';
import type { PeerName } from './verb.ts';

export interface Connectors {
  readonly sms: Sms;
  readonly mail: Mail;
  readonly supervision: Supervision;
  readonly tax: Tax;
  readonly payment: Payment;
  readonly police: Police;
  readonly upper: Upper;
  readonly registry: Registry;
  /** For health: which peers are up. */
  connectorStates(): Record<PeerName, CircuitState>;
  /** Ends running calls (they fail as unreachable) and takes no more. */
  close(): void;
}

export interface ConnectorsConfig {
  readonly peers: Readonly<Record<PeerName, PeerAddress>>;
  readonly log: ConnectorLog;
  /** The bureau's clock (instant); only shown, never waited on. */
  readonly now: () => string;
  readonly limits?: Partial<PeerLimits>;
  readonly tick?: PeerContext['tick'];
  readonly random?: PeerContext['random'];
  readonly sleep?: PeerContext['sleep'];
}

const byPeer = <T>(make: (name: PeerName) => T): Record<PeerName, T> =>
  Object.fromEntries(peerNames.map((name) => [name, make(name)])) as Record<PeerName, T>;

/** Opens the outside: one connector per peer. Opening calls nobody. @throws BureauError config-invalid */
export const openConnectors = (config: ConnectorsConfig): Connectors => {
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const context: PeerContext = {
    log: config.log,
    now: config.now,
    limits: { ...defaultLimits, ...config.limits },
    tick: config.tick ?? (() => performance.now()),
    random: config.random ?? Math.random,
    sleep: config.sleep ?? realSleep,
    closing: closing.signal,
  };
  const peers = byPeer((name) => openHttpPeer(name, config.peers[name], context));
  return {
    sms: openSms(peers.sms),
    mail: openMail(peers.mail),
    supervision: openSupervision(peers.supervision),
    tax: openTax(peers.tax),
    payment: openPayment(peers.payment),
    police: openPolice(peers.police),
    upper: openUpper(peers.upper),
    registry: openRegistry(peers.registry),
    connectorStates: () => byPeer((name) => peers[name].state()),
    close: () => closing.abort(),
  };
};

import { setMaxListeners } from 'node:events';
import type { CircuitState } from './circuit.ts';
import { openChangeablePeer } from './changeable-peer.ts';
import type { ChangeablePeer } from './changeable-peer.ts';
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
  /** A peer as administration sees it: its settings, what came of calls, and a trial. */
  line(name: PeerName): Pick<ChangeablePeer, 'change' | 'settings' | 'configured' | 'results' | 'trial' | 'state'>;
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
  const { answerMs, overallMs, attempts } = context.limits;
  const limits = { answerMs, overallMs, attempts };
  const peers = byPeer((name) =>
    openChangeablePeer(name, { address: config.peers[name], limits, enabled: true }, context),
  );
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
    line: (name) => peers[name],
    close: () => closing.abort(),
  };
};

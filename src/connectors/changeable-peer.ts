import { ConnectorError } from './connector-error.ts';
import { exchange } from './exchange.ts';
import { openHttpPeer } from './http-peer.ts';
import type { HttpPeer } from './http-peer.ts';
import { checkAddress } from './peer-settings.ts';
import type { PeerAddress, PeerContext, PeerLimits } from './peer-settings.ts';
import type { PeerName } from './verb.ts';

/** How a peer is called: where, with what patience, and whether at all. */
export interface PeerSettings {
  readonly address: PeerAddress;
  readonly limits: Pick<PeerLimits, 'answerMs' | 'overallMs' | 'attempts'>;
  readonly enabled: boolean;
}

/** What this copy has seen of a peer since its start. `failure`: code and cause, never what was sent or answered. */
export interface PeerResults {
  readonly successAt: string | null;
  readonly failureAt: string | null;
  readonly failure: string;
}

/** `reached`: somebody answered over HTTP; `status`: how, 401 and 403 mean that the token is not taken. */
export interface PeerTrial {
  readonly reached: boolean;
  readonly status: number | null;
  readonly tookMs: number;
  readonly problem: string;
}

export interface ChangeablePeer extends HttpPeer {
  /** Takes effect with the next call; those under way end as they began. @throws BureauError config-invalid */
  change(settings: PeerSettings): void;
  settings(): PeerSettings;
  /** Those that the house was started with. */
  readonly configured: PeerSettings;
  results(): PeerResults;
  /** Asks the address itself, without effect at the peer, also where the connector is switched off. */
  trial(): Promise<PeerTrial>;
}

/** Any other answer shows that the line is good: the address itself stands for no service. */
const problemOf = (status: number): string => {
  if (status === 401 || status === 403) return 'token-refused';
  return status >= 500 ? 'peer-error' : '';
};

/** Work for a peer that is switched off waits, as for one that is down. */
const offPauseMs = 60_000;

const failureText = (error: ConnectorError): string => {
  const { reason, status, peerCode } = error.params;
  return [error.code, reason ?? peerCode, status].filter((part) => part !== undefined).join(' ');
};

/** A peer whose settings change while the house runs. */
export const openChangeablePeer = (name: PeerName, first: PeerSettings, context: PeerContext): ChangeablePeer => {
  const open = ({ address, limits }: PeerSettings): HttpPeer =>
    openHttpPeer(name, address, { ...context, limits: { ...context.limits, ...limits } });
  let settings = first;
  let peer = open(first);
  let results: PeerResults = { successAt: null, failureAt: null, failure: '' };

  const through = async <A>(verb: string, call: () => Promise<A>): Promise<A> => {
    if (!settings.enabled)
      throw new ConnectorError('unreachable', { peer: name, verb, reason: 'switched off' }, offPauseMs);
    try {
      const answer = await call();
      results = { ...results, successAt: context.now() };
      return answer;
    } catch (error) {
      if (error instanceof ConnectorError)
        results = { ...results, failureAt: context.now(), failure: failureText(error) };
      throw error;
    }
  };

  return {
    get token() {
      return peer.token;
    },
    send: (verb, input, key) => through(verb.name, () => peer.send(verb, input, key)),
    query: (verb, input) => through(verb.name, () => peer.query(verb, input)),
    state: () => peer.state(),
    change: (next) => {
      peer = open(next);
      settings = next;
    },
    settings: () => settings,
    configured: first,
    results: () => results,
    trial: async () => {
      const { base, token } = checkAddress(name, settings.address);
      const headers = {
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      };
      const [begun, limits] = [context.tick(), { ...context.limits, ...settings.limits }];
      const found = await exchange({ url: `${base}/`, method: 'GET', headers }, limits, context.closing);
      const tookMs = Math.round(context.tick() - begun);
      if (found.kind === 'answer') {
        const problem = problemOf(found.status);
        return { reached: true, status: found.status, tookMs, problem };
      }
      return { reached: found.kind === 'unreadable', status: null, tookMs, problem: found.reason };
    },
  };
};

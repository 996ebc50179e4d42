import type { PeerSettings } from '../../connectors/changeable-peer.ts';
import type { PeerName } from '../../connectors/verb.ts';
import { peerNames } from '../../connectors/verb.ts';
import type { ConnectorSettingsRow } from '../../store/connector-settings.ts';
import { connectorResults, connectorSettings, keepConnectorResult } from '../../store/connector-settings.ts';
import type { Bureau } from '../bureau.ts';
import { readToken } from './read-token.ts';

type Terms = Pick<ConnectorSettingsRow, 'url' | 'tokenFrom' | 'answerMs' | 'overallMs' | 'attempts' | 'enabled'>;

/** What a row comes to: address and token are those of the start where it names none. Error: connector-token-missing. */
export const settingsOf = async (bureau: Bureau, peer: PeerName, terms: Terms): Promise<PeerSettings> => {
  const { address } = bureau.connectors.line(peer).configured;
  const token = terms.tokenFrom === '' ? address.token : await readToken(bureau, terms.tokenFrom);
  const { answerMs, overallMs, attempts } = terms;
  return {
    address: { url: terms.url === '' ? address.url : terms.url, ...(token === undefined ? {} : { token }) },
    limits: { answerMs, overallMs, attempts },
    enabled: terms.enabled === 1,
  };
};

/** Brings the connectors of this copy up to what admins have set; one that cannot be read stays as it is. */
export const applyConnectors = async (bureau: Bureau): Promise<void> => {
  for (const row of await connectorSettings(bureau.store.read)) {
    const peer = peerNames.find((name) => name === row.peer);
    if (peer === undefined) continue;
    try {
      const [line, next] = [bureau.connectors.line(peer), await settingsOf(bureau, peer, row)];
      // A change opens a new line, which forgets that a peer is down.
      if (JSON.stringify(line.settings()) !== JSON.stringify(next)) line.change(next);
    } catch (error) {
      bureau.log.error({ peer, error: String(error) }, 'the settings of a connector cannot be applied');
    }
  }
};

/** Keeps what this copy has seen of its peers, for every copy to show. */
export const keepConnectorResults = async (bureau: Bureau): Promise<void> => {
  const known = new Map((await connectorResults(bureau.store.read)).map((row) => [row.peer, row]));
  for (const peer of peerNames) {
    const seen = bureau.connectors.line(peer).results();
    const kept = known.get(peer);
    const newer = (seen.successAt ?? '') > (kept?.successAt ?? '') || (seen.failureAt ?? '') > (kept?.failureAt ?? '');
    if (newer) await bureau.store.transaction((tx) => keepConnectorResult(tx, { peer, ...seen }));
  }
};

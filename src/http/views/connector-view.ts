import type { PeerName } from '../../connectors/verb.ts';
import { peerNames } from '../../connectors/verb.ts';
import { connectorResults, connectorSettings } from '../../store/connector-settings.ts';
import type { Bureau } from '../../usecases/bureau.ts';

const later = (a: string | null, b: string | null): string | null => ((a ?? '') > (b ?? '') ? a : b);

/** Each connector as it is set and as it goes; of its token only whether there is one. */
export const connectorViews = async (bureau: Bureau) => {
  const { read } = bureau.store;
  const rows = new Map((await connectorSettings(read)).map((row) => [row.peer, row]));
  const kept = new Map((await connectorResults(read)).map((row) => [row.peer, row]));
  const viewOf = (peer: PeerName) => {
    const line = bureau.connectors.line(peer);
    const [row, seen, known] = [rows.get(peer), line.results(), kept.get(peer)];
    const { address, limits, enabled } = line.settings();
    const fresh = (seen.failureAt ?? '') >= (known?.failureAt ?? '');
    return {
      peer,
      url: row?.url ?? '',
      tokenFrom: row?.tokenFrom ?? '',
      answerMs: limits.answerMs,
      overallMs: limits.overallMs,
      attempts: limits.attempts,
      enabled,
      address: address.url,
      hasToken: (address.token ?? '') !== '',
      revision: row?.revision ?? 0,
      changedBy: row?.changedBy ?? '',
      changedAt: row?.changedAt ?? null,
      state: enabled ? line.state().state : ('off' as const),
      successAt: later(seen.successAt, known?.successAt ?? null),
      failureAt: later(seen.failureAt, known?.failureAt ?? null),
      failure: fresh ? seen.failure : (known?.failure ?? ''),
    };
  };
  return peerNames.map(viewOf);
};

import { checkAddress } from '../../connectors/peer-settings.ts';
import type { PeerName } from '../../connectors/verb.ts';
import { BureauError } from '../../errors.ts';
import type { ConnectorSettingsRow } from '../../store/connector-settings.ts';
import { lockConnectorSettings, saveConnectorSettings } from '../../store/connector-settings.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { applyConnectors, settingsOf } from './apply-connectors.ts';

export interface ConnectorChange {
  peer: PeerName;
  /** The revision that the person has seen; 0: nothing was set yet. */
  seen: number;
  url: string;
  tokenFrom: string;
  answerMs: number;
  overallMs: number;
  attempts: number;
  enabled: boolean;
  reason: string;
}

const requireAddress = (peer: PeerName, url: string): void => {
  if (url === '') return;
  try {
    checkAddress(peer, { url });
  } catch {
    throw new BureauError('connector-address-invalid', {}, 'url');
  }
};

/**
 * Sets how a peer is called, in every copy and without a restart; calls under way end as they began. The record names where
 * the token is taken from, never the token. Errors: connector-stale, connector-address-invalid, connector-token-missing,
 * connector-limits-invalid.
 */
export const changeConnector = async (bureau: Bureau, person: Principal, change: ConnectorChange): Promise<void> => {
  const { peer, seen, reason, enabled, ...terms } = change;
  if (terms.overallMs < terms.answerMs) throw new BureauError('connector-limits-invalid', {}, 'overallMs');
  requireAddress(peer, terms.url);
  await settingsOf(bureau, peer, { ...terms, enabled: Number(enabled) });
  await bureau.store.transaction(async (tx) => {
    const known = await lockConnectorSettings(tx, peer);
    if ((known?.revision ?? 0) !== seen) throw new BureauError('connector-stale', {}, 'revision');
    const row: ConnectorSettingsRow = {
      peer,
      ...terms,
      enabled: Number(enabled),
      revision: seen + 1,
      changedBy: person.name,
      changedAt: bureau.clock.now(),
    };
    await saveConnectorSettings(tx, row);
    await announce(bureau, tx, { kind: 'connectors-changed', caseId: '' });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'change-connector',
      detail: { peer, was: known ?? null, now: { ...terms, enabled }, reason },
    });
  });
  await applyConnectors(bureau);
};

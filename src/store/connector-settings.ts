import type { Db, Tx } from './store.ts';
import { lockSetting } from './settings.ts';

/** What an admin has set for a peer; never a secret, only where it is taken from. */
export interface ConnectorSettingsRow {
  peer: string;
  url: string;
  tokenFrom: string;
  answerMs: number;
  overallMs: number;
  attempts: number;
  enabled: number;
  revision: number;
  changedBy: string;
  changedAt: string;
}

export interface ConnectorResultRow {
  peer: string;
  successAt: string | null;
  failureAt: string | null;
  failure: string;
}

export const connectorSettings = (db: Db | Tx): Promise<ConnectorSettingsRow[]> =>
  db<ConnectorSettingsRow>('connector_settings').select();

/** Locks what is set for a peer, whether there is a row yet or not. */
export const lockConnectorSettings = async (tx: Tx, peer: string): Promise<ConnectorSettingsRow | undefined> => {
  await lockSetting(tx, `connector-${peer}`);
  return tx<ConnectorSettingsRow>('connector_settings').where({ peer }).first();
};

export const saveConnectorSettings = async (tx: Tx, row: ConnectorSettingsRow): Promise<void> => {
  await tx('connector_settings').insert(row).onConflict('peer').merge();
};

export const connectorResults = (db: Db | Tx): Promise<ConnectorResultRow[]> =>
  db<ConnectorResultRow>('connector_results').select();

const later = (a: string | null, b: string | null): string | null => ((a ?? '') > (b ?? '') ? a : b);

/** Keeps the later of what is known and what a copy has seen. */
export const keepConnectorResult = async (tx: Tx, seen: ConnectorResultRow): Promise<void> => {
  await lockSetting(tx, `connector-${seen.peer}`);
  const known = await tx<ConnectorResultRow>('connector_results').where({ peer: seen.peer }).first();
  const newer = (known?.failureAt ?? '') < (seen.failureAt ?? '');
  const row: ConnectorResultRow = {
    peer: seen.peer,
    successAt: later(known?.successAt ?? null, seen.successAt),
    failureAt: later(known?.failureAt ?? null, seen.failureAt),
    failure: newer || known === undefined ? seen.failure : known.failure,
  };
  await tx('connector_results').insert(row).onConflict('peer').merge();
};

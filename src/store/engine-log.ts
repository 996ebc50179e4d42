import { causeOf } from '../domain/incident-cause.ts';
import type { Db, Tx } from './store.ts';
import { lockRows } from './lock.ts';

export interface Position {
  position: number;
  contentHash: string;
}

/** How far a lane of the record stream has been applied; the row is locked first, so that copies take turns. */
export const lockPosition = async (tx: Tx, lane: string, partitionId: number): Promise<Position> => {
  await tx('stream_positions')
    .insert({ lane, partitionId, position: -1, contentHash: '' })
    .onConflict(['lane', 'partitionId'])
    .ignore();
  const row = await lockRows(tx, tx('stream_positions').where({ lane, partitionId })).first();
  return row as Position;
};

/**
 * Moves the lane's position over a batch that lies wholly behind it; the row stays locked until the transaction ends, so
 * that copies take turns. False where the lane is new or stands within the batch: then `lockPosition` tells.
 */
export const passPosition = async (
  tx: Tx,
  lane: string,
  partitionId: number,
  { first, to }: { first: number; to: Position },
): Promise<boolean> =>
  (await tx('stream_positions').where({ lane, partitionId }).where('position', '<', first).update(to)) > 0;

export const readPosition = async (db: Db, lane: string, partitionId: number): Promise<Position | undefined> =>
  (await db('stream_positions').where({ lane, partitionId }).first()) as Position | undefined;

export const readPositions = (db: Db): Promise<(Position & { lane: string; partitionId: number })[]> =>
  db('stream_positions').orderBy('lane').orderBy('partitionId');

export const writePosition = async (tx: Tx, lane: string, partitionId: number, to: Position): Promise<void> => {
  await tx('stream_positions').where({ lane, partitionId }).update(to);
};

export interface ParkedRecord {
  lane: string;
  partitionId: number;
  position: number;
  record: string;
  error: string;
  parkedAt: string;
}

/** Keeps a record that could not be applied, so that it does not block the lane; health turns red. */
export const parkRecord = async (tx: Tx, row: ParkedRecord): Promise<void> => {
  await tx('parked_records').insert(row).onConflict(['lane', 'partitionId', 'position']).ignore();
};

/** The records that could not be applied, the newest first; what stands in them is not shown. */
export const parkedRecords = (db: Db, limit: number): Promise<Omit<ParkedRecord, 'record'>[]> =>
  db<ParkedRecord>('parked_records')
    .select('lane', 'partitionId', 'position', 'error', 'parkedAt')
    .orderBy('parkedAt', 'desc')
    .limit(limit);

export const countParked = async (db: Db): Promise<number> => {
  const [row] = await db('parked_records').count({ count: '*' });
  return Number(row!['count']);
};

export interface ElementRow {
  elementInstanceKey: string;
  processInstanceKey: string;
  /** The element instance that it stands in: the process instance or a subprocess; empty for a process instance. */
  scopeKey: string;
  elementId: string;
  elementType: string;
  flow: string;
  flowVersion: number;
  state: 'active' | 'completed' | 'terminated';
  enteredAt: string;
  leftAt: string | null;
}

const chunk = 80;

/** Writes the newest known state of elements; entering, moving to a version and leaving may come in one batch or in several. */
export const saveElements = async (tx: Tx, rows: ElementRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += chunk)
    await tx<ElementRow>('elements')
      .insert(rows.slice(from, from + chunk))
      .onConflict('elementInstanceKey')
      .merge(['state', 'leftAt', 'elementId', 'flowVersion']);
};

/** What happened in an instance, in order; several instances when a case has had several runs. */
export const elementsOf = (db: Db, processInstanceKeys: string[]): Promise<ElementRow[]> =>
  db<ElementRow>('elements')
    .whereIn('processInstanceKey', processInstanceKeys)
    .orderBy('enteredAt')
    .orderBy('elementInstanceKey');

export const findElement = (db: Db | Tx, elementInstanceKey: string): Promise<ElementRow | undefined> =>
  db<ElementRow>('elements').where({ elementInstanceKey }).first();

export interface SequenceFlowRow {
  processInstanceKey: string;
  /** The element instance in which it was taken. */
  scopeKey: string;
  flowVersion: number;
  flowId: string;
  position: number;
}

export const saveSequenceFlows = async (tx: Tx, rows: SequenceFlowRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += chunk)
    await tx('sequence_flows')
      .insert(rows.slice(from, from + chunk))
      .onConflict(['processInstanceKey', 'position'])
      .ignore();
};

export const sequenceFlowsOf = (db: Db, processInstanceKeys: string[]): Promise<SequenceFlowRow[]> =>
  db<SequenceFlowRow>('sequence_flows').whereIn('processInstanceKey', processInstanceKeys).orderBy('position');

export interface IncidentRow {
  incidentKey: string;
  caseId: string;
  processInstanceKey: string;
  elementId: string;
  jobKey: string;
  errorType: string;
  message: string;
  createdAt: string;
  resolvedAt: string | null;
  flow: string;
  flowVersion: number;
  elementInstanceKey: string;
  /** What it says without what differs from case to case, and the id of that cause. */
  cause: string;
  causeId: string;
}

export const insertIncident = async (tx: Tx, told: Omit<IncidentRow, 'cause' | 'causeId'>): Promise<void> => {
  const row = { ...told, ...causeOf(told) };
  await tx<IncidentRow>('incidents').insert(row).onConflict('incidentKey').ignore();
};

/** Notes that the engine says it is solved; gives the incident, undefined where it is none of ours. */
export const resolveIncidentRow = async (tx: Tx, incidentKey: string, at: string): Promise<IncidentRow | undefined> => {
  const [row] = await tx<IncidentRow>('incidents')
    .where({ incidentKey })
    .whereNull('resolvedAt')
    .update({ resolvedAt: at })
    .returning('*');
  return row;
};

export const findIncident = (db: Db, incidentKey: string): Promise<IncidentRow | undefined> =>
  db<IncidentRow>('incidents').where({ incidentKey }).first();

/** At which an instance stands now. */
export const openIncidentsOf = (db: Db | Tx, processInstanceKey: string): Promise<IncidentRow[]> =>
  db<IncidentRow>('incidents').where({ processInstanceKey }).whereNull('resolvedAt').orderBy('createdAt');

export const countOpenIncidents = async (db: Db): Promise<number> => {
  const [row] = await db<IncidentRow>('incidents').whereNull('resolvedAt').count({ count: '*' });
  return Number(row!['count']);
};

/** How many tokens stand at each element of a flow's version. */
export const countActiveElements = async (
  db: Db,
  flow: string,
  flowVersion: number,
): Promise<{ elementId: string; count: number }[]> => {
  const rows = await db<ElementRow>('elements')
    .where({ flow, flowVersion, state: 'active' })
    .select('elementId')
    .count({ count: '*' })
    .groupBy('elementId')
    .orderBy('elementId');
  return rows.map((row) => ({ elementId: row.elementId as string, count: Number(row['count']) }));
};

/** How many running instances of a flow stand at one of these elements at least. */
export const countInstancesAt = async (
  db: Db,
  flow: string,
  versions: readonly number[],
  elementIds: readonly string[],
): Promise<number> => {
  const [row] = await db<ElementRow>('elements')
    .where({ flow })
    .whereIn('flowVersion', versions)
    .whereIn('elementId', elementIds)
    .whereRaw("state = 'active'")
    .countDistinct({ count: 'processInstanceKey' });
  return Number(row!['count']);
};

/** How many instances of a flow run, by version; versions that none runs on are left out. */
export const countRunning = async (
  db: Db,
  flow: string,
  versions: readonly number[],
): Promise<{ version: number; cases: number }[]> => {
  const rows = await db<ElementRow>('elements')
    .where({ flow, elementId: flow, state: 'active' })
    .whereIn('flowVersion', versions)
    .select('flowVersion')
    .count({ count: '*' })
    .groupBy('flowVersion')
    .orderBy('flowVersion');
  return rows.map((row) => ({ version: Number(row.flowVersion), cases: Number(row['count']) }));
};

/** Where the tokens of a flow's versions stand now: at which element how many, the process itself left out. */
export const countStanding = async (
  db: Db,
  flow: string,
  versions: readonly number[],
): Promise<{ version: number; element: string; cases: number }[]> => {
  const rows = await db<ElementRow>('elements')
    .where({ flow })
    .whereIn('flowVersion', versions)
    // As the index has it: a bound value would not be known to be this one.
    .whereRaw("state = 'active'")
    .whereNot({ elementId: flow })
    .select('flowVersion', 'elementId')
    .count({ count: '*' })
    .groupBy('flowVersion', 'elementId')
    .orderBy(['flowVersion', 'elementId']);
  return rows.map(({ flowVersion, elementId, ...row }) => ({
    version: Number(flowVersion),
    element: String(elementId),
    cases: Number((row as Record<string, unknown>)['count']),
  }));
};

/** How many instances run, by flow and version. */
export const countRunningAll = async (db: Db): Promise<{ flow: string; version: number; cases: number }[]> => {
  const rows = await db<ElementRow>('elements')
    .whereRaw("state = 'active' and element_id = flow")
    .select('flow', 'flowVersion')
    .count({ count: '*' })
    .groupBy('flow', 'flowVersion');
  return rows.map(({ flow, flowVersion, ...row }) => ({
    flow: String(flow),
    version: Number(flowVersion),
    cases: Number((row as Record<string, unknown>)['count']),
  }));
};

import type { IncidentRow } from './engine-log.ts';
import type { Db } from './store.ts';

/** Open incidents that one cause explains. */
export interface CauseRow {
  causeId: string;
  flow: string;
  elementId: string;
  errorType: string;
  cause: string;
  count: number;
  firstAt: string;
  lastAt: string;
}

/** The open incidents by cause, the most frequent first. */
export const incidentCauses = async (db: Db, limit: number): Promise<CauseRow[]> => {
  const rows = (await db('incidents')
    .whereRaw('resolved_at is null')
    .select('causeId', 'flow', 'elementId', 'errorType', 'cause')
    .count({ count: '*' })
    .min({ firstAt: 'createdAt' })
    .max({ lastAt: 'createdAt' })
    .groupBy('causeId', 'flow', 'elementId', 'errorType', 'cause')
    .orderBy('count', 'desc')
    .orderBy('causeId')
    .limit(limit)) as CauseRow[];
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

export interface IncidentFilter {
  causeId?: string;
  /** The last incident of the previous page. */
  after?: { createdAt: string; incidentKey: string };
  limit: number;
}

/** An incident with its case's number and release, by which its step has a name. */
export type ListedIncident = IncidentRow & { caseNumber: string | null; release: number };

/** A page of open incidents, oldest first, by key. */
export const pageOfIncidents = (db: Db, { causeId, after, limit }: IncidentFilter): Promise<ListedIncident[]> => {
  const query = db('incidents')
    .join('cases', 'cases.id', 'incidents.caseId')
    // Spelled out, since a partial index serves only a condition that the planner can see.
    .whereRaw('incidents.resolved_at is null')
    .orderBy('incidents.createdAt')
    .orderBy('incidents.incidentKey')
    .limit(limit)
    .select('incidents.*', 'cases.number as caseNumber', 'cases.release as release');
  if (causeId !== undefined) void query.where({ causeId });
  if (after !== undefined)
    void query.whereRaw('(incidents.created_at, incidents.incident_key) > (?, ?)', [
      after.createdAt,
      after.incidentKey,
    ]);
  return query as unknown as Promise<ListedIncident[]>;
};

/** All incidents of these instances, solved ones too, oldest first. */
export const incidentsOf = (db: Db, processInstanceKeys: readonly string[]): Promise<IncidentRow[]> =>
  db<IncidentRow>('incidents')
    .whereIn('processInstanceKey', [...processInstanceKeys])
    .orderBy('createdAt')
    .orderBy('incidentKey');

/** How often each of these places has had an incident, by element instance. */
export const countAtPlaces = async (
  db: Db,
  places: readonly Pick<IncidentRow, 'processInstanceKey' | 'elementInstanceKey'>[],
): Promise<Map<string, number>> => {
  const rows = (await db('incidents')
    .whereIn(
      'processInstanceKey',
      places.map(({ processInstanceKey }) => processInstanceKey),
    )
    .select('elementInstanceKey')
    .count({ count: '*' })
    .groupBy('elementInstanceKey')) as { elementInstanceKey: string; count: number }[];
  return new Map(rows.map(({ elementInstanceKey, count }) => [elementInstanceKey, Number(count)]));
};

/** The open incident at a place, if there is one. */
export const openIncidentAt = (
  db: Db,
  { processInstanceKey, elementInstanceKey }: Pick<IncidentRow, 'processInstanceKey' | 'elementInstanceKey'>,
): Promise<IncidentRow | undefined> =>
  db<IncidentRow>('incidents').where({ processInstanceKey, elementInstanceKey }).whereNull('resolvedAt').first();

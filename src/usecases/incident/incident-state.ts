import { findElement, findIncident } from '../../store/engine-log.ts';
import type { IncidentRow } from '../../store/engine-log.ts';
import { openIncidentAt } from '../../store/incidents.ts';
import type { Db } from '../../store/store.ts';

/**
 * open: the engine has not said that it is gone. trying: it is gone, and its step is at work again. solved: the step went
 * on. again: the step stands at a new incident.
 */
export type IncidentState = 'open' | 'trying' | 'solved' | 'again';

export interface IncidentNow {
  incidentKey: string;
  state: IncidentState;
  /** The new incident at the same place. */
  next: string | null;
}

/** The engine has no job behind incidents of conditions and mappings; their key is -1 or absent. */
export const hasJob = (jobKey: string): boolean => /^[1-9]\d*$/u.test(jobKey);

const stateOf = async (db: Db, row: IncidentRow): Promise<Omit<IncidentNow, 'incidentKey'>> => {
  if (row.resolvedAt === null) return { state: 'open', next: null };
  const next = await openIncidentAt(db, row);
  if (next !== undefined) return { state: 'again', next: next.incidentKey };
  // Without a job the engine decides at once; with one, the step's own end tells, also where word of the step comes later.
  const ended =
    !hasJob(row.jobKey) || ((await findElement(db, row.elementInstanceKey))?.state ?? 'active') !== 'active';
  return { state: ended ? 'solved' : 'trying', next: null };
};

/** What has become of an incident, by what the engine has said of it and of its step. Undefined where there is none. */
export const incidentNow = async (db: Db, incidentKey: string): Promise<IncidentNow | undefined> => {
  const row = await findIncident(db, incidentKey);
  return row === undefined ? undefined : { incidentKey, ...(await stateOf(db, row)) };
};

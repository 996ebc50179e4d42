import { EngineError } from '../../engine/engine-error.ts';
import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { lockCase } from '../../store/cases.ts';
import { findIncident } from '../../store/engine-log.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { hasJob } from './incident-state.ts';

const retries = 3;

/**
 * Lets the engine try an incident again. It is gone when the record stream says so; trying twice does no harm.
 * Errors: incident-not-found, incident-resolved, act-pending, incident-stays, not-ready when the engine does not answer.
 */
export const retryIncident = async (bureau: Bureau, person: Principal, incidentKey: string): Promise<void> => {
  const incident = await findIncident(bureau.store.read, incidentKey);
  if (incident === undefined) throw new BureauError('incident-not-found', { incident: incidentKey });
  if (incident.resolvedAt !== null) throw new BureauError('incident-resolved');
  // A case whose end has been asked for does not go on.
  if ((await findPendingAct(bureau.store.read, incidentKey)) !== undefined) throw new BureauError('act-pending');
  try {
    if (hasJob(incident.jobKey)) await bureau.engine.updateJobRetries(incident.jobKey, retries);
    await bureau.engine.resolveIncident(incidentKey);
  } catch (error) {
    if (error instanceof EngineError && error.kind !== 'unavailable')
      throw new BureauError('incident-stays', { incident: incidentKey });
    throw error;
  }
  await bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, incident.caseId);
    if (subject === undefined) return;
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'retry-incident',
      elementId: incident.elementId,
      detail: { incidentKey, errorType: incident.errorType },
    });
  });
};

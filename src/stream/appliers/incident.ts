import { insertIncident, resolveIncidentRow } from '../../store/engine-log.ts';
import { findRunByInstance } from '../../store/runs.ts';
import { announce } from '../../usecases/announce.ts';
import type { Applier } from './applier.ts';
import { text } from './applier.ts';

/** INCIDENT CREATED: shown until the engine itself says that it is solved. */
export const incidentCreated: Applier = async (bureau, tx, { key, timestamp, value }) => {
  const processInstanceKey = text(value, 'processInstanceKey');
  const run = await findRunByInstance(tx, processInstanceKey);
  if (run === undefined) return;
  await insertIncident(tx, {
    incidentKey: key,
    caseId: run.caseId,
    processInstanceKey,
    elementId: text(value, 'elementId'),
    jobKey: text(value, 'jobKey'),
    errorType: text(value, 'errorType'),
    message: text(value, 'errorMessage').slice(0, 2000),
    createdAt: bureau.clock.at(timestamp),
    resolvedAt: null,
    flow: run.flow,
    flowVersion: run.flowVersion,
    elementInstanceKey: text(value, 'elementInstanceKey'),
  });
  await announce(bureau, tx, { kind: 'incident', caseId: run.caseId });
};

/** INCIDENT RESOLVED: the one proof that it is gone; what comes of the step then is told by its own records. */
export const incidentResolved: Applier = async (bureau, tx, { key, timestamp }) => {
  const row = await resolveIncidentRow(tx, key, bureau.clock.at(timestamp));
  if (row !== undefined) await announce(bureau, tx, { kind: 'incident', caseId: row.caseId });
};

import type { Applier } from './appliers/applier.ts';
import { creation } from './appliers/creation.ts';
import { incidentCreated, incidentResolved } from './appliers/incident.ts';
import { jobCanceled, jobCompleted, jobCreated } from './appliers/job.ts';
import { modification } from './appliers/modification.ts';
import type { EngineRecord } from './decode.ts';

/** One applier per record kind that the bureau reads: `value type intent`. */
const appliers: Record<string, Applier> = {
  'PROCESS_INSTANCE_CREATION CREATED': creation,
  'JOB CREATED': jobCreated,
  'JOB COMPLETED': jobCompleted,
  'JOB CANCELED': jobCanceled,
  'PROCESS_INSTANCE_MODIFICATION MODIFIED': modification,
  'INCIDENT CREATED': incidentCreated,
  'INCIDENT RESOLVED': incidentResolved,
};

const userTask = 'io.camunda.zeebe:userTask';

/** The applier of a record; jobs of workers are the workers' own affair. */
export const applierFor = ({ valueType, intent, value }: EngineRecord): Applier | undefined =>
  valueType === 'JOB' && value['type'] !== userTask ? undefined : appliers[`${valueType} ${intent}`];

const historyIntents = new Set(['ELEMENT_ACTIVATED', 'ELEMENT_COMPLETED', 'ELEMENT_TERMINATED', 'SEQUENCE_FLOW_TAKEN']);

/** Element records, which are applied by the batch. */
export const isHistory = ({ valueType, intent }: EngineRecord): boolean =>
  valueType === 'PROCESS_INSTANCE' && historyIntents.has(intent);

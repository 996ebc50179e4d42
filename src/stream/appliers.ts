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

const historyIntents = new Set([
  'ELEMENT_ACTIVATED',
  'ELEMENT_MIGRATED',
  'ELEMENT_COMPLETED',
  'ELEMENT_TERMINATED',
  'SEQUENCE_FLOW_TAKEN',
]);

/** A variable that was moved with its instance is told of without its value. */
const variableIntents = new Set(['CREATED', 'UPDATED']);

const valueTypeOf = (name: string): string => `"valueType":"${name}"`;
const marks = [
  ...Object.keys(appliers).map((kind) => kind.split(' ') as [string, string]),
  ...[...historyIntents].map((intent) => ['PROCESS_INSTANCE', intent] as const),
  ...[...variableIntents].map((intent) => ['VARIABLE', intent] as const),
].map(([valueType, intent]) => [
  `"intent":"${intent}"`,
  valueTypeOf(valueType),
  ...(valueType === 'JOB' ? [`"type":"${userTask}"`] : []),
]);

/** Whether a record may be one that is read, by a look at its text: most are not, and need not be parsed. */
export const mayConcern = (text: string): boolean =>
  marks.some((mark) => mark.every((part) => text.includes(part))) || !text.includes(valueTypeOf('').slice(0, -1));

/** Element records, which are applied by the batch. */
export const isHistory = ({ valueType, intent }: EngineRecord): boolean =>
  valueType === 'PROCESS_INSTANCE' && historyIntents.has(intent);

/** Variables, which are applied by the batch too. */
export const isVariable = ({ valueType, intent }: EngineRecord): boolean =>
  valueType === 'VARIABLE' && variableIntents.has(intent);

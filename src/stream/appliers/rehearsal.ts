import { rehearsalOf } from '../../diagram/rehearsal/rehearsal-files.ts';
import type { OpenJob } from '../../store/rehearsals.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Told } from '../../usecases/rehearsal/fold-rehearsal.ts';
import { noteRehearsal } from '../../usecases/rehearsal/note-rehearsal.ts';
import type { EngineRecord } from '../decode.ts';
import { text } from './applier.ts';

/** The rehearsal that a record is of; undefined for what concerns the bureau. */
export const rehearsalOfRecord = ({ value }: EngineRecord): string | undefined => {
  const { bpmnProcessId } = value;
  return typeof bpmnProcessId === 'string' ? rehearsalOf(bpmnProcessId) : undefined;
};

const jobOf = ({ key, value }: EngineRecord): OpenJob => ({
  jobKey: key,
  elementId: text(value, 'elementId'),
  type: text(value, 'type'),
  headers: Object.fromEntries(
    Object.entries((value['customHeaders'] ?? {}) as Record<string, string>).filter(
      ([name]) => !name.startsWith('io.camunda.'),
    ),
  ),
});

const variablesOf = ({ value }: EngineRecord): Record<string, unknown> =>
  (value['variables'] ?? {}) as Record<string, unknown>;

const isProcess = ({ value }: EngineRecord): boolean => value['bpmnElementType'] === 'PROCESS';

const left = (record: EngineRecord): Told =>
  isProcess(record)
    ? { kind: 'over', status: record.intent === 'ELEMENT_COMPLETED' ? 'completed' : 'stopped' }
    : { kind: 'left', elementId: text(record.value, 'elementId') };

/** What each kind of record says of a rehearsal. */
const readers: Record<string, (record: EngineRecord) => Told | undefined> = {
  'PROCESS_INSTANCE_CREATION CREATED': ({ value }) => ({
    kind: 'begun',
    processInstanceKey: text(value, 'processInstanceKey'),
  }),
  'JOB CREATED': (record) => ({ kind: 'job-opened', job: jobOf(record) }),
  'JOB COMPLETED': (record) => ({ kind: 'job-completed', job: { ...jobOf(record), given: variablesOf(record) } }),
  'JOB ERROR_THROWN': (record) => ({
    kind: 'job-error',
    job: { ...jobOf(record), given: { error: text(record.value, 'errorCode') } },
  }),
  'JOB CANCELED': ({ key }) => ({ kind: 'job-canceled', jobKey: key }),
  'INCIDENT CREATED': ({ key, value }) => ({
    kind: 'incident',
    incident: {
      incidentKey: key,
      elementId: text(value, 'elementId'),
      errorType: text(value, 'errorType'),
      message: text(value, 'errorMessage').slice(0, 2000),
    },
  }),
  'INCIDENT RESOLVED': ({ key }) => ({ kind: 'incident-over', incidentKey: key }),
  'PROCESS_INSTANCE ELEMENT_ACTIVATED': (record) =>
    isProcess(record) ? undefined : { kind: 'entered', elementId: text(record.value, 'elementId') },
  'PROCESS_INSTANCE ELEMENT_COMPLETED': left,
  'PROCESS_INSTANCE ELEMENT_TERMINATED': left,
  'PROCESS_INSTANCE SEQUENCE_FLOW_TAKEN': ({ value }) => ({ kind: 'taken', flowId: text(value, 'elementId') }),
};

/** Applies the records of rehearsals, of each in their order; they reach nothing but the rehearsal itself. */
export const applyRehearsals = async (bureau: Bureau, tx: Tx, records: readonly EngineRecord[]): Promise<void> => {
  const news = new Map<string, Told[]>();
  for (const record of records) {
    const told = readers[`${record.valueType} ${record.intent}`]?.(record);
    const id = rehearsalOfRecord(record)!;
    if (told !== undefined) news.set(id, [...(news.get(id) ?? []), told]);
  }
  // In the order of their ids, as every lock is taken.
  for (const [id, told] of [...news].sort(([a], [b]) => (a < b ? -1 : 1))) await noteRehearsal(bureau, tx, id, told);
};

import type { Evidence } from './evidence.ts';
import type { BrokerRecord } from './tee.ts';

/** What does not agree, in words; nothing when all is as it should be. */
export type Comparison = (evidence: Evidence) => string[];

export const userTask = 'io.camunda.zeebe:userTask';

export const group = <T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return groups;
};

const text = (record: BrokerRecord, name: string): string => String(record.value[name]);

/** How each instance ended, by its key. */
const ends = (records: readonly BrokerRecord[]): Map<string, string> =>
  new Map(
    records
      .filter(({ valueType, value }) => valueType === 'PROCESS_INSTANCE' && value['bpmnElementType'] === 'PROCESS')
      .filter(({ intent }) => intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED')
      .map(({ key, intent }) => [key, intent === 'ELEMENT_COMPLETED' ? 'completed' : 'cancelled']),
  );

/** Keys of the instances that cases follow or followed before they were seated anew. */
export const followedInstances = ({ runs }: Pick<Evidence, 'runs'>): Set<string> =>
  new Set(runs.flatMap(({ processInstanceKey }) => processInstanceKey ?? []));

/** No run doubled, no instance hanging: one instance of each case went to its end, every other was cancelled. */
export const compareRuns: Comparison = ({ records, cases, runs, driven }) => {
  const faults: string[] = [];
  const end = ends(records);
  const creations = records.filter(({ valueType }) => valueType === 'PROCESS_INSTANCE_CREATION');
  const byCase = group(creations, ({ value }) => String((value['variables'] as Record<string, unknown>)['caseId']));
  for (const { value } of creations) {
    const key = String(value['processInstanceKey']);
    if (!end.has(key)) faults.push(`instance ${key} hangs`);
  }
  for (const { id, runId } of cases) {
    const keys = (byCase.get(id) ?? []).map((record) => text(record, 'processInstanceKey'));
    const completed = keys.filter((key) => end.get(key) === 'completed');
    if (completed.length !== 1)
      faults.push(`case ${id}: ${completed.length} of ${keys.length} instances went to the end`);
    const own = runs.filter((run) => run.caseId === id).sort((a, b) => a.seq - b.seq);
    const [bound, ...more] = own.filter(({ status }) => status === 'bound');
    if (bound?.id !== runId || more.length > 0 || bound.processInstanceKey !== completed[0])
      faults.push(`case ${id}: bound to ${bound?.processInstanceKey}, done by ${completed.join()}`);
    if (own.some(({ seq, status }, index) => seq !== index + 1 || status === 'starting'))
      faults.push(`case ${id}: runs ${own.map(({ seq, status }) => `${seq} ${status}`).join()}`);
  }
  const known = new Set(cases.map(({ id }) => id));
  for (const id of byCase.keys()) if (!known.has(id)) faults.push(`instances of an unknown case ${id}`);
  const ids = driven.flatMap(({ caseIds }) => [...caseIds]);
  if (new Set(ids).size !== driven.length || cases.length !== driven.length)
    faults.push(`${driven.length} applications, ${new Set(ids).size} ids, ${cases.length} cases`);
  return faults;
};

/** Every case ended where its path ends, by the broker's account. */
export const compareEnds: Comparison = ({ records, cases, runs, driven }) => {
  const ended = group(
    records.filter(({ value, intent }) => value['bpmnElementType'] === 'END_EVENT' && intent === 'ELEMENT_COMPLETED'),
    (record) => text(record, 'processInstanceKey'),
  );
  return driven.flatMap(({ path, caseIds, error, requestId }) => {
    if (error !== null) return [`${requestId}: ${error}`];
    const [id] = [...caseIds];
    const subject = cases.find((one) => one.id === id);
    const key = runs.find((run) => run.id === subject?.runId)?.processInstanceKey ?? '';
    const last = (ended.get(key) ?? [])
      .map((record) => text(record, 'elementId'))
      .filter((one) => one.startsWith('end-'));
    return subject?.status === path.status && last.join() === path.end
      ? []
      : [`${requestId}: expected ${path.end} and ${path.status}, got ${last.join()} and ${subject?.status}`];
  });
};

/** The stream's projections say what the broker says: tasks, elements, ways taken, incidents; nothing was parked. */
export const compareProjections: Comparison = (evidence) => {
  const { records, tasks, elements, flows, incidents, parked, contradictions } = evidence;
  const faults = [...contradictions, ...parked.map(({ position, error }) => `parked ${position}: ${error}`)];
  const followed = followedInstances(evidence);
  const present = new Set(evidence.cases.map(({ runId }) => runId));
  const before = followedInstances({ runs: evidence.runs.filter(({ id }) => !present.has(id)) });
  const jobs = group(
    records.filter((one) => one.valueType === 'JOB' && text(one, 'type') === userTask),
    ({ key }) => key,
  );
  for (const [key, story] of jobs) {
    const task = tasks.find(({ jobKey }) => jobKey === key);
    const last = story.findLast(({ intent }) => ['CREATED', 'COMPLETED', 'CANCELED'].includes(intent))!.intent;
    const expected = { CREATED: 'open', COMPLETED: 'completed', CANCELED: 'cancelled' }[last];
    const instance = text(story[0]!, 'processInstanceKey');
    // What a run left waiting is carried on by the next one, under its job.
    const left = before.has(instance) && last === 'CANCELED';
    if ((followed.has(instance) && !left ? expected : undefined) !== task?.status)
      faults.push(`task ${key}: ${expected}, shown as ${task?.status}`);
  }
  for (const { jobKey } of tasks) if (!jobs.has(jobKey)) faults.push(`task ${jobKey} is unknown to the broker`);

  const states = { ELEMENT_ACTIVATED: 'active', ELEMENT_COMPLETED: 'completed', ELEMENT_TERMINATED: 'terminated' };
  const told = new Map(
    records.flatMap(({ valueType, intent, key }) =>
      valueType === 'PROCESS_INSTANCE' && intent in states
        ? [[key, states[intent as keyof typeof states]] as const]
        : [],
    ),
  );
  const shown = new Map(elements.map(({ elementInstanceKey, state }) => [elementInstanceKey, state]));
  for (const [key, state] of told)
    if (shown.get(key) !== state) faults.push(`element ${key}: ${state}, ${shown.get(key)}`);
  if (shown.size !== told.size) faults.push(`${told.size} elements, ${shown.size} shown`);
  const taken = records.filter(({ intent }) => intent === 'SEQUENCE_FLOW_TAKEN').length;
  if (taken !== flows.length) faults.push(`${taken} ways taken, ${flows.length} shown`);
  const troubles = records.filter(({ valueType, intent }) => valueType === 'INCIDENT' && intent === 'CREATED');
  for (const { value } of troubles)
    faults.push(`incident at ${String(value['elementId'])}: ${String(value['errorMessage'])}`);
  if (incidents.length !== troubles.length) faults.push(`${troubles.length} incidents, ${incidents.length} shown`);
  return faults;
};

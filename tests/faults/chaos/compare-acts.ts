import type { Comparison } from './compare-engine.ts';
import { followedInstances, group, userTask } from './compare-engine.ts';

/** No act lost, none effective twice: what people were told, what the store says and what the broker completed is one and the same. */
export const compareActs: Comparison = ({ records, acts, driven, entries, outbox }) => {
  const faults: string[] = [];
  const completions = group(
    records.filter((one) => one.valueType === 'JOB' && one.intent === 'COMPLETED' && one.value['type'] === userTask),
    ({ value }) => String((value['variables'] as Record<string, unknown>)['actId']),
  );
  const byId = new Map(acts.map((act) => [act.id, act]));
  for (const [id, done] of completions) {
    const act = byId.get(id);
    if (done.length !== 1) faults.push(`act ${id} completed ${done.length} jobs`);
    if (act?.status !== 'effective' || act.jobKey !== done[0]!.key)
      faults.push(`the broker completed ${done[0]!.key} by the act ${id}, which is ${act?.status} on ${act?.jobKey}`);
  }
  const written = group(
    entries.filter(({ detail }) => detail.includes('"actId"')),
    ({ detail }) => (JSON.parse(detail) as { actId: string }).actId,
  );
  for (const { id, status, elementId } of acts) {
    if (status === 'effective' && !completions.has(id))
      faults.push(`act ${id} is effective and the broker knows nothing`);
    if (status !== 'effective' && status !== 'overtaken') faults.push(`act ${id} at ${elementId} is ${status}`);
    if (written.get(id)?.length !== 1)
      faults.push(`act ${id} stands ${written.get(id)?.length ?? 0} times in the record`);
  }
  for (const [key, list] of group(
    acts.filter(({ status }) => status === 'effective'),
    ({ jobKey }) => jobKey,
  ))
    if (list.length > 1) faults.push(`task ${key} has ${list.length} effective acts`);

  for (const { path, told, caseIds } of driven) {
    const [caseId] = [...caseIds];
    for (const { actId, said, elementId } of told) {
      const status = actId === null ? undefined : byId.get(actId)?.status;
      if (said === 'refused') faults.push(`${elementId} of ${caseId} was refused by the engine`);
      if ((said === 'effective' || said === 'pending') && status !== 'effective')
        faults.push(`${elementId} of ${caseId}: told ${said}, but the act is ${status}`);
    }
    for (const [element, outcome] of path.choices) {
      const effective = acts.filter(
        (act) => act.caseId === caseId && act.elementId === element && act.status === 'effective',
      );
      if (effective.length !== 1 || effective[0]!.outcome !== outcome)
        faults.push(
          `${element} of ${caseId}: ${effective.map((act) => act.outcome).join() || 'nothing'} for ${outcome}`,
        );
    }
  }
  for (const { seq, status, kind } of outbox)
    if (status !== 'sent') faults.push(`command ${seq} (${kind}) is ${status}`);
  return faults;
};

/** What workers do has been done once for every step that the broker completed, and is written down once. */
export const compareEffects: Comparison = ({ records, runs, effects, entries }) => {
  const faults: string[] = [];
  const followed = followedInstances({ runs });
  const caseOf = new Map(runs.map(({ processInstanceKey, caseId }) => [processInstanceKey, caseId]));
  const completed = records.filter(
    ({ valueType, intent, value }) =>
      valueType === 'JOB' &&
      intent === 'COMPLETED' &&
      value['type'] !== userTask &&
      followed.has(String(value['processInstanceKey'])),
  );
  const steps = group(
    completed,
    ({ value }) => `${caseOf.get(String(value['processInstanceKey']))} ${value['elementId']}`,
  );
  const done = group(effects, ({ caseId, elementId }) => `${caseId} ${elementId}`);
  const noted = group(
    entries.filter(({ actorKind }) => actorKind === 'worker'),
    ({ caseId, elementId }) => `${caseId} ${elementId}`,
  );
  for (const [step, jobs] of steps) {
    const [effect, ...more] = done.get(step) ?? [];
    if (jobs.length !== 1) faults.push(`${step}: completed ${jobs.length} times`);
    if (effect?.status !== 'done' || more.length > 0)
      faults.push(`${step}: ${1 + more.length} effects, ${effect?.status}`);
    if (noted.get(step)?.length !== 1) faults.push(`${step}: ${noted.get(step)?.length ?? 0} entries in the record`);
  }
  for (const step of done.keys()) if (!steps.has(step)) faults.push(`${step}: an effect without a completed step`);
  return faults;
};

/** Every effect at a peer happened once for its key, and every one is known to the bureau. */
export const comparePeers: Comparison = ({ journal, handovers, intents }) => {
  const faults = intents.map(({ id }) => `the request ${id} has had no end`);
  const keyed = journal.filter(({ key }) => key !== undefined);
  for (const [key, list] of group(keyed, (one) => `${one.peer} ${one.key}`))
    if (list.length > 1) faults.push(`${key}: ${list.length} effects at the peer`);
  const asked = new Set(keyed.map(({ key }) => key!.split('/').at(-1)));
  const known = new Set(handovers.map(({ id }) => id));
  for (const id of asked) if (!known.has(id!)) faults.push(`an effect at a peer that the bureau does not know: ${id}`);
  for (const id of known) if (!asked.has(id)) faults.push(`a hand-over that no peer knows: ${id}`);
  return faults;
};

import { documentKinds } from '../../domain/document-kinds.ts';
import { maskText } from '../../domain/masking.ts';
import { moveTargets, skipTarget } from '../../diagram/element-moves.ts';
import { undecided } from '../../domain/case.ts';
import { documentsOfCase } from '../../store/documents.ts';
import type { ElementRow } from '../../store/engine-log.ts';
import { elementsOf } from '../../store/engine-log.ts';
import { incidentsOf } from '../../store/incidents.ts';
import type { InstanceRow } from '../../store/instances.ts';
import { commandsOfCase } from '../../store/outbox.ts';
import { handoversOfCase } from '../../store/results.ts';
import { runsOfCase } from '../../store/runs.ts';
import { tasksOfCase } from '../../store/tasks.ts';
import { variablesOf } from '../../store/variables.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { incidentNow } from '../../usecases/incident/incident-state.ts';
import { isEditable } from '../../usecases/instance/variable-rules.ts';
import { incidentViews } from './incident-view.ts';
import { elementNames } from './element-names.ts';
import { instanceViews, scopes } from './instance-view.ts';
import { timelineOf } from './timeline-view.ts';

const incidentsWithState = async (bureau: Bureau, row: InstanceRow, keys: readonly string[]) => {
  const rows = await incidentsOf(bureau.store.read, keys);
  const views = await incidentViews(
    bureau,
    rows.map((one) => ({ ...one, caseNumber: row.number, release: row.release })),
  );
  return Promise.all(
    views.map(async (view, at) => ({
      ...view,
      state: (await incidentNow(bureau.store.read, view.incidentKey))!.state,
      resolvedAt: rows[at]!.resolvedAt,
    })),
  );
};

const variableViews = async (bureau: Bureau, { processInstanceKey }: InstanceRow, elements: readonly ElementRow[]) => {
  if (processInstanceKey === null) return [];
  const places = new Map(elements.map((one) => [one.elementInstanceKey, one]));
  const rows = await variablesOf(bureau.store.read, processInstanceKey);
  return rows
    .filter(({ scopeKey }) => scopeKey === processInstanceKey || places.get(scopeKey)?.state === 'active')
    .map(({ name, scopeKey, value }) => ({
      name,
      scopeKey,
      scope: scopeKey === processInstanceKey ? '' : (places.get(scopeKey)?.elementId ?? scopeKey),
      value: value === null ? null : maskText(value),
      editable: isEditable(name),
    }));
};

/** Where the tokens of the present instance stand, and where each may be put. */
const tokensOf = async (bureau: Bureau, row: InstanceRow, elements: readonly ElementRow[]) => {
  const flow = await bureau.releases.flow(row.release, row.runFlow);
  return elements
    .filter(
      (one) =>
        one.state === 'active' && one.processInstanceKey === row.processInstanceKey && !scopes.has(one.elementType),
    )
    .map(({ elementId, elementInstanceKey }) => ({
      elementInstanceKey,
      elementId,
      name: flow.nodes.find(({ id }) => id === elementId)?.name ?? elementId,
      skipTo: skipTarget(flow, elementId),
      targets: moveTargets(flow, elementId).filter(({ way }) => way === 'forward' || undecided.has(row.status)),
    }));
};

const inStore = async (bureau: Bureau, row: InstanceRow) => {
  const { read } = bureau.store;
  const documents = await documentsOfCase(read, row.id);
  return {
    tasks: (await tasksOfCase(read, row.id)).map((task) => ({
      jobKey: task.jobKey,
      elementId: task.elementId,
      name: task.name,
      group: task.groupName,
      status: task.status,
      claimed: task.assignee !== null,
      createdAt: task.createdAt,
      endedAt: task.endedAt,
    })),
    commands: (await commandsOfCase(read, row.id)).map(
      ({ seq, kind, status, attempts, error, createdAt, settledAt }) => ({
        seq,
        kind,
        status,
        attempts,
        error: error === null ? null : maskText(error),
        createdAt,
        settledAt,
      }),
    ),
    messages: (await handoversOfCase(read, row.id)).map(({ peer, verb, doneAt }) => ({ peer, verb, at: doneAt })),
    documents: documents.map(({ kind, number, status, madeAt }) => ({
      name: { zh: documentKinds[kind].zh, en: documentKinds[kind].en },
      number,
      status,
      madeAt,
    })),
    record: await timelineOf(bureau, row),
  };
};

/** Everything about a case's instances on one page, over all its runs; personal data masked (LAW-31). */
export const instanceDetailOf = async (bureau: Bureau, row: InstanceRow) => {
  const { read } = bureau.store;
  const [summary] = await instanceViews(bureau, [row]);
  const runs = await runsOfCase(read, row.id);
  const keys = runs.flatMap(({ processInstanceKey }) => processInstanceKey ?? []);
  const elements = await elementsOf(read, keys);
  const names = await elementNames(bureau, row.release, row.runFlow);
  return {
    ...summary!,
    release: row.release,
    round: row.round,
    xml: await bureau.releases.xml(row.release, row.runFlow),
    runs: runs.map(({ seq, status, flow, flowVersion, processInstanceKey, createdAt }) => ({
      seq,
      status,
      flow,
      flowVersion,
      processInstanceKey,
      createdAt,
    })),
    elements: elements.map(({ elementInstanceKey, elementId, elementType, state, enteredAt, leftAt, flowVersion }) => ({
      elementInstanceKey,
      elementId,
      elementType,
      name: names.get(elementId) ?? '',
      state,
      enteredAt,
      leftAt,
      flowVersion,
    })),
    tokens: await tokensOf(bureau, row, elements),
    variables: await variableViews(bureau, row, elements),
    failures: await incidentsWithState(bureau, row, keys),
    ...(await inStore(bureau, row)),
  };
};

import { bpmnXml, child, children, flowElements, parseBpmn, processOf } from '../../src/diagram/element.ts';
import type { Element } from '../../src/diagram/element.ts';
import { releaseResources } from '../../src/diagram/release.ts';
import type { FlowFile } from '../../src/diagram/release.ts';
import { insertRelease, reserveRelease } from '../../src/store/releases.ts';
import type { ReleaseRow } from '../../src/store/releases.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { sourcesInForce } from '../../src/usecases/release/sources-in-force.ts';

interface Model {
  create(type: string, properties: object): Element;
}

const modelOf = (element: Element): Model => (element as unknown as { $model: Model }).$model;
const isEdge = ({ $type }: Element): boolean => $type === 'bpmn:SequenceFlow';

/** Lets every place name the edges that reach and leave it. */
const connect = (process: Element): void => {
  const elements = flowElements(process);
  for (const place of elements.filter((one) => !isEdge(one)))
    for (const side of ['incoming', 'outgoing']) if (place.get(side) !== undefined) place.set(side, []);
  for (const edge of elements.filter(isEdge)) {
    children(child(edge, 'sourceRef')!, 'outgoing').push(edge);
    children(child(edge, 'targetRef')!, 'incoming').push(edge);
  }
};

const find = (process: Element, id: string): Element => flowElements(process).find((one) => one.id === id)!;

type Create = (type: string, properties: object) => Element;

/** The ends of a part around a step, each reached by the branch of the gateway that follows the step outside of it. */
const branches = (create: Create, id: string, following: readonly Element[]) => {
  const gateway = create('bpmn:ExclusiveGateway', { id: `${id}-part-outcome`, name: `${id}？` });
  const ways = following.map((edge, index) => {
    const end = create('bpmn:EndEvent', { id: `${id}-end-${index}`, name: `${id} ${index}` });
    const text = child(edge, 'conditionExpression')?.get('body');
    const way = create('bpmn:SequenceFlow', {
      ...{ id: `${id}-way-${index}`, name: `${id} ${index}` },
      ...{ sourceRef: gateway, targetRef: end },
    });
    if (text === undefined) gateway.set('default', way);
    else way.set('conditionExpression', create('bpmn:FormalExpression', { body: text }));
    return [end, way];
  });
  return { gateway, inner: [gateway, ...ways.flat()] };
};

/** Puts a step into a part of its own, as the rules for flows allow it: the engine refuses to migrate a token into it. */
export const inPart =
  (id: string) =>
  (process: Element): void => {
    const step = flowElements(process).find((one) => one.id === id);
    if (step === undefined) return;
    const model = modelOf(step);
    const create: Create = (type, properties) => model.create(type, properties);
    const edges = flowElements(process).filter(isEdge);
    const next = child(
      edges.find((one) => child(one, 'sourceRef') === step)!,
      'targetRef',
    )!;
    const following = edges.filter((one) => child(one, 'sourceRef') === next);
    const start = create('bpmn:StartEvent', { id: `${id}-start`, name: `${id} start` });
    const { gateway, inner } = branches(create, id, next.$type === 'bpmn:ExclusiveGateway' ? following : [next]);
    const edge = (from: Element, to: Element): Element =>
      create('bpmn:SequenceFlow', { id: `${from.id}--${to.id}`, sourceRef: from, targetRef: to });
    const all = [start, step, edge(start, step), edge(step, gateway), ...inner];
    const around = step.$parent!;
    const part = create('bpmn:SubProcess', { id: `${id}-part`, name: `${id} part`, flowElements: all });
    for (const one of edges) {
      if (child(one, 'sourceRef') === step) one.set('sourceRef', part);
      if (child(one, 'targetRef') === step) one.set('targetRef', part);
    }
    for (const one of all) one.$parent = part;
    part.$parent = around;
    around.set('flowElements', [...children(around, 'flowElements').filter((one) => one !== step), part]);
  };

/** Puts a human step with the form of another one on an edge. */
export const stepOn =
  (edgeId: string, { id, group, formId }: { id: string; group: string; formId: string }) =>
  (process: Element): void => {
    const edge = find(process, edgeId);
    const model = modelOf(edge);
    const extension = model.create('bpmn:ExtensionElements', {
      values: [
        model.create('zeebe:FormDefinition', { formId }),
        model.create('zeebe:AssignmentDefinition', { candidateGroups: `=["${group}"]` }),
        model.create('zeebe:TaskHeaders', {
          values: [model.create('zeebe:Header', { key: 'stepWorkingDays', value: '3' })],
        }),
      ],
    });
    const step = model.create('bpmn:UserTask', { id, name: id, extensionElements: extension });
    const next = child(edge, 'targetRef')!;
    edge.set('targetRef', step);
    const behind = model.create('bpmn:SequenceFlow', { id: `${id}--next`, sourceRef: step, targetRef: next });
    for (const one of [step, behind]) one.$parent = edge.$parent!;
    children(edge.$parent!, 'flowElements').push(step, behind);
  };

/** A diagram with changes; its name makes it another version in any case. */
export const varied = async (
  { name, content }: FlowFile,
  label: string,
  changes: readonly ((process: Element) => void)[],
): Promise<FlowFile> => {
  const definitions = await parseBpmn(content);
  const process = processOf(definitions);
  process.set('name', `${String(process.get('name'))} ${label}`);
  for (const change of changes) change(process);
  connect(process);
  return { name, content: await bpmnXml(definitions) };
};

/** A release of these files, for whoever asks for it; new cases do not get it. */
export const releaseFiles = async (
  { store, engine, clock }: Bureau,
  files: readonly FlowFile[],
): Promise<ReleaseRow> => {
  const id = await store.transaction(reserveRelease);
  const resources = await releaseResources(files, id);
  const { processes } = await engine.deploy(
    resources.map(({ name, content }) => ({ name, content: Buffer.from(content) })),
  );
  const texts = (of: readonly FlowFile[]) =>
    JSON.stringify(Object.fromEntries(of.map((one) => [one.name, one.content])));
  const row: ReleaseRow = {
    id,
    contentHash: `variant-${id}`,
    files: texts(resources),
    sources: texts(files),
    flows: JSON.stringify(Object.fromEntries(processes.map(({ bpmnProcessId, ...flow }) => [bpmnProcessId, flow]))),
    createdAt: clock.now(),
  };
  await store.transaction((tx) => insertRelease(tx, row));
  return row;
};

/** Releases the flows in force with changes beside them. */
export const releaseVariant = async (
  bureau: Bureau,
  label: string,
  changes: Readonly<Record<string, ((process: Element) => void)[]>>,
): Promise<ReleaseRow> => {
  const files = (await sourcesInForce(bureau, '')).map(async (file) => {
    const flow = file.name.replace(/\.bpmn$/u, '');
    return file.name.endsWith('.bpmn') ? varied(file, label, changes[flow] ?? []) : file;
  });
  return releaseFiles(bureau, await Promise.all(files));
};

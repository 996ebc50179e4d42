import { child, children, extension, flowElements, processOf, textOf } from '../../src/diagram/element.ts';
import type { Element } from '../../src/diagram/element.ts';
import { literals } from '../../src/diagram/feel.ts';
import type { Flow, NodeKind } from '../../src/diagram/flow.ts';
import { successors } from '../../src/diagram/graph.ts';
import { flowOf } from '../../src/diagram/read-flow.ts';

/** An element of a flow in words: what the drawing says to those who do not see it. */
export interface StepRow {
  id: string;
  kind: NodeKind | 'flow' | 'note';
  name: string;
  /** The subprocess it stands in, null for the process itself. */
  parent: string | null;
  /** Which of these an element has is told by its kind; a string where it may have it. */
  jobType: string | null;
  group: string | null;
  formId: string | null;
  decisionId: string | null;
  /** The variable that the decision's result goes to. */
  resultVariable: string | null;
  condition: string | null;
  headers: readonly (readonly [key: string, value: string])[] | null;
  /** What it gives to variables of the flow. */
  outputs: readonly (readonly [source: string, target: string])[];
  /** The word that leads from one link event to the other. */
  link: string | null;
  /** What is written beside the drawing. */
  text: string | null;
  /** Names of where a sequence flow leads from and to. */
  from: string;
  to: string;
  /** The flow that is taken when no other is. */
  isDefault: boolean;
  mayBeDefault: boolean;
}

/** Places as a case reaches them, each way to its end first; then those that it does not reach. */
const order = (flow: Flow): string[] => {
  const seen = new Set<string>();
  const starts = flow.nodes.filter(({ kind, parent }) => kind === 'start' && parent === null);
  const rest = [...starts, ...flow.nodes].map(({ id }) => id).reverse();
  while (rest.length > 0) {
    const id = rest.pop()!;
    if (seen.has(id)) continue;
    seen.add(id);
    rest.push(...successors(flow, id).reverse());
  }
  return [...seen];
};

const headersOf = (element: Element): StepRow['headers'] => {
  const headers = extension(element, 'zeebe:TaskHeaders');
  return (headers === undefined ? [] : children(headers, 'values')).map((one) => [
    textOf(one, 'key'),
    textOf(one, 'value'),
  ]);
};

const property = (element: Element, type: string, name: string): string => {
  const found = extension(element, type);
  return found === undefined ? '' : textOf(found, name);
};

const none = {
  jobType: null,
  group: null,
  formId: null,
  decisionId: null,
  resultVariable: null,
  condition: null,
  headers: null,
  outputs: [],
  link: null,
  text: null,
  from: '',
  to: '',
  isDefault: false,
  mayBeDefault: false,
} as const;

const outputsOf = (element: Element): StepRow['outputs'] => {
  const mapping = extension(element, 'zeebe:IoMapping');
  const outputs = mapping === undefined ? [] : children(mapping, 'outputParameters');
  return outputs.map((one) => [textOf(one, 'source'), textOf(one, 'target')]);
};

const detailsOf = (element: Element, kind: StepRow['kind']): Partial<StepRow> => {
  if (kind === 'service')
    return { jobType: property(element, 'zeebe:TaskDefinition', 'type'), headers: headersOf(element) };
  if (kind === 'decision')
    return {
      decisionId: property(element, 'zeebe:CalledDecision', 'decisionId'),
      resultVariable: property(element, 'zeebe:CalledDecision', 'resultVariable'),
    };
  if (kind === 'link-throw' || kind === 'link-catch')
    return { link: textOf(children(element, 'eventDefinitions')[0]!, 'name') };
  if (kind === 'start') return { formId: property(element, 'zeebe:FormDefinition', 'formId') };
  if (kind !== 'step') return {};
  const groups = property(element, 'zeebe:AssignmentDefinition', 'candidateGroups');
  return {
    group: literals(groups)[0] ?? groups,
    formId: property(element, 'zeebe:FormDefinition', 'formId'),
    headers: headersOf(element),
  };
};

const nameOf = (element: Element | undefined): string =>
  element === undefined ? '' : textOf(element, 'name') || element.id;

const edgeRow = (element: Element): StepRow => {
  const [from, to] = [child(element, 'sourceRef'), child(element, 'targetRef')];
  const condition = child(element, 'conditionExpression');
  const branches = from !== undefined && children(from, 'outgoing').length > 1;
  const written = condition === undefined ? '' : textOf(condition, 'body');
  return {
    ...none,
    id: element.id,
    kind: 'flow',
    name: textOf(element, 'name'),
    parent: null,
    condition: branches || written !== '' ? written : null,
    from: nameOf(from),
    to: nameOf(to),
    isDefault: from !== undefined && child(from, 'default') === element,
    mayBeDefault: branches && from?.$type === 'bpmn:ExclusiveGateway',
  };
};

/** What is written beside the drawing, in the process and its subprocesses. */
const notesOf = (scope: Element): StepRow[] => [
  ...children(scope, 'artifacts')
    .filter(({ $type }) => $type === 'bpmn:TextAnnotation')
    .map((element): StepRow => ({
      ...none,
      id: element.id,
      kind: 'note',
      name: '',
      parent: null,
      text: textOf(element, 'text'),
    })),
  ...children(scope, 'flowElements')
    .filter(({ $type }) => $type === 'bpmn:SubProcess')
    .flatMap(notesOf),
];

/**
 * Every flow element of a diagram, a row each, in the order in which a case reaches them; behind each place the flows that
 * leave it, and last what is written beside the drawing.
 */
export const stepRows = (definitions: Element): StepRow[] => {
  const process = processOf(definitions);
  const elements = flowElements(process);
  const flow = flowOf(process);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const places = order(flow).flatMap((id) => {
    const [element, node] = [byId.get(id)!, nodes.get(id)!];
    const row = { ...none, id, kind: node.kind, name: node.name, parent: node.parent, outputs: outputsOf(element) };
    return [{ ...row, ...detailsOf(element, node.kind) }, ...children(element, 'outgoing').map(edgeRow)];
  });
  return [...places, ...notesOf(process)];
};

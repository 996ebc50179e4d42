import { child, children, extension, flowElements, parseBpmn, processOf, textOf } from './element.ts';
import type { Element } from './element.ts';
import { literals } from './feel.ts';
import type { DecisionCall, Edge, Flow, FlowNode, Mapping, NodeKind, Service, Special, Step } from './flow.ts';

const kinds: Record<string, NodeKind> = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:UserTask': 'step',
  'bpmn:ServiceTask': 'service',
  'bpmn:BusinessRuleTask': 'decision',
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:SubProcess': 'subprocess',
};

const linkOf = (element: Element): string | null => {
  const [definition] = children(element, 'eventDefinitions');
  return definition?.$type === 'bpmn:LinkEventDefinition' ? textOf(definition, 'name') : null;
};

const kindOf = (element: Element): NodeKind => {
  const link = linkOf(element) !== null;
  if (element.$type === 'bpmn:IntermediateCatchEvent') return link ? 'link-catch' : 'other';
  if (element.$type !== 'bpmn:IntermediateThrowEvent') return kinds[element.$type] ?? 'other';
  if (link) return 'link-throw';
  return children(element, 'eventDefinitions').length === 0 ? 'throw' : 'other';
};

const specialOf = (element: Element): Special | null => {
  if (child(element, 'loopCharacteristics') !== undefined) return 'multi-instance';
  if (element.get('triggeredByEvent') === true) return 'event-subprocess';
  return child(element, 'attachedToRef') === undefined ? null : 'boundary';
};

const readNode = (element: Element): FlowNode => ({
  id: element.id,
  name: textOf(element, 'name'),
  kind: kindOf(element),
  bpmnType: element.$type,
  parent: element.$parent?.$type === 'bpmn:SubProcess' ? element.$parent.id : null,
  link: linkOf(element),
  special: specialOf(element),
  attachedTo: child(element, 'attachedToRef')?.id ?? null,
});

const readEdge = (element: Element): Edge => {
  const from = child(element, 'sourceRef')!;
  const condition = child(element, 'conditionExpression');
  return {
    id: element.id,
    name: textOf(element, 'name'),
    from: from.id,
    to: child(element, 'targetRef')!.id,
    condition: condition === undefined ? null : textOf(condition, 'body'),
    isDefault: child(from, 'default')?.id === element.id,
  };
};

const headersOf = (element: Element): Record<string, string> => {
  const headers = extension(element, 'zeebe:TaskHeaders');
  const pairs = headers === undefined ? [] : children(headers, 'values');
  return Object.fromEntries(pairs.map((pair) => [textOf(pair, 'key'), textOf(pair, 'value')]));
};

const outputsOf = (element: Element): Mapping[] => {
  const mapping = extension(element, 'zeebe:IoMapping');
  const outputs = mapping === undefined ? [] : children(mapping, 'outputParameters');
  return outputs.map((output) => ({ source: textOf(output, 'source'), target: textOf(output, 'target') }));
};

const attribute = (element: Element, type: string, property: string): string => {
  const found = extension(element, type);
  return found === undefined ? '' : textOf(found, property);
};

const readService = (element: Element): Service => ({
  id: element.id,
  name: textOf(element, 'name'),
  type: attribute(element, 'zeebe:TaskDefinition', 'type'),
  headers: headersOf(element),
  outputs: outputsOf(element),
});

const readDecisionCall = (element: Element): DecisionCall => ({
  id: element.id,
  name: textOf(element, 'name'),
  decisionId: attribute(element, 'zeebe:CalledDecision', 'decisionId'),
  resultVariable: attribute(element, 'zeebe:CalledDecision', 'resultVariable'),
});

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The edges behind a step: those that name its outcomes, and the one for all the rest. */
const readOutcomes = (id: string, variable: string, edges: readonly Edge[]): Pick<Step, 'outcomes' | 'otherwise'> => {
  const [next] = edges.filter((edge) => edge.from === id);
  const branches = edges.filter((edge) => edge.from === next?.to);
  const named = branches.filter((edge) => variable !== '' && edge.condition?.includes(variable));
  if (named.length === 0) return { outcomes: [], otherwise: next?.id ?? null };
  return {
    outcomes: named.flatMap((edge) => literals(edge.condition!).map((outcome) => ({ outcome, edge: edge.id }))),
    otherwise: branches.find((edge) => edge.isDefault)?.id ?? null,
  };
};

const readStep = (element: Element, edges: readonly Edge[], services: readonly Service[]): Step => {
  const headers = headersOf(element);
  const variable = outputsOf(element).find((output) => output.source === '=outcome')?.target ?? '';
  const clocks = services.filter(
    ({ type, headers: clock }) => type === 'start-clock' && list(clock['task']).includes(element.id),
  );
  return {
    id: element.id,
    name: textOf(element, 'name'),
    group: literals(attribute(element, 'zeebe:AssignmentDefinition', 'candidateGroups'))[0] ?? '',
    formId: attribute(element, 'zeebe:FormDefinition', 'formId'),
    headers,
    outcomeVariable: variable,
    ...readOutcomes(element.id, variable, edges),
    clockOutcomes: [...new Set(clocks.flatMap((clock) => list(clock.headers['outcome'])))],
    mayWithdraw: headers['withdraw'] === 'yes',
    workingDays: /^\d+$/.test(headers['stepWorkingDays'] ?? '') ? Number(headers['stepWorkingDays']) : null,
    separateFrom: list(headers['separateFrom']),
    applicantMay: list(headers['applicantMay']),
    signers: Number(headers['signers'] ?? 1),
  };
};

/** A process as data: its places, edges, human steps, jobs and decisions. An edge without both ends is left out. */
export const flowOf = (process: Element): Flow => {
  const elements = flowElements(process);
  const of = (type: string): Element[] => elements.filter((element) => element.$type === type);
  const edges = of('bpmn:SequenceFlow')
    .filter((edge) => child(edge, 'sourceRef') !== undefined && child(edge, 'targetRef') !== undefined)
    .map(readEdge);
  const services = of('bpmn:ServiceTask').map(readService);
  const start = of('bpmn:StartEvent').find((element) => element.$parent === process);
  return {
    processId: process.id,
    name: textOf(process, 'name'),
    startFormId: start === undefined ? '' : attribute(start, 'zeebe:FormDefinition', 'formId'),
    nodes: elements.filter((element) => element.$type !== 'bpmn:SequenceFlow').map(readNode),
    edges,
    steps: of('bpmn:UserTask').map((element) => readStep(element, edges, services)),
    services,
    decisions: of('bpmn:BusinessRuleTask').map(readDecisionCall),
  };
};

/** Files whose flows are kept: those in force, and the few that people work on. */
const most = 48;
const kept = new Map<string, Promise<Flow>>();

const read = async (xml: string): Promise<Flow> => flowOf(processOf(await parseBpmn(xml)));

/** What a BPMN file says to us; the same text is read once and kept, so nobody may change it. Errors: `diagram-invalid`. */
export const readFlow = (xml: string): Promise<Flow> => {
  const flow = kept.get(xml) ?? read(xml);
  // The one asked for last stands last; the one longest not asked for goes first.
  kept.delete(xml);
  kept.set(xml, flow);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return flow;
};

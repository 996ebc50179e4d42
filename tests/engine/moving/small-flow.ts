import { bpmnXml, child, children, flowElements, parseBpmn, processOf } from '../../../src/diagram/element.ts';

/** A flow to be moved from and to: elements between a start and an end, as short as they can be told. */
export interface SmallFlow {
  /** XML of the elements; each has its id. */
  elements: string;
  /** `from>to` of the sequence flows at the process's own level. */
  edges: readonly string[];
  /** XML beside the process, such as messages. */
  beside?: string;
}

/** Edges as XML, under ids made of both ends. */
const edgesXml = (edges: readonly string[]): string =>
  edges
    .map((edge) => {
      const [from = '', to = ''] = edge.split('>');
      return `<bpmn:sequenceFlow id="flow-${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;
    })
    .join('');

/** The engine wants each element to name its sequence flows. */
const connected = async (xml: string): Promise<string> => {
  const definitions = await parseBpmn(xml);
  for (const flow of flowElements(processOf(definitions)).filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
    children(child(flow, 'sourceRef')!, 'outgoing').push(flow);
    children(child(flow, 'targetRef')!, 'incoming').push(flow);
  }
  return bpmnXml(definitions);
};

/** The XML of a small flow under a process id; `name` makes it another version. */
export const smallFlowXml = (id: string, name: string, { elements, edges, beside = '' }: SmallFlow): Promise<string> =>
  connected(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="urn:oneseal">
${beside}<bpmn:process id="${id}" name="${name}" isExecutable="true">
<bpmn:startEvent id="start"/>${elements}<bpmn:endEvent id="end"/>${edgesXml(edges)}
</bpmn:process></bpmn:definitions>`);

const job = (type: string): string =>
  `<bpmn:extensionElements><zeebe:taskDefinition type="${type}"/></bpmn:extensionElements>`;

/** A task of a BPMN type that is done by a job. */
export const jobTask = (tag: string, id: string, type = 'nobody-does-this'): string =>
  `<bpmn:${tag} id="${id}">${job(type)}</bpmn:${tag}>`;

export const step = (id: string, inside = ''): string => `<bpmn:userTask id="${id}">${inside}</bpmn:userTask>`;

export const event = (id: string): string => `<bpmn:intermediateThrowEvent id="${id}"/>`;

/** A subprocess with a start, the elements, and an end. */
export const subprocess = (id: string, elements: string, edges: readonly string[], more = ''): string =>
  `<bpmn:subProcess id="${id}"${more}><bpmn:startEvent id="${id}-start"/>${elements}<bpmn:endEvent id="${id}-end"/>${edgesXml(edges)}</bpmn:subProcess>`;

/** A boundary event on an element. */
export const boundary = (id: string, host: string, definition: string): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}">${definition}</bpmn:boundaryEvent>`;

export const timer =
  '<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT24H</bpmn:timeDuration></bpmn:timerEventDefinition>';
export const error = '<bpmn:errorEventDefinition errorRef="failed"/>';
export const message = '<bpmn:messageEventDefinition messageRef="told"/>';

/** What messages and errors need beside the process. */
export const definitions =
  '<bpmn:error id="failed" name="failed" errorCode="failed"/><bpmn:message id="told" name="told"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseId"/></bpmn:extensionElements></bpmn:message>';

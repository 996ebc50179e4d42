import type { MoveKind } from '../../../src/diagram/mapping/move-kinds.ts';
import type { SmallFlow } from './small-flow.ts';
import { boundary, definitions, error, event, jobTask, message, step, subprocess, timer } from './small-flow.ts';

/** One kind of place that a token may wait at: the flow before and after, and what is mapped. */
export interface Trial {
  source: SmallFlow;
  /** The source under another name where it is left out. */
  target?: SmallFlow;
  /** `source>target`, or an id that stays. */
  mapping: readonly string[];
  /** A job of the instance fails, so that it stands at an incident. */
  fails?: boolean;
}

const through = (id: string): string[] => [`start>${id}`, `${id}>end`];
const alone = (xml: string, more = ''): SmallFlow => ({
  elements: xml + more,
  edges: through('a'),
  beside: definitions,
});
const left = (id: string): { elements: string; edges: string[] } => ({
  elements: `<bpmn:endEvent id="${id}-end"/>`,
  edges: [`${id}>${id}-end`],
});
const withBoundary = (host: string, definition: string): SmallFlow => ({
  elements: host + boundary('b', 'a', definition) + left('b').elements,
  edges: [...through('a'), ...left('b').edges],
  beside: definitions,
});
const inside = subprocess('part', step('a'), ['part-start>a', 'a>part-end']);
const fork = (first: string, second: string): SmallFlow => ({
  elements: `<bpmn:parallelGateway id="fork"/>${first}${second}<bpmn:parallelGateway id="join"/>`,
  edges: ['start>fork', 'fork>a', 'fork>b', 'a>join', 'b>join', 'join>end'],
});

/** Every kind of place, each tried on the real broker. */
export const trials: Readonly<Record<MoveKind, Trial>> = {
  step: { source: alone(step('a')), mapping: ['a'] },
  'step-renamed': {
    source: alone(step('a')),
    target: { elements: step('other'), edges: through('other') },
    mapping: ['a>other'],
  },
  'step-in-parallel': { source: fork(step('a'), step('b')), mapping: ['a', 'b'] },
  'step-in-subprocess': {
    source: { elements: inside, edges: through('part') },
    mapping: ['part', 'a'],
  },
  'step-into-another-part': {
    source: alone(step('a')),
    target: { elements: inside, edges: through('part') },
    mapping: ['a'],
  },
  'step-of-another-kind': {
    source: alone(step('a')),
    target: alone(jobTask('serviceTask', 'a')),
    mapping: ['a'],
  },
  'step-unmapped': { source: alone(step('a')), mapping: [] },
  'step-with-timer': { source: withBoundary(step('a'), timer), mapping: ['a'] },
  'step-with-message': { source: withBoundary(step('a'), message), mapping: ['a'] },
  'step-with-error': { source: withBoundary(step('a'), error), mapping: ['a'] },
  'step-gains-timer': { source: alone(step('a')), target: withBoundary(step('a'), timer), mapping: ['a'] },
  'token-at-join': { source: fork(event('a'), step('b')), mapping: ['b'] },
  worker: { source: alone(jobTask('serviceTask', 'a')), mapping: ['a'] },
  'worker-with-error': { source: withBoundary(jobTask('serviceTask', 'a'), error), mapping: ['a'] },
  'worker-incident': { source: alone(jobTask('serviceTask', 'a', 'fails')), mapping: ['a'], fails: true },
  'business-rule-job': { source: alone(jobTask('businessRuleTask', 'a')), mapping: ['a'] },
  'script-job': { source: alone(jobTask('scriptTask', 'a')), mapping: ['a'] },
  'send-task': { source: alone(jobTask('sendTask', 'a')), mapping: ['a'] },
  'call-activity': {
    source: alone(
      '<bpmn:callActivity id="a"><bpmn:extensionElements><zeebe:calledElement processId="called"/></bpmn:extensionElements></bpmn:callActivity>',
    ),
    mapping: ['a'],
  },
  'receive-task': { source: alone('<bpmn:receiveTask id="a" messageRef="told"/>'), mapping: ['a'] },
  'message-catch': {
    source: alone(`<bpmn:intermediateCatchEvent id="a">${message}</bpmn:intermediateCatchEvent>`),
    mapping: ['a'],
  },
  'timer-catch': {
    source: alone(`<bpmn:intermediateCatchEvent id="a">${timer}</bpmn:intermediateCatchEvent>`),
    mapping: ['a'],
  },
  'event-gateway': {
    source: {
      elements: `<bpmn:eventBasedGateway id="a"/><bpmn:intermediateCatchEvent id="b">${timer}</bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="c">${message}</bpmn:intermediateCatchEvent>`,
      edges: ['start>a', 'a>b', 'a>c', 'b>end', 'c>end'],
      beside: definitions,
    },
    mapping: ['a'],
  },
  'multi-instance': {
    source: alone(
      step(
        'a',
        '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>',
      ),
    ),
    mapping: ['a'],
  },
  'event-subprocess': {
    source: alone(
      step('a'),
      `<bpmn:subProcess id="e" triggeredByEvent="true"><bpmn:startEvent id="e-start">${timer}</bpmn:startEvent><bpmn:endEvent id="e-end"/><bpmn:sequenceFlow id="e-flow" sourceRef="e-start" targetRef="e-end"/></bpmn:subProcess>`,
    ),
    mapping: ['a'],
  },
};

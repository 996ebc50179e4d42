import { describe, expect, it } from 'vitest';
import { children, flowElements, parseBpmn, processOf } from '../../src/diagram/element.ts';
import { landing, nodeById, reaching } from '../../src/diagram/graph.ts';
import { diagrams, flows } from './load-processes.ts';

const movable = [
  'bpmn:StartEvent',
  'bpmn:EndEvent',
  'bpmn:IntermediateThrowEvent',
  'bpmn:IntermediateCatchEvent',
  'bpmn:UserTask',
  'bpmn:ServiceTask',
  'bpmn:BusinessRuleTask',
  'bpmn:ExclusiveGateway',
  'bpmn:ParallelGateway',
  'bpmn:SubProcess',
  'bpmn:SequenceFlow',
];

describe.each(diagrams.map((file) => [file.name, file.content] as const))('%s can be moved', (_, xml) => {
  it('has only elements that a running case can be moved through', async () => {
    const elements = flowElements(processOf(await parseBpmn(xml)));
    const wrong = elements.filter(
      (element) =>
        !movable.includes(element.$type) ||
        element.get('loopCharacteristics') !== undefined ||
        element.get('triggeredByEvent') === true ||
        (element.$type.endsWith('Event') &&
          children(element, 'eventDefinitions').some((definition) => definition.$type !== 'bpmn:LinkEventDefinition')),
    );
    expect(wrong.map((element) => element.id)).toEqual([]);
  });
});

describe.each([...flows])('parallel parts of %s', (_, flow) => {
  const gateways = flow.nodes.filter((node) => node.kind === 'parallel');

  it('stand in an embedded subprocess', () => {
    expect(gateways.filter((node) => node.parent === null)).toEqual([]);
  });

  it('end every branch in a named none event before the join', () => {
    const joins = gateways.filter((node) => reaching(flow, node.id).length > 1);
    expect(joins.length).toBe(gateways.length / 2);
    const before = joins.flatMap((join) => reaching(flow, join.id).map((edge) => nodeById(flow, edge.from)));
    expect(before.filter((node) => node.kind !== 'throw' || node.name === '')).toEqual([]);
  });
});

describe.each([...flows])('links of %s', (_, flow) => {
  it('all come out somewhere', () => {
    const jumps = flow.nodes.filter((node) => node.kind === 'link-throw');
    expect(jumps.filter((node) => landing(flow, node) === undefined)).toEqual([]);
  });
});

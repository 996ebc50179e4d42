import { lawful } from './lint/lawful-flow.ts';
import { xmlOf } from './lint/flow-builder.ts';

const namespaces = [
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:flowable="http://flowable.org/bpmn"',
  'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"',
  'xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"',
  'xmlns:ours="https://example.org/ours"',
].join(' ');

/** A diagram with what other engines and tools put into one: attributes, elements, colours. */
export const foreign = xmlOf(lawful)
  .replace('<definitions', `<definitions ${namespaces}`)
  .replace('<userTask id="decide"', '<userTask camunda:assignee="demo" ours:note="备注" id="decide"')
  .replace(
    '<zeebe:formDefinition formId="decide" />',
    '<flowable:taskListener event="create"><flowable:field name="a"><flowable:string>值</flowable:string></flowable:field></flowable:taskListener><zeebe:formDefinition formId="decide" />',
  )
  .replace(
    '<bpmndi:BPMNShape id="accept-shape"',
    '<bpmndi:BPMNShape bioc:stroke="#831311" bioc:fill="#ffcdd2" color:background-color="#ffcdd2" color:border-color="#831311" id="accept-shape"',
  );

/** What of others must still be there, and the colours. */
export const foreignParts = [
  'camunda:assignee="demo"',
  'ours:note="备注"',
  '<flowable:taskListener event="create">',
  '>值<',
];
export const colours = ['bioc:stroke="#831311"', 'bioc:fill="#ffcdd2"', 'color:background-color="#ffcdd2"'];

/** A diagram without its drawing. */
export const undrawn = (xml: string): string => xml.replace(/<(bpmndi:BPMNDiagram)[\s\S]*<\/\1>/u, '');

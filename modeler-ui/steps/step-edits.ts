import type Modeler from 'bpmn-js/lib/Modeler';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { child, children, extension } from '../../src/diagram/element.ts';
import type { Element } from '../../src/diagram/element.ts';

/** What the table changes of an element; each change is one that can be undone on the canvas. */
export interface StepEdits {
  name(value: string): void;
  jobType(value: string): void;
  group(value: string): void;
  formId(value: string): void;
  decisionId(value: string): void;
  resultVariable(value: string): void;
  /** An empty text takes the condition away. */
  condition(value: string): void;
  /** An empty text takes the header away. */
  header(key: string, value: string): void;
  /** The output of that place in their order. */
  output(at: number, change: { source?: string; target?: string }): void;
  link(value: string): void;
  text(value: string): void;
  /** Whether this flow is the one that is taken when no other is. */
  isDefault(value: boolean): void;
}

type Shape = Parameters<Modeling['updateProperties']>[0];

/** The changes of one element of an open diagram; undefined for what is not drawn. */
export const editsOf = (modeler: Modeler, id: string): StepEdits | undefined => {
  const shape = modeler.get<ElementRegistry>('elementRegistry').get(id) as unknown as Shape | undefined;
  if (shape === undefined) return undefined;
  const modeling = modeler.get<Modeling>('modeling');
  const factory = modeler.get<BpmnFactory>('bpmnFactory');
  const element = (shape as { businessObject: Element }).businessObject;
  const make = (type: string, properties: object): Element =>
    factory.create(type, properties as never) as unknown as Element;
  const change = (target: Element, properties: object): void =>
    modeling.updateModdleProperties(shape, target as never, properties);

  /** Sets a property of an extension, which is made where it is not there yet. */
  const extend = (type: string, properties: object): void => {
    const known = extension(element, type);
    if (known !== undefined) return change(known, properties);
    const made = make(type, properties);
    const all = child(element, 'extensionElements');
    if (all === undefined) {
      const parent = make('bpmn:ExtensionElements', { values: [made] });
      made.$parent = parent;
      return modeling.updateProperties(shape, { extensionElements: parent });
    }
    made.$parent = all;
    change(all, { values: [...children(all, 'values'), made] });
  };

  const header = (key: string, value: string): void => {
    const all = extension(element, 'zeebe:TaskHeaders');
    const headers = all === undefined ? [] : children(all, 'values');
    const known = headers.find((one) => one.get('key') === key);
    if (known !== undefined && value !== '') return change(known, { value });
    const rest = headers.filter((one) => one !== known);
    const made = value === '' ? [] : [make('zeebe:Header', { key, value })];
    if (known === undefined && made.length === 0) return;
    extend('zeebe:TaskHeaders', { values: [...rest, ...made] });
  };
  const condition = (body: string): void =>
    modeling.updateProperties(shape, {
      conditionExpression: body === '' ? undefined : make('bpmn:FormalExpression', { body }),
    });
  return {
    name: (name) => modeling.updateProperties(shape, { name }),
    jobType: (type) => extend('zeebe:TaskDefinition', { type }),
    group: (name) =>
      extend('zeebe:AssignmentDefinition', { candidateGroups: name === '' ? undefined : `=${JSON.stringify([name])}` }),
    formId: (formId) => extend('zeebe:FormDefinition', { formId }),
    decisionId: (decisionId) => extend('zeebe:CalledDecision', { decisionId }),
    resultVariable: (resultVariable) => extend('zeebe:CalledDecision', { resultVariable }),
    condition,
    header,
    output: (at, values) => change(children(extension(element, 'zeebe:IoMapping')!, 'outputParameters')[at]!, values),
    link: (name) => change(children(element, 'eventDefinitions')[0]!, { name }),
    text: (text) => modeling.updateProperties(shape, { text }),
    isDefault: (value) =>
      modeling.updateProperties((shape as unknown as { source: Shape }).source, {
        default: value ? element : undefined,
      }),
  };
};

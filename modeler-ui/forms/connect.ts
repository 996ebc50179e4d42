import type Modeler from 'bpmn-js/lib/Modeler';

/** What a chosen element can be given: a form for a step or the start, a decision for a business rule task. */
export type Tie = { readonly kind: 'form' | 'decision'; readonly id: string };

interface Moddle {
  $type: string;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}
interface Shape {
  id: string;
  businessObject: Moddle;
}
interface Registry {
  get(id: string): Shape | undefined;
}
interface Factory {
  create(type: string, properties: Record<string, unknown>): Moddle & { $parent?: Moddle };
}
interface Modeling {
  updateModdleProperties(shape: Shape, moddle: Moddle, properties: Record<string, unknown>): void;
  updateProperties(shape: Shape, properties: Record<string, unknown>): void;
}

const parts = {
  form: { type: 'zeebe:FormDefinition', property: 'formId' },
  decision: { type: 'zeebe:CalledDecision', property: 'decisionId' },
} as const;

const kindOf = (element: Moddle): Tie['kind'] | undefined => {
  if (element.$type === 'bpmn:UserTask' || element.$type === 'bpmn:StartEvent') return 'form';
  return element.$type === 'bpmn:BusinessRuleTask' ? 'decision' : undefined;
};

const extensionsOf = (element: Moddle): Moddle | undefined => element.get('extensionElements') as Moddle | undefined;

const partOf = (element: Moddle, type: string): Moddle | undefined =>
  (extensionsOf(element)?.get('values') as Moddle[] | undefined)?.find((one) => one.$type === type);

/** What an element of the diagram shows or asks now; undefined where it can do neither. */
export const tieOf = (diagram: Modeler, elementId: string): Tie | undefined => {
  const element = diagram.get<Registry>('elementRegistry').get(elementId)?.businessObject;
  const kind = element === undefined ? undefined : kindOf(element);
  if (element === undefined || kind === undefined) return undefined;
  const { type, property } = parts[kind];
  const id = partOf(element, type)?.get(property);
  return { kind, id: typeof id === 'string' ? id : '' };
};

/** Gives an element of the diagram its form or decision; it can be undone like everything that is drawn. */
export const tie = (diagram: Modeler, elementId: string, { kind, id }: Tie): void => {
  const shape = diagram.get<Registry>('elementRegistry').get(elementId);
  if (shape === undefined) return;
  const factory = diagram.get<Factory>('bpmnFactory');
  const modeling = diagram.get<Modeling>('modeling');
  const { type, property } = parts[kind];
  const part = partOf(shape.businessObject, type);
  if (part !== undefined) return modeling.updateModdleProperties(shape, part, { [property]: id });
  const made = factory.create(type, {
    [property]: id,
    ...(kind === 'decision'
      ? { resultVariable: id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) }
      : {}),
  });
  const extensions = extensionsOf(shape.businessObject);
  if (extensions === undefined) {
    const container = factory.create('bpmn:ExtensionElements', { values: [made] });
    made.$parent = container;
    container.$parent = shape.businessObject;
    return modeling.updateProperties(shape, { extensionElements: container });
  }
  made.$parent = extensions;
  modeling.updateModdleProperties(shape, extensions, { values: [...(extensions.get('values') as Moddle[]), made] });
};

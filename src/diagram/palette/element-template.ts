import type { Category } from './categories.ts';
import { glyphIcon } from './glyph-icon.ts';

export type Language = 'zh' | 'en';
export type Words = { readonly zh: string; readonly en: string };

/** Where a property is kept in the diagram. */
export type Binding =
  | { readonly type: 'property'; readonly name: string }
  | { readonly type: 'zeebe:taskDefinition'; readonly property: 'type' }
  | { readonly type: 'zeebe:taskHeader'; readonly key: string }
  | { readonly type: 'zeebe:output'; readonly source: string }
  | { readonly type: 'zeebe:formDefinition'; readonly property: 'formId' }
  | { readonly type: 'zeebe:assignmentDefinition'; readonly property: 'candidateGroups' }
  | { readonly type: 'zeebe:calledDecision'; readonly property: 'decisionId' | 'resultVariable' }
  | { readonly type: 'zeebe:userTask' };

export type TemplateProperty = {
  readonly id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly type: 'String' | 'Dropdown' | 'Hidden';
  readonly value?: string;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly optional?: true;
  readonly group?: string;
  readonly binding: Binding;
  readonly constraints?: {
    readonly notEmpty?: boolean;
    readonly pattern?: { readonly value: string; readonly message: string };
  };
  readonly condition?: { readonly property: string; readonly equals?: string; readonly oneOf?: readonly string[] };
};

/** An element template as Camunda's Modeler reads it. */
export type ElementTemplate = {
  readonly $schema: string;
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly category: { readonly id: string; readonly name: string };
  readonly icon: { readonly contents: string };
  readonly engines: { readonly camunda: string };
  readonly appliesTo: readonly string[];
  readonly elementType: { readonly value: string };
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly properties: readonly TemplateProperty[];
};

/** What a template is made of, in both languages. */
export type Kind = {
  /** The job type, or the usual id of the step. */
  readonly id: string;
  readonly name: Words;
  readonly about: Words;
  readonly category: Category;
  /** One character that stands for it. */
  readonly glyph: string;
};

const schema = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';
const groups: Readonly<Record<string, Words>> = {
  step: { zh: '办理', en: 'Step' },
  signing: { zh: '会签', en: 'Joint signing' },
  settings: { zh: '设置', en: 'Settings' },
};

/** The id under which a diagram names a template of ours. */
export const templateId = (id: string): string => `oneseal.${id}`;

/** The name of an element, which begins as that of its template. */
const nameProperty = (name: string, language: Language): TemplateProperty => ({
  id: 'name',
  label: language === 'zh' ? '名称' : 'Name',
  type: 'String',
  value: name,
  binding: { type: 'property', name: 'name' },
});

/** A kind with its properties as a template for elements of a BPMN type. */
export const templateOf = (
  { id, name, about, category, glyph }: Kind,
  elementType: string,
  properties: readonly TemplateProperty[],
  language: Language,
): ElementTemplate => {
  const other = language === 'zh' ? 'en' : 'zh';
  const used = new Set(properties.map(({ group }) => group));
  return {
    $schema: schema,
    name: name[language],
    id: templateId(id),
    version: 1,
    description: about[language],
    keywords: [name[other], id],
    category: { id: category.id, name: category.name[language] },
    icon: { contents: glyphIcon(glyph, category.colour) },
    engines: { camunda: '^8.5' },
    // A plain task becomes one of ours by choosing what it is to be.
    appliesTo: ['bpmn:Task', elementType],
    elementType: { value: elementType },
    groups: Object.entries(groups)
      .filter(([group]) => used.has(group))
      .map(([group, label]) => ({ id: group, label: label[language] })),
    properties: [nameProperty(name[language], language), ...properties],
  };
};

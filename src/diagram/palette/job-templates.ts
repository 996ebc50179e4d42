import { jobContract } from '../job-contract.ts';
import type { JobContract } from '../job-contract.ts';
import type { ElementTemplate, Language, TemplateProperty } from './element-template.ts';
import { templateOf } from './element-template.ts';
import { headerProperty } from './header-property.ts';
import { jobKinds } from './job-kinds.ts';

/** The worker that does it, and what it gives back under its own name. */
const fixed = (type: string, { returns }: JobContract): TemplateProperty[] => [
  { type: 'Hidden', value: type, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
  ...returns.map((name): TemplateProperty => ({
    type: 'Hidden',
    value: name,
    binding: { type: 'zeebe:output', source: `=${name}` },
  })),
];

const fields = ({ headers, more }: JobContract, language: Language): TemplateProperty[] => [
  ...Object.entries(headers).map(([key, rule]) => headerProperty(key, rule, { group: 'settings' }, language)),
  ...(more === undefined ? [] : Object.entries(more.headers)).map(([key, rule]) =>
    headerProperty(key, rule, { group: 'settings', condition: { property: more!.header, equals: more!.is } }, language),
  ),
];

/** A template for each job type, made of what the contract says of it. */
export const jobTemplates = (language: Language): ElementTemplate[] =>
  jobKinds.map((kind) => {
    const contract = jobContract[kind.id];
    if (contract === undefined) throw new Error(`Expected a job type of the contract, but got ${kind.id}`);
    const properties = [...fields(contract, language), ...fixed(kind.id, contract)];
    return templateOf(kind, 'bpmn:ServiceTask', properties, language);
  });

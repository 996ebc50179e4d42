import { groups, stepHeaders } from '../job-contract.ts';
import type { ElementTemplate, Language, TemplateProperty } from './element-template.ts';
import { templateOf } from './element-template.ts';
import { headerProperty } from './header-property.ts';
import { groupNames } from './header-words.ts';
import { outcomeVariable } from './outcome-variable.ts';
import { stepKinds } from './step-kinds.ts';
import type { StepKind } from './step-kinds.ts';

const words = {
  form: { zh: '表单编号', en: 'Form id' },
  group: { zh: '办理角色', en: 'Done by' },
  outcome: { zh: '结果变量', en: 'Variable of the outcome' },
  hint: {
    zh: '步骤编号的驼峰写法加 Outcome，网关按它分支。',
    en: 'The id in camel case and Outcome; gateways branch on it.',
  },
  wrong: { zh: '以小写字母开头、以 Outcome 结尾', en: 'Begins with a small letter, ends with Outcome' },
} as const;

/**
 * Steps are jobs, so that the bureau's own permissions and ballots hold. The schema of templates knows forms and groups only
 * beside the engine's own tasks, so it is told of one; it is chosen under no condition, and never written.
 */
const jobBased: TemplateProperty = {
  type: 'Hidden',
  binding: { type: 'zeebe:userTask' },
  condition: { property: 'candidateGroups', equals: 'nobody' },
};

const groupExpression = (group: string): string => `=["${group}"]`;

const common = ({ id, group, form = id }: StepKind, language: Language): TemplateProperty[] => [
  {
    id: 'candidateGroups',
    label: words.group[language],
    type: 'Dropdown',
    group: 'step',
    value: groupExpression(group),
    choices: groups.map((one) => ({
      name: groupNames[one as keyof typeof groupNames][language],
      value: groupExpression(one),
    })),
    binding: { type: 'zeebe:assignmentDefinition', property: 'candidateGroups' },
  },
  {
    id: 'formId',
    label: words.form[language],
    type: 'String',
    group: 'step',
    value: form,
    constraints: { notEmpty: true },
    binding: { type: 'zeebe:formDefinition', property: 'formId' },
  },
  {
    id: 'outcomeVariable',
    label: words.outcome[language],
    description: words.hint[language],
    type: 'String',
    group: 'step',
    value: outcomeVariable(id),
    constraints: { notEmpty: true, pattern: { value: '^[a-z][A-Za-z0-9_]*Outcome$', message: words.wrong[language] } },
    binding: { type: 'zeebe:output', source: '=outcome' },
  },
];

const inBallot = (header: string): boolean => header.startsWith('ballot');

const headerOf = (kind: StepKind, key: string, language: Language): TemplateProperty => {
  const value = key === 'stepWorkingDays' ? String(kind.days) : kind.headers[key];
  const needed = key === 'stepWorkingDays' || key === 'ballot' || key === 'ballotApproved' || key === 'ballotRefused';
  const group = inBallot(key) ? 'signing' : 'step';
  return headerProperty(
    key,
    stepHeaders[key]!,
    {
      value,
      group,
      optional: !needed && key !== 'ballotRatio',
      ...(key === 'ballotGroup' ? { words: groups.filter((one) => one !== 'applicant') } : {}),
      ...(key === 'ballotRatio' ? { condition: { property: 'ballot', equals: 'ratio' } } : {}),
    },
    language,
  );
};

/** A template for each kind of human step. */
export const stepTemplates = (language: Language): ElementTemplate[] =>
  stepKinds.map((kind) => {
    const headers = Object.keys(stepHeaders)
      .filter((key) => kind.ballot === true || !inBallot(key))
      .map((key) => headerOf(kind, key, language));
    return templateOf(kind, 'bpmn:UserTask', [...common(kind, language), ...headers, jobBased], language);
  });

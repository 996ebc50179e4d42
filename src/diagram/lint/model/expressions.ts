import { children, extension, textOf } from '../../element.ts';
import { formFieldsOf } from './form-fields.ts';
import type { LintModel } from './model.ts';

/** A FEEL expression and where it stands; `isTest` for the input cells of a table. */
export type Expression = {
  readonly text: string;
  readonly element: string;
  readonly place: string;
  readonly file?: string;
  readonly isTest?: boolean;
};

const isExpression = (text: unknown): text is string => typeof text === 'string' && text.trim().startsWith('=');

/** Conditions, mappings and groups of the diagram. */
export const diagramExpressions = (model: LintModel): Expression[] => [
  ...model.flow.edges.flatMap((edge) =>
    edge.condition === null ? [] : [{ text: edge.condition, element: edge.id, place: 'conditionExpression' }],
  ),
  ...model.elements.flatMap((element) => {
    const mapping = extension(element, 'zeebe:IoMapping');
    const assignment = extension(element, 'zeebe:AssignmentDefinition');
    const parameters =
      mapping === undefined
        ? []
        : [...children(mapping, 'inputParameters'), ...children(mapping, 'outputParameters')].map((one) => ({
            text: textOf(one, 'source'),
            place: `ioMapping ${textOf(one, 'target')}`,
          }));
    const groups =
      assignment === undefined
        ? []
        : ['assignee', 'candidateGroups', 'candidateUsers'].map((name) => ({
            text: textOf(assignment, name),
            place: `assignmentDefinition ${name}`,
          }));
    return [...parameters, ...groups]
      .filter(({ text }) => isExpression(text))
      .map((one) => ({ ...one, element: element.id }));
  }),
];

/** Conditions and limits of the forms. */
export const formExpressions = (model: LintModel): Expression[] =>
  formFieldsOf(model).flatMap(({ file, field, at }) =>
    Object.entries({
      'conditional hide': field.conditional?.hide,
      disabled: field.disabled,
      valuesExpression: field.valuesExpression,
      min: field.validate?.min,
      max: field.validate?.max,
      minLength: field.validate?.minLength,
      maxLength: field.validate?.maxLength,
      increment: field.increment,
    }).flatMap(([name, text]) =>
      isExpression(text) ? [{ file, text, element: field.id ?? field.key ?? '', place: `${at} ${name}` }] : [],
    ),
  );

/** Inputs and cells of the decision tables. */
export const decisionExpressions = (model: LintModel): Expression[] =>
  [...model.decisions.values()].flatMap(({ file, table }) => [
    ...table.inputs.map((input, at) => ({
      file,
      text: input.expression,
      element: table.id,
      place: `input ${at + 1}`,
    })),
    ...table.rules.flatMap((rule, at) => [
      ...rule.tests.map((text) => ({ file, text, element: table.id, place: `rule ${at + 1}`, isTest: true })),
      ...rule.results
        .filter((text) => text.trim() !== '')
        .map((text) => ({ file, text, element: table.id, place: `rule ${at + 1}` })),
    ]),
  ]);

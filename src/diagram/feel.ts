import { evaluate, unaryTest } from 'feelin';

export type Variables = Readonly<Record<string, unknown>>;

/** An expression without the `=` that marks it in BPMN and forms. */
export const bare = (expression: string): string => expression.replace(/^\s*=/, '').trim();

/** The value of a FEEL expression; unknown names are null, as in the engine. Throws feelin's SyntaxError. */
export const valueOf = (expression: string, variables: Variables): unknown =>
  evaluate(bare(expression), variables).value;

/** Whether a condition is true; null counts as false. */
export const holds = (expression: string, variables: Variables): boolean => valueOf(expression, variables) === true;

/** Whether a value passes the cell of a decision table; an empty cell and `-` take everything. */
export const passes = (cell: string, value: unknown, variables: Variables): boolean =>
  ['', '-'].includes(cell.trim()) || unaryTest(cell, { ...variables, '?': value }).value === true;

/** Words in double quotes within an expression, each once. */
export const literals = (expression: string): string[] => [
  ...new Set([...expression.matchAll(/"([^"]*)"/g)].map((match) => match[1]!)),
];

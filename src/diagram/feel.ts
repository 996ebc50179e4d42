import { evaluate, parseExpression, parseUnaryTests, unaryTest } from 'feelin';

export type Variables = Readonly<Record<string, unknown>>;

/** An expression without the `=` that marks it in BPMN and forms. */
export const bare = (expression: string): string => expression.replace(/^\s*=/, '').trim();

/** Answers by expression and the values that it may read. */
const answers = new Map<string, unknown>();
const mostAnswers = 2_000;

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const names = /[\p{L}_][\p{L}\p{N}_]*/gu;
const ofTheMoment = /\b(now|today|random)\b/;

/**
 * What an answer depends on, as a text: the expression and the values of the names in it. Undefined where that cannot be
 * told from the text, or changes by itself.
 */
const keyOf = (expression: string, variables: Variables): string | undefined => {
  if (ofTheMoment.test(expression) || !Object.keys(variables).every((name) => plainName.test(name))) return undefined;
  const read = expression.replace(/"[^"]*"/g, '').match(names) ?? [];
  return JSON.stringify([expression, ...read.map((name) => variables[name] ?? null)]);
};

/**
 * The value of a FEEL expression; unknown names are null, as in the engine. Answers are remembered, because a form asks
 * the same of nearly every case and reading the expression takes longest. Throws feelin's SyntaxError.
 */
export const valueOf = (expression: string, variables: Variables): unknown => {
  const text = bare(expression);
  const key = keyOf(text, variables);
  if (key === undefined) return evaluate(text, variables).value;
  if (answers.has(key)) return answers.get(key);
  const { value } = evaluate(text, variables);
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(key, value);
  return value;
};

/** Whether a condition is true; null counts as false. */
export const holds = (expression: string, variables: Variables): boolean => valueOf(expression, variables) === true;

/** Whether a value passes the cell of a decision table; an empty cell and `-` take everything. */
export const passes = (cell: string, value: unknown, variables: Variables): boolean =>
  ['', '-'].includes(cell.trim()) || unaryTest(cell, { ...variables, '?': value }).value === true;

/** Words in double quotes within an expression, each once. */
export const literals = (expression: string): string[] => [
  ...new Set([...expression.matchAll(/"([^"]*)"/g)].map((match) => match[1]!)),
];

const isWhole = (tree: ReturnType<typeof parseExpression>): boolean => {
  let whole = true;
  tree.iterate({ enter: (node) => void (whole &&= !node.type.isError) });
  return whole;
};

/** Whether an expression can be read. */
export const parses = (expression: string): boolean => isWhole(parseExpression(bare(expression), {}, undefined));

/** Whether the cell of a decision table can be read; an empty cell and `-` can. */
export const parsesAsTest = (cell: string): boolean =>
  ['', '-'].includes(cell.trim()) || isWhole(parseUnaryTests(cell, {}, undefined));

const words = new Set(['true', 'false', 'null', 'and', 'or', 'not', 'if', 'then', 'else', 'in', 'for', 'return']);

/** The variables that an expression may read: its names without texts, properties and words of the language. */
export const namesIn = (expression: string): string[] => {
  const roots = bare(expression)
    .replace(/"[^"]*"/g, '""')
    .matchAll(/(?<![.\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_]|\s*\()/gu);
  return [...new Set([...roots].map(([name]) => name))].filter((name) => !words.has(name));
};

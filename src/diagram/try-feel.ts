import { evaluate } from 'feelin';
import { bare, passes } from './feel.ts';
import type { Variables } from './feel.ts';
import { words } from './lint/finding.ts';
import type { Words } from './lint/finding.ts';

/** What an expression gives with example data. `error`: it cannot be read; then there is no value. */
export type FeelTrial = { readonly value: unknown; readonly warnings: readonly Words[]; readonly error?: Words };

/** What the interpreter says → [中文, English]; `{piece}` is the place in the expression. */
const texts: Readonly<Record<string, readonly [string, string]>> = {
  NO_VARIABLE_FOUND: ['变量“{piece}”没有值，按空处理', 'The variable “{piece}” has no value and counts as null'],
  NO_CONTEXT_ENTRY_FOUND: ['没有“{piece}”这一项，按空处理', 'There is no entry “{piece}”; it counts as null'],
  NO_PROPERTY_FOUND: ['没有“{piece}”这个属性，按空处理', 'There is no property “{piece}”; it counts as null'],
  NO_FUNCTION_FOUND: [
    '没有“{piece}”要用的函数，结果为空',
    'The function of “{piece}” is not known; the result is null',
  ],
  FUNCTION_INVOCATION_FAILURE: [
    '“{piece}”的函数没有算成，结果为空',
    'The function of “{piece}” failed; the result is null',
  ],
  INVALID_ARGUMENTS: ['“{piece}”的参数不对，结果为空', 'The arguments of “{piece}” are wrong; the result is null'],
  INVALID_TYPE: ['“{piece}”处两边的类型不合，结果为空', 'The types at “{piece}” do not fit; the result is null'],
  UNSUPPORTED: ['试算不支持“{piece}”', '“{piece}” is not supported here'],
};

type Warning = ReturnType<typeof evaluate>['warnings'][number];

const warningWords = (text: string, { type, message, position }: Warning): Words => {
  const piece = text.slice(position.from, position.to);
  const [zh, en] = texts[type] ?? [`“{piece}”：${message}`, `“{piece}”: ${message}`];
  return words(zh.replace('{piece}', piece), en.replace('{piece}', piece));
};

const once = (all: readonly Words[]): Words[] => [...new Map(all.map((one) => [one.zh, one])).values()];

/** Where reading stopped, as the interpreter's error says it. */
const unreadable = (text: string, error: unknown): Words => {
  const { position } = error as { position?: { from: number; to: number } };
  const place = position === undefined ? '' : text.slice(position.from, position.to + 10).trim();
  return place === ''
    ? words('表达式没有写完，或者读不懂', 'The expression is not finished, or cannot be read')
    : words(`从“${place}”起读不懂`, `It cannot be read from “${place}” on`);
};

/** Tries an expression with example data. Never throws. The broker decides in the end. */
export const tryFeel = (expression: string, variables: Variables): FeelTrial => {
  const text = bare(expression);
  try {
    const { value, warnings } = evaluate(text, variables);
    return { value, warnings: once(warnings.map((one) => warningWords(text, one))) };
  } catch (error) {
    return { value: null, warnings: [], error: unreadable(text, error) };
  }
};

/** Tries the cell of a decision table against a value. Never throws. */
export const tryCell = (cell: string, value: unknown, variables: Variables): FeelTrial => {
  try {
    return { value: passes(cell, value, variables), warnings: [] };
  } catch (error) {
    return { value: null, warnings: [], error: unreadable(cell, error) };
  }
};

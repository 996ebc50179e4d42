import { shanghaiDay } from '../../domain/days.ts';

/** What somebody entered into a form; nothing about its fields is certain. */
export type Entered = Readonly<Record<string, unknown>>;

const isEntered = (value: unknown): value is Entered =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object in a JSON text; empty where it holds none. */
export const readEntered = (json: string): Entered => {
  const value: unknown = JSON.parse(json);
  return isEntered(value) ? value : {};
};

/** A field's text without blanks around it; '' where there is none. */
export const textOf = (entered: Entered, name: string): string => {
  const value = entered[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/** The fields of a group. */
export const groupOf = (entered: Entered, name: string): Entered => {
  const value = entered[name];
  return isEntered(value) ? value : {};
};

/** The lines of a list. */
export const listOf = (entered: Entered, name: string): Entered[] => {
  const value = entered[name];
  return Array.isArray(value) ? value.filter(isEntered) : [];
};

/** The lines of a text area, without the numbers that people put before them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,2}[）)]|\d{1,2}[.．、])\s*/u, '').trim())
    .filter((line) => line !== '');

/** An instant as forms give it (minutes are enough) in the house's form, or undefined. */
export const instantOf = (text: string): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text) || !/(?:Z|[+-]\d{2}:?\d{2})$/u.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
};

/** The Shanghai day of a day or an instant that a form gives, or undefined. */
export const dayOf = (text: string): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  const instant = instantOf(text);
  return instant === undefined ? undefined : shanghaiDay(instant);
};

import { BureauError } from '../../errors.ts';
import { valueOf } from '../feel.ts';
import type { Variables } from '../feel.ts';
import { silent } from './components.ts';
import type { FormField } from './form-schema.ts';

export type FormValues = Record<string, unknown>;
/** A visible field with a key: its value as it came, and the names that its expressions see. */
export type Leaf = {
  readonly field: FormField;
  readonly at: string;
  readonly value: unknown;
  readonly scope: Variables;
};
/** Something that should nest and does not, or nests too often. */
export type Misfit = { readonly field: FormField; readonly at: string; readonly found: unknown };
export type Projection = { readonly data: FormValues; readonly leaves: Leaf[]; readonly misfits: Misfit[] };

export const maxEntries = 500;

/** `from` is where the values come from, `into` where they go, `local` the same place among the visible values. */
type VisitOne = (
  field: FormField,
  from: unknown,
  into: FormValues,
  at: string,
  scope: Variables,
  local: unknown,
) => void;

const isObject = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a dotted path of own properties. */
export const valueAt = (data: unknown, path: string): unknown => {
  let value = data;
  for (const name of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
};

const put = (data: FormValues, path: string, value: unknown): void => {
  const names = path.split('.');
  const last = names.pop()!;
  let inner = data;
  for (const name of names) {
    if (!isObject(inner[name])) inner[name] = {};
    inner = inner[name] as FormValues;
  }
  inner[last] = value;
};

/** The value of an expression of a form. Errors: `form-invalid` with the expression. */
export const evaluated = (expression: string, scope: Variables): unknown => {
  try {
    return valueOf(expression, scope);
  } catch (error) {
    throw new BureauError('form-invalid', { detail: `${expression}: ${(error as Error).message}` });
  }
};

const isExpression = (value: unknown): value is string => typeof value === 'string' && value.trim().startsWith('=');

const isHidden = (field: FormField, scope: Variables): boolean => {
  const hide = field.conditional?.hide;
  return isExpression(hide) && evaluated(hide, scope) === true;
};

/** form-js does not submit what is disabled. */
const isDisabled = (field: FormField, scope: Variables): boolean =>
  isExpression(field.disabled) ? evaluated(field.disabled, scope) === true : field.disabled === true;

/**
 * The known and visible part of submitted data. Conditions are judged on `seen`, the values that count as visible so
 * far; what is kept comes from `raw`. A hidden group or list hides all in it.
 */
export const project = (
  components: readonly FormField[],
  raw: FormValues,
  seen: FormValues,
  context: Variables,
): Projection => {
  const data: FormValues = {};
  const leaves: Leaf[] = [];
  const misfits: Misfit[] = [];

  const visit = (
    fields: readonly FormField[],
    from: unknown,
    into: FormValues,
    at: string,
    scope: Variables,
    local: unknown,
  ): void => {
    for (const field of fields) {
      if (isHidden(field, scope)) continue;
      if (field.type === 'group') visitGroup(field, from, into, at, scope, local);
      else if (field.type === 'dynamiclist') visitList(field, from, into, at, scope, local);
      else if (field.key !== undefined && !silent.has(field.type) && !isDisabled(field, scope)) {
        const value = valueAt(from, field.key);
        leaves.push({ field, at: at + field.key, value, scope });
        if (value !== undefined) put(into, field.key, value);
      }
    }
  };
  const visitGroup: VisitOne = (field, from, into, at, scope, local) => {
    const inner = field.components ?? [];
    if (field.path === undefined || field.path === '') return visit(inner, from, into, at, scope, local);
    const found = valueAt(from, field.path);
    if (found !== undefined && found !== null && !isObject(found)) misfits.push({ field, at: at + field.path, found });
    const target: FormValues = {};
    visit(inner, found, target, `${at}${field.path}.`, scope, valueAt(local, field.path));
    if (Object.keys(target).length > 0) put(into, field.path, target);
  };
  const visitList: VisitOne = (field, from, into, at, scope, local) => {
    const path = field.path ?? '';
    const found = valueAt(from, path);
    if (found === undefined || found === null) return;
    if (!Array.isArray(found) || found.length > maxEntries || !found.every(isObject)) {
      misfits.push({ field, at: at + path, found });
      return;
    }
    const seenEntries = valueAt(local, path);
    const entries = found.map((entry: FormValues, index) => {
      const own: unknown = Array.isArray(seenEntries) ? seenEntries[index] : undefined;
      const target: FormValues = {};
      const inside = {
        ...scope,
        ...(isObject(own) ? own : {}),
        this: own ?? null,
        parent: local ?? null,
        i: index + 1,
      };
      visit(field.components ?? [], entry, target, `${at}${path}.${index}.`, inside, own);
      return target;
    });
    put(into, path, entries);
  };

  visit(components, raw, data, '', { ...context, ...seen }, seen);
  return { data, leaves, misfits };
};

import { answering, nesting } from './components.ts';
import type { FormField, FormSchema, Option, Validation } from './form-schema.ts';

/** Where a component stands: its index among those of the form, then within each group or list. */
export type Place = readonly number[];

/** A component as the table of fields shows it. */
export type FieldRow = {
  readonly place: Place;
  readonly field: FormField;
  /** The dotted place of its value, lists by their name. */
  readonly at: string;
  /** How many it has beside it. */
  readonly siblings: number;
};

/** What the forms of the bureau allow where nobody has said it: characters, and the largest number. */
const usual = { textfield: 200, textarea: 2000, number: 100_000_000 };

const choices = new Set(['radio', 'select', 'checklist', 'taglist']);
export const hasOptions = (type: string): boolean => choices.has(type);

const rowsIn = (fields: readonly FormField[], before: Place, prefix: string): FieldRow[] =>
  fields.flatMap((field, index) => {
    const place = [...before, index];
    const inside = (field.path ?? '') === '' ? prefix : `${prefix}${field.path}.`;
    return [
      { place, field, at: `${prefix}${field.key ?? field.path ?? ''}`, siblings: fields.length },
      ...rowsIn(field.components ?? [], place, inside),
    ];
  });

/** Every component of a form in its order, those of groups and lists after their own. */
export const rowsOf = (schema: FormSchema): FieldRow[] => rowsIn(schema.components, [], '');

type Change = (fields: readonly FormField[], index: number) => readonly FormField[];

const within = (fields: readonly FormField[], place: Place, change: Change): readonly FormField[] => {
  const [index = 0, ...inner] = place;
  if (inner.length === 0) return change(fields, index);
  return fields.map((field, at) =>
    at === index ? { ...field, components: within(field.components ?? [], inner, change) } : field,
  );
};

const changed = (schema: FormSchema, place: Place, change: Change): FormSchema => ({
  ...schema,
  components: within(schema.components, place, change),
});

export const changeField = (schema: FormSchema, place: Place, to: (field: FormField) => FormField): FormSchema =>
  changed(schema, place, (fields, index) => fields.map((field, at) => (at === index ? to(field) : field)));

export const removeField = (schema: FormSchema, place: Place): FormSchema =>
  changed(schema, place, (fields, index) => fields.filter((_, at) => at !== index));

/** Moves a component up or down among those beside it; at the end it stays. */
export const moveField = (schema: FormSchema, place: Place, by: 1 | -1): FormSchema =>
  changed(schema, place, (fields, index) => {
    const to = index + by;
    if (to < 0 || to >= fields.length) return fields;
    const order = [...fields];
    [order[index], order[to]] = [order[to]!, order[index]!];
    return order;
  });

const withoutEmpty = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as T;

/** A field with other rules; those that are empty go. */
export const withRules = (field: FormField, rules: { readonly [name in keyof Validation]: unknown }): FormField => {
  const { validate: before, ...rest } = field;
  const validate = withoutEmpty({ ...before, ...rules }) as Validation;
  return Object.keys(validate).length === 0 ? rest : { ...rest, validate };
};

/** A field with the limit that every field has to have (rule form-limit). */
export const limited = (field: FormField): FormField => {
  const { type, validate } = field;
  if ((type === 'textfield' || type === 'textarea') && validate?.maxLength === undefined)
    return withRules(field, { maxLength: usual[type] });
  if (type === 'number' && validate?.max === undefined) return withRules(field, { max: usual.number });
  return field;
};

const firstOptions: readonly Option[] = [
  { label: '是', value: 'yes' },
  { label: '否', value: 'no' },
];

/** A new component with all that the rules ask of it; `key` is the path of a group or list. */
export const newField = (type: string, key: string, label: string): FormField => {
  if (type === 'group') return { type, path: key, label, components: [] };
  if (type === 'dynamiclist') {
    const list = { type, path: key, label, components: [] };
    return { ...list, defaultRepetitions: 1, allowAddRemove: true, isRepeating: true } as FormField;
  }
  if (!answering.has(type)) return { type, label };
  if (type === 'datetime') return { type, key, subtype: 'date', dateLabel: label };
  return limited({ type, key, label, ...(hasOptions(type) ? { values: firstOptions } : {}) });
};

const rulesOf: Readonly<Record<string, readonly (keyof Validation)[]>> = {
  textfield: ['minLength', 'maxLength', 'pattern', 'patternErrorMessage', 'validationType'],
  textarea: ['minLength', 'maxLength'],
  number: ['min', 'max'],
};

/** A field as a component of another type: what both have stays. */
export const retyped = (field: FormField, type: string): FormField => {
  const { label, dateLabel, subtype, values, validate, decimalDigits, increment, ...rest } = field;
  const name = label ?? dateLabel ?? '';
  const kept = ['required' as const, ...(rulesOf[type] ?? [])].filter((rule) => validate?.[rule] !== undefined);
  const rules = Object.fromEntries(kept.map((rule) => [rule, validate?.[rule]])) as Validation;
  const named: FormField =
    type === 'datetime'
      ? { ...rest, type, dateLabel: name, subtype: subtype ?? 'date' }
      : {
          ...rest,
          type,
          label: name,
          ...(hasOptions(type) ? { values: values ?? firstOptions } : {}),
          ...(type === 'number' && decimalDigits !== undefined ? { decimalDigits } : {}),
          ...(type === 'number' && increment !== undefined ? { increment } : {}),
        };
  return limited(kept.length === 0 ? named : { ...named, validate: rules });
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Gives every component without an id of ours one: the form's, then its place; no id twice. */
export const withIds = (schema: FormSchema): FormSchema => {
  const isOurs = ({ id }: FormField): boolean => id !== undefined && !/^Field_/.test(id);
  const taken = new Set(rowsOf(schema).flatMap(({ field }) => (isOurs(field) ? [field.id] : [])));
  const free = (wish: string): string => {
    let id = wish;
    for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`;
    taken.add(id);
    return id;
  };
  const named = (fields: readonly FormField[], prefix: string): FormField[] =>
    fields.map((field) => {
      const own = field.key ?? field.path ?? '';
      const inside = (field.path ?? '') === '' ? prefix : `${prefix}-${plain(field.path!)}`;
      const one = isOurs(field) ? field : { ...field, id: free(`${prefix}-${plain(own) || field.type}`) };
      return field.components === undefined ? one : { ...one, components: named(field.components, inside) };
    });
  return { ...schema, components: named(schema.components, schema.id) };
};

/** Puts a component behind another one, into a group or list, or at the end. */
export const insertField = (
  schema: FormSchema,
  field: FormField,
  to: { readonly after?: Place; readonly into?: Place } = {},
): FormSchema => {
  const { after, into } = to;
  if (into !== undefined)
    return withIds(
      changeField(schema, into, (group) => ({ ...group, components: [...(group.components ?? []), field] })),
    );
  if (after === undefined) return withIds({ ...schema, components: [...schema.components, field] });
  return withIds(changed(schema, after, (fields, index) => fields.toSpliced(index + 1, 0, field)));
};

export const holdsOthers = ({ type }: FormField): boolean => nesting.has(type);

/** The options of a choice as lines to edit: `value=label`. */
export const optionLines = ({ values = [] }: FormField): string =>
  values.map((one) => (typeof one === 'object' ? `${String(one.value)}=${one.label}` : one)).join('\n');

/** Options from lines; a line without `=` is both. What is more in an option (a number as its value) stays. */
export const optionsFrom = (lines: string, before: FormField['values'] = []): Option[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, value = line, label = line] = /^([^=]*)=(.*)$/.exec(line) ?? [];
      const known = before.find((one): one is Option => typeof one === 'object' && String(one.value) === value.trim());
      return { ...known, label: label.trim(), value: known?.value ?? value.trim() };
    });

type Drawn = FormField & { readonly layout?: { readonly row?: string; readonly columns?: number | null } };

/** Takes away what a form editor says of where fields stand when it is what stands there anyhow: one field a row. */
const withoutIdleLayout = (fields: readonly FormField[], kept: ReadonlySet<string>): FormField[] =>
  fields.map((one) => {
    const { layout, ...field } = one as Drawn;
    const beside = fields.filter((other) => (other as Drawn).layout?.row === layout?.row).length;
    const says = layout !== undefined && ((layout.columns ?? null) !== null || beside > 1 || kept.has(field.id ?? ''));
    const inner = field.components === undefined ? {} : { components: withoutIdleLayout(field.components, kept) };
    return { ...field, ...inner, ...(says ? { layout } : {}) };
  });

/** The same with its properties in the order that they had before, so that little changes in the text. */
const ordered = <T extends object>(now: T, before: object | undefined): T =>
  Object.fromEntries(
    [...new Set([...Object.keys(before ?? {}), 'type', 'id', ...Object.keys(now)])]
      .filter((name) => name in now)
      .map((name) => [name, now[name as keyof T]]),
  ) as T;

const orderedFields = (fields: readonly FormField[], before: ReadonlyMap<string, FormField>): FormField[] =>
  fields.map((field) => {
    const inner = field.components === undefined ? {} : { components: orderedFields(field.components, before) };
    return ordered({ ...field, ...inner }, before.get(field.id ?? ''));
  });

/**
 * What a form editor has drawn, as the bureau keeps it: ids of ours, the version of the schema and the order of
 * properties as they were, no layout that says nothing. `before` is the form as it was opened.
 */
export const keptForm = (drawn: FormSchema, before: FormSchema): FormSchema => {
  const had = rowsOf(before).flatMap(({ field }) => ((field as Drawn).layout === undefined ? [] : [field.id ?? '']));
  const { schemaVersion } = before as { schemaVersion?: number };
  const schema = { ...drawn, ...(schemaVersion === undefined ? {} : { schemaVersion }) };
  const kept = withIds({ ...schema, components: withoutIdleLayout(schema.components, new Set(had)) });
  const known = new Map(rowsOf(before).map(({ field }) => [field.id ?? '', field]));
  return ordered({ ...kept, components: orderedFields(kept.components, known) }, before);
};

export const formText = (schema: FormSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

import { BureauError } from '../../errors.ts';
import type { FormField } from '../forms/form-schema.ts';

/** Where an entry belongs: what an applicant says, what a clerk says of the case, or how a step ends. */
export type Subject = 'application' | 'case' | 'outcome';

/** A field that all forms share: wherever its key stands, it means the same and holds the same kind of value. */
export type DictionaryField = {
  readonly key: string;
  readonly subject: Subject;
  /** Ids of the bureau's own forms that ask for it. */
  readonly forms: readonly string[];
  /** Each form has its own choice among the options. */
  readonly ownOptions?: boolean;
  /** The component of form-js without its id and its condition; groups and lists with all that is in them. */
  readonly component: FormField;
};

/** A variable that every flow or form may read. `form`: known to the conditions of forms only. */
export type DictionaryVariable = {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'yes-no';
  /** Where its value comes from: the start of the case, a worker, or the case that a form belongs to. */
  readonly source: 'start' | 'work' | 'form';
  /** All that it can be, where that is known. */
  readonly values?: readonly string[];
  readonly example: string | number | boolean;
  /** The conditions of forms may read it. */
  readonly inForms?: boolean;
};

export type Dictionary = {
  readonly fields: readonly DictionaryField[];
  readonly variables: readonly DictionaryVariable[];
};

/** Before anything is known. */
export const emptyDictionary: Dictionary = { fields: [], variables: [] };

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** The data dictionary (`processes/shared/dictionary.json`) from its text. Errors: `dictionary-invalid`. */
export const parseDictionary = (text: string): Dictionary => {
  const fail = (detail: string): never => {
    throw new BureauError('dictionary-invalid', { detail });
  };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    fail((error as Error).message);
  }
  const { fields, variables } = (read ?? {}) as Partial<Dictionary>;
  if (!Array.isArray(fields) || !Array.isArray(variables)) return fail('expected fields and variables');
  for (const [at, { key, component, forms }] of (fields as Dictionary['fields']).entries())
    if (!isText(key) || !isText(component?.type) || !Array.isArray(forms))
      fail(`expected a key, a component and forms in fields[${at}]`);
  for (const [at, { name, label }] of (variables as Dictionary['variables']).entries())
    if (!isText(name) || !isText(label)) fail(`expected a name and a label in variables[${at}]`);
  return { fields, variables };
};

/** What kind of value a component holds: components of one kind can stand for each other. */
export type ValueKind =
  'text' | 'number' | 'yes-no' | 'choice' | 'choices' | 'date' | 'time' | 'datetime' | 'group' | 'list';

const kinds: Readonly<Record<string, ValueKind>> = {
  textfield: 'text',
  textarea: 'text',
  number: 'number',
  checkbox: 'yes-no',
  radio: 'choice',
  select: 'choice',
  checklist: 'choices',
  taglist: 'choices',
  group: 'group',
  dynamiclist: 'list',
};

/** Undefined for what holds no value. */
export const valueKind = ({ type, subtype = 'date' }: FormField): ValueKind | undefined =>
  type === 'datetime' ? subtype : kinds[type];

/** A component with the dotted place of its value; lists by their name alone (`experts.name`). */
export type PlacedComponent = { readonly at: string; readonly field: FormField };

/** Every component that holds a value, those of groups and lists included, each with its place. */
export const placedComponents = (fields: readonly FormField[], prefix = ''): PlacedComponent[] =>
  fields.flatMap((field) => {
    const own = field.key ?? field.path ?? '';
    const inside = (field.path ?? '') === '' ? prefix : `${prefix}${field.path}.`;
    const inner = placedComponents(field.components ?? [], inside);
    return own === '' || valueKind(field) === undefined ? inner : [{ at: `${prefix}${own}`, field }, ...inner];
  });

/** The components of the dictionary by their place. */
export const dictionaryPlaces = (dictionary: Dictionary): ReadonlyMap<string, FormField> =>
  new Map(
    placedComponents(dictionary.fields.map(({ component }) => component)).map(({ at, field }) => [at, field] as const),
  );

/** What the conditions of forms may read beside the form's own fields, with an example of each. */
export const formContextExample = (dictionary: Dictionary): Record<string, string | number | boolean> =>
  Object.fromEntries(
    dictionary.variables.filter(({ inForms }) => inForms === true).map(({ name, example }) => [name, example]),
  );

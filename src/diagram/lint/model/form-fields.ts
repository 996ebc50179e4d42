import type { FormField } from '../../forms/form-schema.ts';
import type { LintModel } from './model.ts';

/** A component of a form, with its file and where its value is kept. */
export type PlacedField = { readonly file: string; readonly field: FormField; readonly at: string };

const placed = (file: string, fields: readonly FormField[], prefix: string): PlacedField[] =>
  fields.flatMap((field) => {
    const own = field.key ?? field.path ?? '';
    const inside = (field.path ?? '') === '' ? prefix : `${prefix}${field.path}.`;
    return [{ file, field, at: `${prefix}${own}` }, ...placed(file, field.components ?? [], inside)];
  });

/** Every component of every form of the flow. */
export const formFieldsOf = (model: LintModel): PlacedField[] =>
  [...model.forms.values()].flatMap(({ file, schema }) => placed(file, schema.components, ''));

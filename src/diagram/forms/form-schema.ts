import { BureauError } from '../../errors.ts';

export type Option = { readonly label: string; readonly value: string | number | boolean };
/** A limit, or a FEEL expression of it that starts with `=`. */
export type Limit = number | string;

export type Validation = {
  readonly required?: boolean;
  readonly min?: Limit;
  readonly max?: Limit;
  readonly minLength?: Limit;
  readonly maxLength?: Limit;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly validationType?: '' | 'phone' | 'email' | 'custom';
};

/** A component of form-js; only what decides which data is right. */
export type FormField = {
  readonly type: string;
  readonly id?: string;
  /** Where the value is kept, dots for nesting. */
  readonly key?: string;
  /** Where the values of a group or list are kept. */
  readonly path?: string;
  readonly label?: string;
  readonly dateLabel?: string;
  readonly timeLabel?: string;
  readonly subtype?: 'date' | 'time' | 'datetime';
  readonly values?: readonly (Option | string)[];
  readonly valuesKey?: string;
  readonly valuesExpression?: string;
  readonly validate?: Validation;
  readonly conditional?: { readonly hide?: string };
  readonly disabled?: boolean | string;
  readonly decimalDigits?: number;
  readonly increment?: number | string;
  /** `sample`: what stands in the field in a filled example (样表). */
  readonly properties?: { readonly sample?: string };
  readonly components?: readonly FormField[];
};

export type FormSchema = {
  readonly id: string;
  readonly name?: string;
  readonly components: readonly FormField[];
};

/** A form-js schema from its text. Errors: `form-invalid`. */
export const parseForm = (text: string): FormSchema => {
  const fail = (detail: string): never => {
    throw new BureauError('form-invalid', { detail });
  };
  let form: unknown;
  try {
    form = JSON.parse(text);
  } catch (error) {
    fail((error as Error).message);
  }
  const { id, components } = (form ?? {}) as Partial<FormSchema>;
  if (typeof id !== 'string' || id === '') fail('expected an id, but got none');
  if (!Array.isArray(components)) fail(`expected components in ${id}, but got none`);
  return form as FormSchema;
};

/** What a person reads beside a field. */
export const labelOf = (field: FormField): string =>
  field.label ?? field.dateLabel ?? field.key ?? field.path ?? field.type;

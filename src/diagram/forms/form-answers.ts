import type { FormField, FormSchema } from './form-schema.ts';
import { labelOf } from './form-schema.ts';

/** What was entered at one field, in words; `moment` is a UTC instant. */
export type FormAnswer = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly moment: boolean;
};

type Data = Readonly<Record<string, unknown>>;

const partOf = (data: Data, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Data | null | undefined)?.[name], data);

const textOf = (field: FormField, value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const named = (one: unknown): string => {
    const option = field.values?.find((known) => typeof known !== 'string' && known.value === one);
    return typeof option === 'object' ? option.label : String(one);
  };
  return Array.isArray(value) ? value.map(named).join('、') : named(value);
};

const isPlain = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : ['number', 'boolean'].includes(typeof value) ||
      (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));

/** What was entered in a form, in its order and with its labels; empty fields and lists of rows are left out. */
export const formAnswers = ({ components }: Pick<FormSchema, 'components'>, data: Data): FormAnswer[] =>
  components.flatMap((field) => {
    if (field.components !== undefined) {
      const inner = field.path === undefined || field.path === '' ? data : partOf(data, field.path);
      return typeof inner !== 'object' || inner === null || Array.isArray(inner)
        ? []
        : formAnswers({ components: field.components }, inner as Data);
    }
    if (field.key === undefined) return [];
    const value = partOf(data, field.key);
    if (!isPlain(value)) return [];
    const moment = field.type === 'datetime' && field.subtype === 'datetime';
    return [{ key: field.key, label: labelOf(field), value: textOf(field, value), moment }];
  });

import type { FormField, FormSchema } from './form-schema.ts';

const fields = (components: readonly FormField[]): FormField[] =>
  components.flatMap((field) => [field, ...fields(field.components ?? [])]);

/** The outcomes a person may choose in a form: the options of its field `outcome`, in their order. */
export const formOutcomes = (schema: FormSchema): { outcome: string; label: string }[] => {
  const field = fields(schema.components).find((one) => one.key === 'outcome');
  return (field?.values ?? []).map((option) =>
    typeof option === 'string'
      ? { outcome: option, label: option }
      : { outcome: String(option.value), label: option.label },
  );
};

/** Every field with a key, those of groups and lists included. */
export const formFields = (schema: FormSchema): FormField[] =>
  fields(schema.components).filter((field) => field.key !== undefined);

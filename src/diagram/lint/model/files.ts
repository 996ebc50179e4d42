import type { FormSchema } from '../../forms/form-schema.ts';
import type { DecisionTable } from '../../read-decisions.ts';

export type FormFile = { readonly file: string; readonly schema: FormSchema };
export type DecisionFile = { readonly file: string; readonly table: DecisionTable };

import type { Variables } from '../feel.ts';
import { checkField } from './check-field.ts';
import { maxEntries, project } from './form-data.ts';
import type { FormValues, Misfit, Projection } from './form-data.ts';
import { labelOf } from './form-schema.ts';
import type { FormField, FormSchema } from './form-schema.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';

const countOf = (components: readonly FormField[]): number =>
  components.reduce((count, field) => count + 1 + countOf(field.components ?? []), 0);

/** Hiding a field can show or hide others: repeats until nothing changes, at most once a field. */
const settle = (schema: FormSchema, raw: FormValues, context: Variables): Projection => {
  let seen = raw;
  for (let round = countOf(schema.components); round >= 0; round -= 1) {
    const next = project(schema.components, raw, seen, context);
    if (JSON.stringify(next.data) === JSON.stringify(seen)) return next;
    seen = next.data;
  }
  return project(schema.components, raw, seen, context);
};

const misfitProblem = ({ field, at, found }: Misfit): Problem =>
  Array.isArray(found) && found.length > maxEntries
    ? problem(at, 'too-many', labelOf(field), { limit: maxEntries, actual: found.length })
    : problem(at, 'wrong-type', labelOf(field), { expected: field.type === 'group' ? 'group' : 'list' });

/**
 * Judges submitted data as form-js does in the browser, again on the server. Returns the data that counts: known keys of
 * visible fields only; hidden fields are neither required nor kept. `context` holds what expressions may also read, e.g.
 * `feeCode` or `siteInspection`. Text of blanks only counts as empty. Errors: `form-invalid` for a broken schema.
 */
export const validateForm = (
  schema: FormSchema,
  data: unknown,
  context: Variables = {},
): { data: FormValues; problems: Problem[] } => {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!isObject)
    return { data: {}, problems: [problem('', 'wrong-type', schema.name ?? schema.id, { expected: 'object' })] };
  const settled = settle(schema, data as FormValues, context);
  return {
    data: settled.data,
    problems: [...settled.misfits.map(misfitProblem), ...settled.leaves.flatMap(checkField)],
  };
};

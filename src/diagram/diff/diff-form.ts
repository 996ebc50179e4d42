import { labelOf, parseForm } from '../forms/form-schema.ts';
import type { FormField, FormSchema } from '../forms/form-schema.ts';
import { changedProperties, difference, paired, reordered } from './difference.ts';
import type { Difference } from './difference.ts';

type Placed = { readonly field: FormField; readonly parent: string };

/** What says only where a field stands on the page. */
const layoutNames = new Set(['layout', 'verticalAlignment', 'appearance', 'showOutline']);

const keyOf = (field: FormField, index: number): string =>
  field.id ?? field.key ?? field.path ?? `${field.type} ${index + 1}`;

const placed = (fields: readonly FormField[], parent: string): [string, Placed][] =>
  fields.flatMap((field, index) => {
    const key = keyOf(field, index);
    return [[key, { field, parent }] as [string, Placed], ...placed(field.components ?? [], key)];
  });

const walk = (value: unknown, path: string, into: Map<string, string>): void => {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value)) {
    into.set(path, value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', '));
    return;
  }
  if (typeof value !== 'object') {
    into.set(path, String(value));
    return;
  }
  for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`, into);
};

const propertiesOf = (value: object, layout: boolean): Map<string, string> => {
  const into = new Map<string, string>();
  for (const [name, inner] of Object.entries(value))
    if (name !== 'components' && name !== 'id' && layoutNames.has(name) === layout) walk(inner, name, into);
  return into;
};

const asText = (properties: ReadonlyMap<string, string>): string =>
  [...properties].map(([name, value]) => `${name}=${value}`).join('; ');

/** Every difference between two versions of a form, field by field. */
export const diffForm = (before: string, after: string): Difference[] => {
  const [older, newer] = [parseForm(before), parseForm(after)];
  const [was, is] = [older, newer].map((form: FormSchema) => new Map(placed(form.components, ''))) as [
    Map<string, Placed>,
    Map<string, Placed>,
  ];
  const form = { part: 'form' as const, owner: newer.id, element: newer.id, type: 'form', name: newer.name ?? '' };
  const whole = changedProperties(propertiesOf(older, false), propertiesOf(newer, false)).map((change) =>
    difference({ ...form, change: 'changed', ...change }),
  );
  const fields = paired(was, is).flatMap(({ key, before: old, after: now }): Difference[] => {
    const { field } = now ?? old!;
    const about = { ...form, element: key, type: field.type, name: labelOf(field) };
    if (old === undefined || now === undefined)
      return [
        difference({
          ...about,
          change: old === undefined ? 'added' : 'removed',
          property: '',
          before: old === undefined ? null : asText(propertiesOf(old.field, false)),
          after: now === undefined ? null : asText(propertiesOf(now.field, false)),
        }),
      ];
    const parent = old.parent === now.parent ? [] : [{ property: 'parent', before: old.parent, after: now.parent }];
    const changes = [...parent, ...changedProperties(propertiesOf(old.field, false), propertiesOf(now.field, false))];
    const [drawnBefore, drawn] = [asText(propertiesOf(old.field, true)), asText(propertiesOf(now.field, true))];
    return [
      ...changes.map((change) => difference({ ...about, change: 'changed', ...change })),
      ...(drawnBefore === drawn
        ? []
        : [difference({ ...about, change: 'layout', property: 'layout', before: drawnBefore, after: drawn })]),
    ];
  });
  const [order, newOrder] = [[...was.keys()], [...is.keys()]];
  const moved = reordered(order, newOrder)
    ? [
        difference({
          ...form,
          change: 'changed',
          property: 'order',
          before: order.join(', '),
          after: newOrder.join(', '),
        }),
      ]
    : [];
  return [...whole, ...fields, ...moved];
};

import type { Element } from '../element.ts';

type Property = { name: string; isReference?: boolean; isMany?: boolean; isVirtual?: boolean };
type Inner = Element & {
  readonly $descriptor?: { readonly properties?: readonly Property[] };
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly $children?: readonly Element[];
  readonly $body?: string;
};

/** What stands for itself in a comparison, or follows from the rest. */
const apart = new Set([
  'flowElements',
  'artifacts',
  'incoming',
  'outgoing',
  'lanes',
  'diagrams',
  'rootElements',
  'di',
  'bpmnElement',
  // Zeebe reads none of these.
  'isForCompensation',
  'startQuantity',
  'completionQuantity',
]);

const plain = (name: string): string => name.replace(/^[a-z]+:/, '');

const isElement = (value: unknown): value is Inner =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';

/** How one of several is told from the others: by its key or target, else by its number. */
const keyOf = (element: Inner, index: number): string => {
  for (const name of ['key', 'target']) {
    const value = (element as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return String(index + 1);
};

const valueOf = (element: Inner): string | undefined => {
  const own = element as unknown as Record<string, unknown>;
  const value = own['value'] ?? own['source'];
  return typeof value === 'string' ? value : undefined;
};

const propertiesOf = (element: Inner): readonly Property[] => {
  const described = element.$descriptor?.properties ?? [];
  if (described.length > 0) return described;
  return Object.keys(element)
    .filter((name) => !name.startsWith('$'))
    .map((name) => ({ name }));
};

const put = (into: Map<string, string>, path: string, value: unknown): void => {
  if (value !== undefined && value !== null && value !== '') into.set(path, String(value));
};

const walkMany = (values: readonly unknown[], path: string, into: Map<string, string>): void => {
  const types = values.filter(isElement).map((one) => one.$type);
  values.forEach((one, index) => {
    if (!isElement(one)) return put(into, `${path}.${index + 1}`, one);
    const value = valueOf(one);
    const key = keyOf(one, index);
    if (value !== undefined && key !== String(index + 1)) return put(into, `${path}.${key}`, value);
    const single = types.filter((type) => type === one.$type).length === 1;
    const name = plain(one.$type);
    const at = path === 'extensionElements' ? (single ? name : `${name} ${key}`) : `${path} ${key}`;
    walk(one, at, into);
  });
};

const walk = (element: Inner, path: string, into: Map<string, string>): void => {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (path !== '' && path !== plain(element.$type)) put(into, at('$type'), element.$type);
  for (const { name, isReference, isVirtual } of propertiesOf(element)) {
    const short = plain(name);
    if (short === 'id' || isVirtual === true || apart.has(short)) continue;
    const value: unknown = element.$descriptor?.properties === undefined ? undefined : element.get(name);
    if (short === 'documentation') {
      const texts = (Array.isArray(value) ? value : []).filter(isElement).map((one) => one.get('text'));
      put(into, at(short), texts.join('\n'));
      continue;
    }
    const found = value ?? (element as unknown as Record<string, unknown>)[name];
    if (isReference === true) {
      const ids = (Array.isArray(found) ? found : [found]).filter(isElement).map((one) => one.id ?? one.$type);
      put(into, at(short), ids.join(', '));
    } else if (Array.isArray(found)) {
      const inExtensions = element.$type === 'bpmn:ExtensionElements';
      walkMany(found, inExtensions ? 'extensionElements' : short === 'values' && path !== '' ? path : at(short), into);
    } else if (isElement(found)) walk(found, short === 'extensionElements' ? path : at(short), into);
    else put(into, at(short), found);
  }
  for (const [name, value] of Object.entries(element.$attrs ?? {})) if (name !== 'xsi:type') put(into, at(name), value);
  walkMany(element.$children ?? [], at('children'), into);
  put(into, at('body'), element.$body);
};

/**
 * Every property of an element as path and text: attributes, conditions, timers, extensions of whatever maker. Left out
 * are its id and the elements that stand in it, which are compared for themselves.
 */
export const flatten = (element: Element): Map<string, string> => {
  const into = new Map<string, string>();
  walk(element, '', into);
  return into;
};

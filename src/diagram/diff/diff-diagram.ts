import { child, children, flowElements, parseBpmn, textOf } from '../element.ts';
import type { Element } from '../element.ts';
import { changedProperties, difference, paired } from './difference.ts';
import type { Difference } from './difference.ts';
import { flatten } from './flatten.ts';

type Version = { readonly elements: ReadonlyMap<string, Element>; readonly drawn: ReadonlyMap<string, Element> };

/** Elements of a file by id: processes, what stands in them, errors and messages beside them. */
const elementsOf = (definitions: Element): Element[] =>
  children(definitions, 'rootElements').flatMap((root) => [
    root,
    ...flowElements(root),
    ...['artifacts', 'laneSets', 'participants', 'messageFlows'].flatMap((inner) => childrenOf(root, inner)),
  ]);

const childrenOf = (element: Element, property: string): Element[] => {
  const found = element.get(property);
  return Array.isArray(found) ? (found as Element[]) : [];
};

const read = async (xml: string): Promise<Version> => {
  const definitions = await parseBpmn(xml);
  const planes = children(definitions, 'diagrams').flatMap((diagram) => child(diagram, 'plane') ?? []);
  const shapes = planes.flatMap((plane) => children(plane, 'planeElement'));
  return {
    elements: new Map(elementsOf(definitions).map((element) => [element.id, element])),
    drawn: new Map(shapes.map((shape) => [child(shape, 'bpmnElement')?.id ?? shape.id, shape])),
  };
};

const asText = (properties: ReadonlyMap<string, string>): string =>
  [...properties].map(([name, value]) => `${name}=${value}`).join('; ');

/** Every difference between two versions of a diagram; what is only drawn differently comes as `layout`, last. */
export const diffDiagram = async (before: string, after: string): Promise<Difference[]> => {
  const [older, newer] = await Promise.all([read(before), read(after)]);
  const owner = [...newer.elements.values()].find((one) => one.$type === 'bpmn:Process')?.id ?? '';
  const about = (element: Element) => ({
    part: 'diagram' as const,
    owner,
    element: element.id,
    type: element.$type,
    name: textOf(element, 'name'),
  });
  const content = paired(older.elements, newer.elements).flatMap(({ before: was, after: is }): Difference[] => {
    const one = is ?? was!;
    if (was === undefined || is === undefined)
      return [
        difference({
          ...about(one),
          change: was === undefined ? 'added' : 'removed',
          property: '',
          before: was === undefined ? null : asText(flatten(was)),
          after: is === undefined ? null : asText(flatten(is)),
        }),
      ];
    const moved = was.$parent?.id === is.$parent?.id || is.$type === 'bpmn:Process' ? [] : [parents(was, is)];
    const typed = was.$type === is.$type ? [] : [{ property: 'type', before: was.$type, after: is.$type }];
    return [...typed, ...moved, ...changedProperties(flatten(was), flatten(is))].map((change) =>
      difference({ ...about(is), change: 'changed', ...change }),
    );
  });
  const layout = paired(older.drawn, newer.drawn).flatMap(({ key, before: was, after: is }): Difference[] => {
    const element = newer.elements.get(key);
    if (element === undefined || older.elements.get(key) === undefined) return [];
    const [wasDrawn, isDrawn] = [was, is].map((shape) => (shape === undefined ? null : asText(flatten(shape))));
    if (wasDrawn === isDrawn) return [];
    const [from, to] = [wasDrawn ?? null, isDrawn ?? null];
    return [difference({ ...about(element), change: 'layout', property: 'drawing', before: from, after: to })];
  });
  return [...content, ...layout];
};

const parents = (was: Element, is: Element) => ({
  property: 'parent',
  before: was.$parent?.id ?? null,
  after: is.$parent?.id ?? null,
});

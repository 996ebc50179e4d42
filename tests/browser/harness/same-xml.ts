import type { Page } from 'playwright-core';

/** An element of a file as XML itself knows it: names with their namespaces, texts without what only indents. */
interface Part {
  name: string;
  attributes: Record<string, string>;
  text: string;
  inner: Part[];
}

/** Reads a file with the browser's own parser, which none of the editor's libraries has a part in. */
const readXml = (page: Page, xml: string): Promise<Part> =>
  page.evaluate(
    ({ text, usual }) => {
      const read = (element: Element): Part => {
        const attributes: Record<string, string> = {};
        for (const { namespaceURI, localName, value, prefix, name } of element.attributes) {
          if (prefix === 'xmlns' || name === 'xmlns') continue;
          // So it is where nothing is said.
          if (usual.includes(`${localName} ${value}`)) continue;
          const [first, rest] = value.split(':');
          // The type of a thing is named with a prefix, which is not the same in every file.
          const typed = localName === 'type' && namespaceURI?.endsWith('XMLSchema-instance') === true;
          const type =
            rest === undefined
              ? `${element.lookupNamespaceURI(null)} ${first}`
              : `${element.lookupNamespaceURI(first!)} ${rest}`;
          attributes[`${namespaceURI ?? ''} ${localName}`] = typed ? type : value;
        }
        const inner = [...element.children].map(read);
        const own = inner.length === 0 ? (element.textContent ?? '').trim() : '';
        return { name: `${element.namespaceURI} ${element.localName}`, attributes, text: own, inner };
      };
      return read(new DOMParser().parseFromString(text, 'application/xml').documentElement);
    },
    { text: xml, usual: ['isMarkerVisible true', 'hitPolicy UNIQUE'] },
  );

const measures = new Set([' x', ' y', ' width', ' height']);

const sameValue = (name: string, one: string | undefined, other: string | undefined): boolean =>
  one === other || (measures.has(name) && Math.abs(Number(one) - Number(other)) <= 1);

/** Where parts are known by their ids or texts, in whatever order they stand. */
const inAnyOrder = new Set(['BPMNPlane', 'process', 'subProcess', 'lane']);
const keyOf = ({ attributes, text }: Part): string => attributes[' id'] ?? text;
const inOrder = ({ name, inner }: Part): Part[] =>
  inAnyOrder.has(name.split(' ').at(-1)!)
    ? inner.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    : inner;

const differ = (one: Part, other: Part, place: string): string[] => {
  const here = `${place}/${one.name.split(' ').at(-1)}${one.attributes[' id'] ? `#${one.attributes[' id']}` : ''}`;
  if (one.name !== other.name) return [`${here}: ${one.name} → ${other.name}`];
  const names = new Set([...Object.keys(one.attributes), ...Object.keys(other.attributes)]);
  const own = [...names]
    .filter((name) => !sameValue(name, one.attributes[name], other.attributes[name]))
    .map((name) => `${here}@${name}: ${one.attributes[name]} → ${other.attributes[name]}`);
  const texts = one.text === other.text ? [] : [`${here}: ${one.text} → ${other.text}`];
  if (one.inner.length !== other.inner.length)
    return [...own, ...texts, `${here}: ${one.inner.length} → ${other.inner.length} parts`];
  const others = inOrder(other);
  return [...own, ...texts, ...inOrder(one).flatMap((part, at) => differ(part, others[at]!, here))];
};

/** Where two XML files say something else, or are drawn more than a pixel apart; empty where they are the same. */
export const xmlDifferences = async (page: Page, before: string, after: string): Promise<string[]> =>
  differ(await readXml(page, before), await readXml(page, after), '').slice(0, 20);

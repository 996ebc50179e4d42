import type { Page } from 'playwright-core';

/** Where two XML files say something else, or are drawn more than a pixel apart; empty where they are the same. */
export const xmlDifferences = (page: Page, before: string, after: string): Promise<string[]> =>
  page.evaluate(
    // The browser's own parser reads them, which none of the editor's libraries has a part in.
    ({ texts, usual, measures, inAnyOrder }) => {
      /** An element of a file as XML itself knows it: names with their namespaces, texts without what only indents. */
      interface Part {
        name: string;
        attributes: Record<string, string>;
        text: string;
        inner: Part[];
      }
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

      const sameValue = (name: string, one: string | undefined, other: string | undefined): boolean =>
        one === other || (measures.includes(name) && Math.abs(Number(one) - Number(other)) <= 1);
      const keyOf = ({ attributes, text }: Part): string => attributes[' id'] ?? text;
      const inOrder = ({ name, inner }: Part): Part[] =>
        inAnyOrder.includes(name.split(' ').at(-1)!)
          ? inner.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
          : inner;
      const differ = (one: Part, other: Part, place: string): string[] => {
        const here = `${place}/${one.name.split(' ').at(-1)}${one.attributes[' id'] ? `#${one.attributes[' id']}` : ''}`;
        if (one.name !== other.name) return [`${here}: ${one.name} → ${other.name}`];
        const names = new Set([...Object.keys(one.attributes), ...Object.keys(other.attributes)]);
        const own = [...names]
          .filter((name) => !sameValue(name, one.attributes[name], other.attributes[name]))
          .map((name) => `${here}@${name}: ${one.attributes[name]} → ${other.attributes[name]}`);
        const said = one.text === other.text ? [] : [`${here}: ${one.text} → ${other.text}`];
        if (one.inner.length !== other.inner.length)
          return [...own, ...said, `${here}: ${one.inner.length} → ${other.inner.length} parts`];
        const others = inOrder(other);
        return [...own, ...said, ...inOrder(one).flatMap((part, at) => differ(part, others[at]!, here))];
      };
      const [one, other] = texts.map((text) =>
        read(new DOMParser().parseFromString(text, 'application/xml').documentElement),
      );
      return differ(one!, other!, '').slice(0, 20);
    },
    {
      texts: [before, after],
      usual: ['isMarkerVisible true', 'hitPolicy UNIQUE'],
      measures: [' x', ' y', ' width', ' height'],
      // Where parts are known by their ids or texts, in whatever order they stand.
      inAnyOrder: ['BPMNPlane', 'process', 'subProcess', 'lane'],
    },
  );

/** Texts of a library that has them built in: English → Chinese; `{}` stands for anything. */
export type DomDictionary = Readonly<Record<string, string>>;

type Translate = (text: string) => string | undefined;

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/gu, '\\$&');

/** Finds the Chinese of a text; undefined where there is none. */
export const translatorOf = (dictionary: DomDictionary): Translate => {
  const patterns = Object.entries(dictionary)
    .filter(([text]) => text.includes('{}'))
    .map(([text, chinese]) => [new RegExp(`^${escaped(text).replaceAll('{}', '(.*)')}$`, 'u'), chinese] as const);
  return (text) => {
    const known = dictionary[text];
    if (known !== undefined) return known;
    for (const [pattern, chinese] of patterns) {
      const found = pattern.exec(text);
      if (found !== null) return chinese.replace('{}', dictionary[found[1]!] ?? found[1]!);
    }
    return undefined;
  };
};

const attributes = ['title', 'placeholder', 'aria-label', 'alt'];

/**
 * Puts a library's own texts into Chinese as they appear below an element, for a library that has no dictionary of its own.
 * What stands in `skip` is somebody's content and stays. Gives the function that ends it.
 */
export const translateWithin = (root: HTMLElement, dictionary: DomDictionary, skip: string): (() => void) => {
  const translate = translatorOf(dictionary);
  const isContent = (element: Element | null): boolean => element?.closest(skip) !== null && element !== null;
  const text = (node: Text): void => {
    const chinese = translate(node.data.trim());
    if (chinese !== undefined && chinese !== node.data && !isContent(node.parentElement)) node.data = chinese;
  };
  const names = (element: Element): void => {
    for (const name of attributes) {
      const now = element.getAttribute(name);
      const chinese = now === null ? undefined : translate(now);
      if (chinese !== undefined && chinese !== now && !isContent(element)) element.setAttribute(name, chinese);
    }
  };
  const all = (node: Node): void => {
    if (node instanceof Text) text(node);
    if (!(node instanceof Element)) return;
    names(node);
    for (const inner of node.childNodes) all(inner);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) all(node);
      else if (type === 'characterData') all(target);
      else names(target as Element);
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: attributes });
  all(root);
  return () => observer.disconnect();
};

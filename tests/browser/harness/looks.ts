import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds against WCAG 2.2 AA, one line a rule with the first place; not in what matches `except`. */
export const axeFinds = async (page: Page, except?: string): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  const { violations } = await (except === undefined ? builder : builder.exclude(except)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

/** How many pixels a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Chinese that stands in an English page outside of what is marked as Chinese. */
export const chineseLeft = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const han = /\p{Script=Han}/u;
    const marked = (element: Element | null): boolean =>
      element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const unseen = parentElement?.closest('script, style, noscript') !== null;
      if (!unseen && han.test(data) && !marked(parentElement)) found.push(data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) {
        const text = element.getAttribute(name) ?? '';
        if (han.test(text) && !marked(element)) found.push(`${name}: ${text}`);
      }
    return found;
  });

import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { phone } from './people.ts';

const source = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** WCAG 2.2 AA; of what axe finds, only what is wrong is put together. */
const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  elementRef: false,
  preload: false,
};

/** What axe finds against WCAG 2.2 AA, one line a rule with the first place; not in what matches `except`. */
export const axeFinds = async (page: Page, except?: string): Promise<string[]> => {
  // Once for each document; its frames have it as well, or axe would wait for them.
  for (const frame of page.frames()) if (await frame.evaluate(() => !('axe' in window))) await frame.evaluate(source);
  return page.evaluate(
    async ({ options, without }) => {
      const run = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run.run(without === undefined ? document : { exclude: [without] }, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    { options: rules, without: except },
  );
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

/** What is wrong with how a page looks now, each line with its state: by axe, at a phone's width and, where it is asked, in English. */
export const wrongWith = async (
  page: Page,
  state: string,
  languages: 'both' | 'chinese' = 'chinese',
): Promise<string[]> => {
  const found = await axeFinds(page);
  const before = page.viewportSize()!;
  await page.setViewportSize(phone);
  const pixels = await sidewaysScroll(page);
  if (pixels > 0) found.push(`${pixels} px too wide`);
  if (languages === 'both') {
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.locator('html[lang=en]').waitFor();
    found.push(...(await chineseLeft(page)).map((text) => `not in English: ${text}`));
    await page.getByRole('button', { name: '中文', exact: true }).click();
  }
  await page.setViewportSize(before);
  return found.map((line) => `${state}: ${line}`);
};

/** Names of the trade, of ours and of what is written in code, which no language has another word for. */
const noWords =
  /^(Powered by bpmn[.]io|".*"|ID|URL|FEEL|HTML|iFrame|JSON|BPMN\.iO|BPMN[.]io|UNIQUE|FIRST|JUEL|PMML|withdraw|[a-z]+[A-Z]\w*|Field_\w+|[a-z]+(-[a-z]+)+)$/u;

/** What somebody has written, or drawn, in an editor. */
const written =
  'style, script, code, input, textarea, [contenteditable], .cm-content, .djs-visual, .djs-label, .djs-minimap .map, .djs-search-result, .bio-properties-panel-header-label';

/** Texts, titles and labels of an editor that are not in its language, apart from what somebody has written in it. */
export const foreignWordsIn = (part: Locator, language: 'zh' | 'en'): Promise<string[]> =>
  part.evaluate(
    (root, { fine, skip, chinese }) => {
      const found = new Set<string>();
      const names = new RegExp(fine, 'u');
      const wrong = (text: string): boolean =>
        chinese
          ? /[A-Za-z]{3,}/u.test(text) && !/\p{Script=Han}/u.test(text) && !names.test(text)
          : /\p{Script=Han}/u.test(text);
      const look = (text: string): void => {
        if (wrong(text.trim())) found.add(text.trim());
      };
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (parentElement?.closest(skip) === null && parentElement.checkVisibility()) look(data);
      }
      for (const element of root.querySelectorAll('[title], [placeholder], [aria-label], [alt]'))
        if (element.closest('.djs-visual') === null && element.checkVisibility())
          for (const name of ['title', 'placeholder', 'aria-label', 'alt']) look(element.getAttribute(name) ?? '');
      return [...found];
    },
    { fine: noWords.source, skip: written, chinese: language === 'zh' },
  );

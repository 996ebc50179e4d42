import type { Page } from 'playwright-core';

/** Shows the open file as text, or as its drawing again. */
export const asText = (page: Page): Promise<void> => page.getByRole('button', { name: '文本', exact: true }).click();

/** Puts a text in the place of an open file, all at once: typed line by line, a large one takes a browser ten seconds. */
export const bringText = async (page: Page, file: string, text: string): Promise<void> => {
  await asText(page);
  await page.getByLabel(`${file} 的文本`).evaluate((field: HTMLTextAreaElement, whole) => {
    field.focus();
    // React takes a value that is set in its own way for one that it knows.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, whole);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await asText(page);
};

import type { Page } from 'playwright-core';

/** What is done on a page before its picture is taken. */
export type Way = (page: Page) => Promise<unknown>;
export interface Shot {
  name: string;
  at: string;
  who?: string;
  /** What is done on the page before the picture. */
  way?: Way;
}

/** Opens a tab and waits for what stands in it. */
export const tab =
  (name: string, ready: string): Way =>
  async (page) => {
    await page.getByRole('tab', { name }).click();
    await page.locator(ready).first().waitFor();
  };

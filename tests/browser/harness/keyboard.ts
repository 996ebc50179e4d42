import type { Locator, Page } from 'playwright-core';

/** Goes on by Tab until the focus stands where it should. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
};

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/commands/demo/api.ts';
import { foreignDecision } from '../diagram/foreign-files.ts';
import { useHouse } from './harness/house.ts';
import { foreignWordsIn } from './harness/looks.ts';

const house = useHouse();
const drafts = '/api/flow-drafts';
/** Elements with properties of their own: a start, a worker’s step, a human step, a decision. */
const shown = ['application-submitted', 'check-name', 'accept', 'setup-steps'];
const begun: string[] = [];
let analyst: Client;

/** A draft of the bureau's flow with every kind of element, and decisions that hang together. */
const begin = async (): Promise<string> => {
  const order = { flow: 'company-setup', title: '语言', from: 'company-setup' };
  const { id } = await analyst.post<{ id: string }>(drafts, order);
  begun.push(id);
  await analyst.put(`${drafts}/${id}/files`, { version: 1, files: { 'trip.dmn': foreignDecision } });
  return id;
};

/** Goes over a diagram with every menu open; gives what is not in the language, each with where it stands. */
const sweep = async (page: Page, ids: readonly string[], language: 'zh' | 'en'): Promise<string[]> => {
  const found: string[] = [];
  const [canvas, panel] = [page.locator('.canvas'), page.locator('.properties')];
  const look = async (state: string): Promise<void> => {
    for (const part of [canvas, panel])
      found.push(...(await foreignWordsIn(part, language)).map((text) => `${state}: ${text}`));
  };
  const popup = async (state: string, open: () => Promise<unknown>): Promise<void> => {
    await open();
    await page.locator('.djs-popup').waitFor();
    await look(state);
    await page.keyboard.press('Escape');
    await page.locator('.djs-popup').waitFor({ state: 'detached' });
  };
  const onCanvas = (keys: string) => canvas.locator('svg').first().press(keys);
  const choose = async (id: string): Promise<void> => {
    await onCanvas('Control+f');
    await page.locator('.djs-search-input input').pressSequentially(id);
    await page
      .locator('.djs-search-result')
      .first()
      .waitFor()
      .catch(() => Promise.reject(new Error(`the search does not find ${id}`)));
    await look(`search ${id}`);
    await page.keyboard.press('Enter');
    await page.locator('.djs-search-open').waitFor({ state: 'detached' });
    await page.locator('.djs-context-pad').waitFor();
  };
  await look('the open diagram');
  for (const id of ids) {
    await choose(id);
    for (const closed of ['group-header', 'collapsible-entry-header'])
      await panel.evaluate((root, kind) => {
        for (const header of root.querySelectorAll<HTMLElement>(`.bio-properties-panel-${kind}:not(.open)`))
          header.click();
      }, closed);
    await look(id);
    const pad = page.locator('.djs-context-pad');
    if (await pad.locator('[data-action="replace"]').isVisible())
      await popup(`${id}, change`, () => pad.locator('[data-action="replace"]').click());
  }
  const pad = page.locator('.djs-context-pad');
  if (await pad.locator('[data-action="set-color"]').isVisible())
    await popup('colours', () => pad.locator('[data-action="set-color"]').click());
  await popup('create', () => canvas.locator('.djs-palette [data-action="create"]').click());
  await canvas.locator('.djs-minimap .toggle').click();
  await look('the open minimap');
  await canvas.locator('.djs-minimap .toggle').click();
  await look('the closed minimap');
  await onCanvas('Control+a');
  if (await pad.locator('[data-action="align-elements"]').isVisible())
    await popup('align', () => pad.locator('[data-action="align-elements"]').click());
  return found;
};

/** Goes over the editor of decisions, in Chinese: in English its words stand among those of the table. */
const sweepDecisions = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  const editor = page.locator('.decision-canvas');
  await page.getByRole('tab', { name: 'trip.dmn', exact: true }).click();
  const parts = page.locator('.editor-view:visible [role=group] button[aria-pressed]');
  await parts.nth(2).waitFor();
  for (let at = 0; at < (await parts.count()); at += 1) {
    await parts.nth(at).click();
    await page.locator('.editor-view:visible [role=group] button[aria-pressed=true]').nth(0).waitFor();
    const part = await parts.nth(at).innerText();
    found.push(...(await foreignWordsIn(editor, 'zh')).map((text) => `${part}: ${text}`));
  }
  return found;
};

beforeAll(async () => {
  analyst = await house.office.as('gao.yuan');
});
afterAll(async () => {
  for (const id of begun) await analyst.delete(`${drafts}/${id}`);
});

describe('the editors', () => {
  it('are Chinese throughout, and English after the switch', async () => {
    const id = await begin();
    const { page, context, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${id}?panel=properties`);
    await page.locator('.djs-element').first().waitFor();
    const chinese = await sweep(page, shown, 'zh');
    chinese.push(...(await sweepDecisions(page)));
    expect(chinese).toEqual([]);
    await page.goto(`/modeler/drafts/${id}?panel=properties`);
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.locator('html[lang=en]').waitFor();
    await page.locator('.djs-palette [aria-label^="Create"]').first().waitFor();
    const english = await sweep(page, shown, 'en');
    expect(english).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

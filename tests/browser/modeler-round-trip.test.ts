import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/commands/demo/api.ts';
import { files } from '../contract/load-processes.ts';
import { foreignDecision, foreignDiagrams } from '../diagram/foreign-files.ts';
import { useHouse } from './harness/house.ts';
import type { Visitor } from './harness/people.ts';
import { xmlDifferences } from './harness/same-xml.ts';
import { bringText } from './harness/text-view.ts';
import { until } from './harness/until.ts';

const house = useHouse();
const drafts = '/api/flow-drafts';
let analyst: Client;
let draft: string;
let visitor: Visitor;

const ofKind = (ending: string): (readonly [string, string])[] =>
  files.filter(({ name }) => name.endsWith(ending)).map(({ name, content }) => [name, content] as const);
const foreignForm = JSON.stringify({
  id: 'foreign',
  type: 'default',
  schemaVersion: 17,
  exporter: { name: '别处的工具', version: '1.0' },
  components: [
    {
      type: 'textfield',
      id: 'Field_a',
      key: 'a',
      label: '甲',
      properties: { 来源: '旧系统' },
      layout: { row: 'Row_1', columns: 8 },
    },
    {
      type: 'number',
      id: 'Field_b',
      key: 'b',
      label: '乙',
      layout: { row: 'Row_1', columns: 8 },
      appearance: { suffixAdjorner: '元' },
    },
    {
      type: 'group',
      id: 'Field_c',
      path: 'inner',
      label: '组',
      components: [{ type: 'text', id: 'Field_d', text: '# 标题\n- 一' }],
    },
  ],
});

/** What a form says, in an order of its own. Ids that other tools have made are replaced by those of the bureau. */
const linesOf = (text: string, withIds: boolean): string[] => {
  const ordered = (name: string, value: unknown): unknown => {
    if (name === 'id' && !withIds) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  return JSON.stringify(JSON.parse(text), ordered, 1).split('\n');
};

/** The open file as the page gives it out. */
const takenOut = async (page: Page): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: /^当前文件/u }).click();
  return readFile(await (await download).path(), 'utf8');
};
/** Takes the file out until it says what it should. Error: what is different. */
const comesBack = async (page: Page, differences: (text: string) => Promise<string[]>): Promise<void> =>
  until(
    async () => differences(await takenOut(page)),
    (found) => found.length === 0,
  );
/** What was drawn over a text has come out of the drawing. */
const drawnOver = (page: Page, text: string): Promise<void> =>
  until(
    async () => (await takenOut(page)) !== text,
    (other) => other,
  );

/** Takes back what was added, by keyboard, until there are as many as before; there is nothing to take back beyond. */
const undone = (editor: Locator, parts: Locator, before: number): Promise<void> =>
  until(
    async () => {
      await editor.press('ControlOrMeta+z');
      return parts.count();
    },
    (count) => count === before,
  );

const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

beforeAll(async () => {
  analyst = await house.office.as('gao.yuan');
  draft = (await analyst.post<{ id: string }>(drafts, { flow: 'filing', title: '往返', from: 'filing' })).id;
  const more = { 'trip.dmn': foreignDecision, 'trip.form': foreignForm };
  await analyst.put(`${drafts}/${draft}/files`, { version: 1, files: more });
  visitor = await house.signedIn('gao.yuan', `/modeler/drafts/${draft}?panel=history`);
  await visitor.page.locator('.djs-element').first().waitFor();
});
afterAll(async () => {
  await analyst.delete(`${drafts}/${draft}`);
  await visitor.context.close();
});

describe('a file that comes into the editor and goes out again', () => {
  it('is the same diagram: untouched to the letter, and after all was moved and moved back', async () => {
    const { page, troubles } = visitor;
    const undo = page.getByRole('button', { name: '撤销', exact: true });
    for (const [name, xml] of [...ofKind('.bpmn'), ...foreignDiagrams]) {
      const root = /<(?:\w+:)?(?:collaboration|process)\b[^>]*?\bid="([^"]+)"/u.exec(xml)![1]!;
      await bringText(page, 'filing.bpmn', xml);
      await page.locator(`.canvas svg[data-element-id="${root}"]`).waitFor();
      expect((await takenOut(page)) === xml ? '' : name).toBe('');
      // Moved by keyboard, found by the search.
      const first = /<(?:\w+:)?(?:userTask|task) id="([^"]+)"/u.exec(xml)![1]!;
      await page.locator('.canvas svg').first().press('Control+f');
      const search = page.locator('.djs-search-input input');
      await search.fill(first.slice(0, -1));
      await search.press(first.at(-1)!);
      await page.locator('.djs-search-result').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`.canvas .djs-element.selected[data-element-id="${first}"]`).waitFor();
      await search.waitFor({ state: 'hidden' });
      await page.locator('.canvas svg').first().press('Shift+ArrowRight');
      await drawnOver(page, xml);
      while (await undo.isEnabled()) await undo.click();
      await comesBack(page, async (text) => (await xmlDifferences(page, xml, text)).map((line) => `${name}: ${line}`));
    }
    expect(troubles).toEqual([]);
  });

  it('is the same decision', async () => {
    const { page, troubles } = visitor;
    await openTab(page, 'trip.dmn');
    for (const [name, xml] of [['decisions of others', foreignDecision] as const, ...ofKind('.dmn')]) {
      await bringText(page, 'trip.dmn', xml);
      const rule = /<rule id="([^"]+)"/u.exec(xml)![1]!;
      await page.locator(`.decision-canvas [data-row-id="${rule}"]`).first().waitFor();
      expect((await takenOut(page)) === xml ? '' : name).toBe('');
      const rules = page.locator('.decision-canvas td.rule-index');
      const before = await rules.count();
      await page.locator('.decision-canvas .add-rule-add, .decision-canvas .add-rule').last().click();
      await until(
        () => rules.count(),
        (count) => count > before,
      );
      await drawnOver(page, xml);
      await undone(page.locator('.decision-canvas td.input-cell [contenteditable]').last(), rules, before);
      await comesBack(page, async (text) => (await xmlDifferences(page, xml, text)).map((line) => `${name}: ${line}`));
    }
    expect(troubles).toEqual([]);
  });

  it('is the same form', async () => {
    const { page, troubles } = visitor;
    await openTab(page, 'trip.form');
    const canvas = page.locator('.form-canvas');
    for (const [name, text] of [['a form of others', foreignForm] as const, ...ofKind('.form')]) {
      await bringText(page, 'trip.form', text);
      const { components } = JSON.parse(text) as { components: { id: string }[] };
      const shown = canvas.locator('.fjs-form-editor .fjs-element');
      await canvas.locator(`[data-id="${components[0]!.id}"]`).first().waitFor();
      expect((await takenOut(page)) === text ? '' : name).toBe('');
      const before = await shown.count();
      await canvas.locator('.fjs-palette-field').first().press('Enter');
      await until(
        () => shown.count(),
        (count) => count > before,
      );
      await drawnOver(page, text);
      await undone(canvas.locator('.fjs-container').first(), shown, before);
      await comesBack(page, (now) => {
        const [was, is] = [text, now].map((one) => linesOf(one, text !== foreignForm));
        return Promise.resolve(was!.join() === is!.join() ? [] : [name, ...is!.filter((line) => !was!.includes(line))]);
      });
    }
    expect(troubles).toEqual([]);
  });
});

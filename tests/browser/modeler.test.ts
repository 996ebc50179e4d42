import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/commands/demo/api.ts';
import { useHouse } from './harness/house.ts';
import { axeFinds } from './harness/looks.ts';
import { until } from './harness/until.ts';

const house = useHouse();
const drafts = '/api/flow-drafts';
let analyst: Client;
const begun: string[] = [];

/** A draft of one's own, to be discarded with the others afterwards. */
const begin = async (title: string, more: object = { flow: 'filing', from: 'filing' }): Promise<string> => {
  const { id } = await analyst.post<{ id: string }>(drafts, { title, ...more });
  begun.push(id);
  return id;
};
const filesOf = async (id: string): Promise<Record<string, string>> =>
  (await analyst.get<{ files: Record<string, string> }>(`${drafts}/${id}`)).files;
const diagramOf = async (id: string): Promise<string> => (await filesOf(id))['filing.bpmn']!;

const shape = (page: Page, id: string) => page.locator(`.djs-element[data-element-id="${id}"]`).first();
const saved = (page: Page) => page.locator('[data-state=saved]').waitFor();
const open = async (page: Page, id: string, panel = 'steps'): Promise<void> => {
  await page.goto(`/modeler/drafts/${id}?panel=${panel}`);
  await page.locator('.djs-element').first().waitFor();
};

beforeAll(async () => {
  analyst = await house.office.as('gao.yuan');
});
afterAll(async () => {
  for (const id of begun) await analyst.delete(`${drafts}/${id}`);
});

describe('the modeler', () => {
  it('draws with palette, mouse and keyboard, undoes, saves by itself, and finds it again', async () => {
    const { page, troubles } = await house.signedIn('gao.yuan', '/modeler/');
    await page.getByRole('combobox', { name: '以此为底本' }).selectOption('filing');
    await page.getByLabel('标题').fill('备案改进（画图）');
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('.djs-element').first().waitFor();
    const id = page.url().split('/').at(-1)!.split('?')[0]!;
    begun.push(id);
    const before = await page.locator('.djs-shape').count();
    await page.locator('.djs-palette [data-action="create.task"]').click();
    const box = (await page.locator('.canvas').boundingBox())!;
    await page.mouse.move(box.x + 500, box.y + 460);
    await page.mouse.click(box.x + 500, box.y + 460);
    await until(
      () => page.locator('.djs-shape').count(),
      (count) => count > before,
    );
    // The new task is named at once, as it is typed.
    await page.locator('.djs-direct-editing-content').waitFor();
    await page.keyboard.type('核对材料');
    await page.keyboard.press('Enter');
    await page.locator('.djs-direct-editing-parent').waitFor({ state: 'detached' });
    await page.getByText('核对材料').first().waitFor();
    // An unconnected task is found while it is drawn.
    await page.getByText(/[1-9]\d* 个错误/u).waitFor();
    await page.locator('.finding-mark').first().waitFor();
    await page.locator('[data-state=saved]', { hasText: '第 2 版' }).waitFor();
    expect(await diagramOf(id)).toContain('核对材料');
    await page.locator('.canvas svg').first().focus();
    for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('Control+z');
    await page.getByText('没有发现问题').first().waitFor();
    await until(
      () => page.locator('.djs-shape').count(),
      (count) => count === before,
    );
    await page.getByRole('button', { name: '重做' }).click();
    await saved(page);
    await page.reload();
    await page.locator('.djs-element').first().waitFor();
    expect(await page.locator('.djs-shape').count()).toBeGreaterThan(before);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('is worked through the step table alone, by keyboard, and is clean for axe in every panel', async () => {
    const id = await begin('备案改进（环节表）');
    const { page, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${id}?panel=steps`);
    const step = page.getByRole('button', { name: '备案审查', exact: true });
    await step.focus();
    await page.keyboard.press('Enter');
    const days = page.getByLabel('承诺工作日');
    await days.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.locator('[data-state=saved]', { hasText: '第 2 版' }).waitFor();
    expect(await diagramOf(id)).toContain('key="stepWorkingDays" value="4"');
    // The focus stays in the field that was left by Enter.
    expect(await days.evaluate((field) => field === document.activeElement)).toBe(true);
    const group = page.getByLabel('办理角色');
    await group.fill('nobody');
    await group.press('Enter');
    await page.getByText(/[1-9]\d* 个错误/u).waitFor();
    for (const [tab, word] of [
      ['检查', '错误'],
      ['批注', '写批注'],
      ['历史', '记住这一版'],
      ['属性', '常规'],
      ['环节表', '打印'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('.editor-beside').getByText(word).first().waitFor();
      expect([tab, await axeFinds(page, '.canvas')]).toEqual([tab, []]);
    }
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 CSV' }).click();
    expect((await download).suggestedFilename()).toBe('filing.csv');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('puts together what two people change in different files, and asks the second one in the same', async () => {
    const id = await begin('备案改进（两人）');
    const colleague = await house.office.as('shen.ning');
    const { id: other } = await colleague.get<{ id: string }>('/api/session');
    await analyst.put(`${drafts}/${id}/editors`, { editors: [other] });
    const { page, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${id}?panel=steps`);
    await page.getByText('没有发现问题').first().waitFor();
    const theirs = { ...(JSON.parse((await filesOf(id))['file.form']!) as object), description: 'theirs' };
    await colleague.put(`${drafts}/${id}/files`, {
      version: 1,
      files: { 'file.form': JSON.stringify(theirs) },
    });
    const rename = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: /^备案审查(?!结果)/u }).click();
      await page.getByLabel('名称', { exact: true }).fill(name);
      await page.getByLabel('名称', { exact: true }).press('Enter');
    };
    await rename('备案审查一');
    await page.locator('[data-state=saved]', { hasText: '第 3 版' }).waitFor();
    expect((await filesOf(id))['file.form']).toContain('theirs');
    const drawn = (await diagramOf(id)).replace('备案审查一', '备案审查（沈宁）');
    // The colleague is quicker by a moment.
    const hurry = async (route: Route): Promise<void> => {
      await colleague.put(`${drafts}/${id}/files`, { version: 3, files: { 'filing.bpmn': drawn } });
      await route.continue();
    };
    await page.route('**/files', hurry, { times: 1 });
    await rename('备案审查二');
    await page.getByRole('alert').filter({ hasText: '沈宁' }).waitFor();
    await page.getByRole('button', { name: '对照两边' }).click();
    await page.getByText(/备案审查（沈宁）.*→.*备案审查二/u).waitFor();
    expect(await diagramOf(id)).toContain('备案审查（沈宁）');
    await page.getByRole('button', { name: '用对方的' }).click();
    await page.getByRole('button', { name: '备案审查（沈宁）' }).waitFor();
    await saved(page);
    expect(await diagramOf(id)).toContain('备案审查（沈宁）');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('keeps the last good diagram when the text is none any more, and what was drawn while the session ended', async () => {
    const id = await begin('备案改进（文本）');
    const { page } = await house.signedIn('gao.yuan', `/modeler/drafts/${id}?panel=findings`);
    await shape(page, 'file').waitFor();
    await page.getByRole('button', { name: '文本' }).click();
    await page.getByLabel('filing.bpmn 的文本').fill('<half a drawing');
    await page.getByRole('button', { name: '文本' }).click();
    await page.getByText('仍是上一次能画出的图').waitFor();
    await page.getByText('无法读取').first().waitFor();
    await shape(page, 'file').waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: '恢复上一次能画出的图' }).click();
    await page.getByRole('dialog').getByLabel('密码').waitFor();
    await page.getByRole('dialog').getByLabel('用户名').fill('gao.yuan');
    await page.getByRole('dialog').getByLabel('密码').fill('oneseal-demo');
    await page.getByRole('dialog').getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('没有发现问题').first().waitFor();
    await saved(page);
    expect(await diagramOf(id)).toContain('备案审查');
    await page.context().close();
  });

  it('pastes into one diagram what was copied in another', async () => {
    const [from, to] = [await begin('备案改进（来）'), await begin('备案改进（去）')];
    const { page, context } = await house.signedIn('gao.yuan', '/modeler/');
    await open(page, from);
    await page.getByRole('button', { name: '备案审查', exact: true }).click();
    await page.locator('.canvas svg').first().focus();
    await page.keyboard.press('Control+c');
    const second = await context.newPage();
    await open(second, to);
    await second.getByText('没有发现问题').first().waitFor();
    const box = (await second.locator('.canvas').boundingBox())!;
    await second.mouse.move(box.x + 400, box.y + 480);
    await second.locator('.canvas svg').first().focus();
    await second.keyboard.press('Control+v');
    await second.mouse.click(box.x + 420, box.y + 480);
    await until(
      () => second.getByRole('button', { name: '备案审查', exact: true }).count(),
      (count) => count === 2,
    );
    await second.locator('[data-state=saved]', { hasText: '第 2 版' }).waitFor();
    // With all that it says to the engine.
    expect((await diagramOf(to)).match(/formId="file"/gu)).toHaveLength(
      (await diagramOf(from)).match(/formId="file"/gu)!.length + 1,
    );
    await context.close();
  });
});

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readFlow } from '../../src/diagram/read-flow.ts';
import { useHouse } from './harness/house.ts';
import { axeFinds, chineseLeft, foreignWordsIn } from './harness/looks.ts';

const house = useHouse();
const accept = readFileSync(new URL('../../processes/shared/accept.form', import.meta.url), 'utf8');

/** Goes to a control as the keyboard does. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let steps = 0; steps < 160; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the control was not reached by Tab');
};

/** Chooses an option whose text begins so, as typing in a focused select does. */
const choose = async (page: Page, select: Locator, value: string): Promise<void> => {
  await tabTo(page, select);
  await select.selectOption(value);
};

describe('forms, decisions and expressions of a draft', () => {
  it('are made, tried and kept, by keyboard and in Chinese', async () => {
    const analyst = await house.office.as('gao.yuan');
    const { id } = await analyst.post<{ id: string }>('/api/flow-drafts', {
      flow: 'standard-approval',
      title: '表单与决策',
      from: 'standard-approval',
    });
    const { page, context, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${id}?panel=forms`);
    const found: string[] = [];
    const axe = async (state: string): Promise<void> => {
      found.push(...(await axeFinds(page)).map((line) => `${state}: ${line}`));
    };
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const make = async (kind: string, fileId: string, name: string): Promise<void> => {
      const beside = page.getByRole('region', { name: '旁栏' });
      await beside.getByLabel('种类').selectOption({ label: kind });
      await beside.getByLabel(/^编号/u).fill(fileId);
      await beside.getByLabel('名称', { exact: true }).fill(name);
      await tabTo(page, button('新建并打开'));
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: `${fileId}.${kind === '表单' ? 'form' : 'dmn'}`, selected: true }).waitFor();
    };

    // A form, without drawing: fields of the dictionary and one of its own, the outcome with other options.
    await make('表单', 'check-fire', '消防检查');
    await page.getByRole('tab', { name: '字段表' }).press('Enter');
    await choose(page, page.getByLabel('从数据字典选'), 'legalBasis');
    await tabTo(page, button('插入'));
    await page.keyboard.press('Enter');
    await choose(page, page.getByLabel('从数据字典选'), 'inspectedAt');
    await tabTo(page, button('插入'));
    await page.keyboard.press('Enter');
    await page.getByLabel('新字段的标签').fill('灭火器数量');
    await page.getByLabel('新字段的字段名（英文）').fill('extinguishers');
    await page.getByLabel('新字段的组件').selectOption('number');
    await tabTo(page, button('新建字段'));
    await page.keyboard.press('Enter');
    await page.getByText('＋ 新字段名').waitFor();
    await button('“灭火器数量”的上移').press('Enter');
    await page.getByLabel('“灭火器数量”的必填').press('Space');
    await button('“灭火器数量”的选项、上限和样例').press('Enter');
    await page.getByLabel('“灭火器数量”的最大值').fill('50');
    await page.keyboard.press('Enter');
    await button('“办理结果”的选项、上限和样例').press('Enter');
    await page
      .getByLabel(/^“办理结果”的选项/u)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: /^“办理结果”的选项/u }).fill('pass=合格\nfail=不合格');
    await page.getByLabel('“意见”的隐藏条件').fill('=outcome = "pass"');
    await page.keyboard.press('Enter');
    await axe('the table of fields');

    // As a clerk: a wrong answer is refused by the page and by the server’s rules, a right one says what is kept.
    await page.getByRole('tab', { name: '预览' }).press('Enter');
    await page.getByRole('radio', { name: '不合格' }).check();
    await page.getByRole('textbox', { name: /灭火器数量/u }).fill('70');
    await button('提交试试').press('Enter');
    await page.getByText('页面：有字段没有填对').waitFor();
    await page.getByText('“灭火器数量”不能大于50，现为70').waitFor();
    await page.getByRole('textbox', { name: /灭火器数量/u }).fill('12');
    await page.getByRole('textbox', { name: '法律依据' }).fill('消防法');
    await page.getByLabel('意见').waitFor();
    await page.getByRole('radio', { name: '合格', exact: true }).check();
    await page.getByLabel('意见').waitFor({ state: 'detached' });
    await button('填入样例').press('Enter');
    await button('提交试试').press('Enter');
    const result = page.getByRole('region', { name: '提交的结果' });
    await result.getByText('服务器的规则：通过').waitFor();
    expect(await result.innerText()).toContain('"extinguishers"');
    expect(await result.innerText()).toContain('"outcome": "pass"');
    await axe('the preview');

    // The canvas draws the same; a component of it is made by keyboard; nothing of it stayed English.
    await page.getByRole('tab', { name: '画布' }).press('Enter');
    const canvas = page.locator('.form-canvas');
    const palette = canvas.locator('.fjs-palette-field');
    await canvas.getByText('灭火器数量').first().waitFor();
    expect(await palette.count()).toBe(20);
    const english: string[] = [];
    for (const type of ['number', 'datetime', 'select', 'dynamiclist']) {
      await canvas.locator(`[data-field-type=${type}].fjs-palette-field`).press('Enter');
      await canvas.locator('.bio-properties-panel-header-type').waitFor();
      for (const closed of await canvas.locator('.bio-properties-panel-group-header:not(.open)').all())
        await closed.click({ position: { x: 12, y: 12 } });
      english.push(...(await foreignWordsIn(canvas, 'zh')).map((text) => `${type}: ${text}`));
    }
    expect(english).toEqual([]);
    await page.getByText(/✓ 已保存/u).waitFor();

    // What was drawn and taken back is as it was.
    await page.getByRole('tab', { name: 'accept.form', exact: true }).click();
    await canvas.getByText('受理结果').first().waitFor();
    await palette.first().press('Enter');
    await canvas.locator('.fjs-palette-field').first().waitFor();
    await page.getByText('● 有改动').waitFor();
    await canvas.locator('.fjs-container').first().focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText('✓ 已保存').waitFor();

    // A table of two rows, tried.
    await make('决策表', 'fire-way', '判定消防检查方式');
    const table = page.locator('.decision-canvas');
    await table.getByText('命中策略', { exact: false }).first().waitFor();
    const cells = (row: number): Locator => table.locator('tbody tr').nth(row).locator('td.input-cell, td.output-cell');
    const type = async (row: number, column: number, text: string): Promise<void> => {
      await cells(row).nth(column).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    };
    await type(0, 0, '"yes", "joint"');
    await type(0, 1, '"visit"');
    await table.locator('.add-rule-add, .add-rule').last().click();
    await type(1, 0, '"no"');
    await type(1, 1, '"papers"');
    expect(await foreignWordsIn(table, 'zh')).toEqual([]);
    await page.getByText(/✓ 已保存/u).waitFor();
    await page.getByRole('tab', { name: '试算', exact: true }).press('Enter');
    await page.getByText('✓ 第 1 行决定结果').waitFor();
    await page.getByLabel('示例数据（JSON）').fill('{ "siteInspection": "no" }');
    await page.getByText('✓ 第 2 行决定结果').waitFor();
    await page.getByText('"papers"').first().waitFor();
    await page.getByLabel('示例数据（JSON）').fill('{ "siteInspection": "maybe" }');
    await page.getByText('没有一行符合，结果为空').waitFor();

    // The step gets its form, the decision task its table.
    const ties = async (step: string, kind: string, fileId: string): Promise<void> => {
      await page.getByRole('tab', { name: '环节表' }).press('Enter');
      await page.getByRole('region', { name: '旁栏' }).getByRole('button', { name: step, exact: true }).press('Enter');
      await page.getByRole('tab', { name: '表单与决策' }).press('Enter');
      await page.getByLabel(kind).selectOption(fileId);
    };
    await ties('现场踏勘', 'site-inspection 的表单', 'check-fire');
    await ties('判定审查环节', 'review-steps 的决策', 'fire-way');
    await page.getByText('✓ 已保存').waitFor();

    // An expression with the variables of the flow.
    await page.getByRole('tab', { name: 'FEEL 试算' }).press('Enter');
    const expression = page.getByRole('textbox', { name: '表达式' });
    await expression.fill('=acceptOutcome = "accept" and siteInspection = "yes"');
    await page.locator('output').getByText('true').waitFor();
    await expression.fill('=nobody = 1');
    await page.getByText('变量“nobody”没有值，按空处理').waitFor();
    await expression.fill('=1 +');
    await page.locator('output').getByText('读不懂').waitFor();
    await axe('a table and an expression that are tried');
    await button('English').click();
    await page.locator('html[lang=en]').waitFor();
    found.push(...(await chineseLeft(page)).map((text) => `not in English: ${text}`));
    await button('中文').click();

    // What was made is in the draft, and the rules find nothing in the form itself.
    const { files } = await analyst.get<{ files: Record<string, string> }>(`/api/flow-drafts/${id}`);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['check-fire.form', 'fire-way.dmn']));
    expect(JSON.parse(files['accept.form']!)).toEqual(JSON.parse(accept));
    const flow = await readFlow(files['standard-approval.bpmn']!);
    expect(flow.steps.find((step) => step.id === 'site-inspection')?.formId).toBe('check-fire');
    expect(flow.decisions.find((call) => call.id === 'review-steps')?.decisionId).toBe('fire-way');
    const form = JSON.parse(files['check-fire.form']!) as { components: { key?: string; id: string }[] };
    expect(form.components.slice(0, 5).map(({ key, id: fieldId }) => [key, fieldId])).toEqual([
      ['outcome', 'check-fire-outcome'],
      ['opinion', 'check-fire-opinion'],
      ['legalBasis', 'check-fire-legalbasis'],
      ['extinguishers', 'check-fire-extinguishers'],
      ['inspectedAt', 'check-fire-inspectedat'],
    ]);
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

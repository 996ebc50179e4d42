import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useHouse } from './harness/house.ts';
import { wrongWith } from './harness/looks.ts';

const house = useHouse();

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Chooses a colleague as the keyboard does: type a name, press Enter. */
const choose = async (page: Page, label: string, name: string): Promise<void> => {
  const picker = page.getByRole('combobox', { name: label });
  await picker.fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).waitFor();
  await picker.press('Enter');
};

describe('verbs that leave the engine alone, through the page', () => {
  it('转办, 委派, 催办: from hand to hand, and everybody sees what was told', async () => {
    const found: string[] = [];
    const { desk } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const at = `/desk/tasks/${jobKey}`;
    const [chen, lin, head] = [
      await house.signedIn('chen.jing', at),
      await house.signedIn('lin.yue', at),
      await house.signedIn('zhang.hua', at),
    ];

    // 转办: chen has it, and passes it on to lin
    await press(chen.page, '签收');
    await press(chen.page, '转办');
    const dialog = chen.page.getByRole('dialog', { name: '转办' });
    await dialog.getByRole('combobox', { name: '人员' }).waitFor();
    expect(await dialog.getByRole('button', { name: '确认转办' }).isDisabled()).toBe(true);
    found.push(...(await wrongWith(chen.page, 'the dialog of 转办')));
    await choose(chen.page, '人员', '林悦');
    await dialog.getByLabel('转办理由').fill('本人休假');
    await press(chen.page, '确认转办');
    await chen.page.getByText('任务已由林悦签收').waitFor();
    await lin.page.getByRole('button', { name: '提交办理结果' }).waitFor();

    // 委派: lin asks chen, who answers from the queue; meanwhile lin cannot complete
    await press(lin.page, '委派');
    await choose(lin.page, '人员', '陈静');
    await lin.page.getByLabel('需要答复的问题').fill('总投资是否核实？');
    await press(lin.page, '确认委派');
    await lin.page.getByText('委派，等待意见').waitFor();
    await lin.page.getByRole('button', { name: '提交办理结果' }).waitFor({ state: 'detached' });
    await chen.page.goto('/desk/?queue=delegated');
    await chen.page.locator(`a[href="${at}"]`).waitFor();
    found.push(...(await wrongWith(chen.page, 'the queue of delegations')));
    await chen.page.locator(`a[href="${at}"]`).click();
    await press(chen.page, '答复委派');
    await chen.page.getByLabel('意见', { exact: true }).fill('已核实，材料真实');
    found.push(...(await wrongWith(chen.page, 'the form of the opinion')));
    await press(chen.page, '提交意见');
    await lin.page.getByText('已核实，材料真实').waitFor();
    await lin.page.getByRole('button', { name: '提交办理结果' }).waitFor();

    // Asked again, and called back
    await press(lin.page, '委派');
    await choose(lin.page, '人员', '陈静');
    await lin.page.getByLabel('需要答复的问题').fill('请再看一下');
    await press(lin.page, '确认委派');
    await press(lin.page, '收回委派');
    await lin.page.getByText('委派，已收回').waitFor();

    // 催办: the head reminds, lin sees it without reloading, and once is enough for an hour
    await press(head.page, '催办');
    await head.page.getByLabel('说明（可不填）').fill('重点项目，请尽快');
    await press(head.page, '发送催办');
    await lin.page.getByText('张华：重点项目，请尽快').waitFor();
    await head.page.getByText('后可再次催办').waitFor();
    expect(await head.page.getByRole('button', { name: '催办', exact: true }).count()).toBe(0);
    found.push(...(await wrongWith(lin.page, 'the task with what was told', 'both')));
    await lin.page.getByRole('tab', { name: '流转记录' }).click();
    await lin.page.locator('.timeline li', { hasText: '转办 陈静 → 林悦' }).waitFor();

    const people = [chen, lin, head];
    expect([...found, ...people.flatMap(({ troubles }) => troubles)]).toEqual([]);
    await Promise.all(people.map(({ context }) => context.close()));
  });

  it('抄送: a case goes to a colleague, who reads it and says so', async () => {
    const found: string[] = [];
    const { desk, number } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const head = await house.signedIn('zhang.hua', '/desk/');
    const badge = head.page.getByRole('button', { name: /^抄送待阅/u }).locator('.count');
    await badge.filter({ hasText: /\d/u }).waitFor();
    const before = Number(await badge.innerText());
    const chen = await house.signedIn('chen.jing', `/desk/tasks/${jobKey}`);
    await press(chen.page, '抄送');
    await choose(chen.page, '抄送给', '张华');
    await chen.page.getByLabel('说明（可不填）').fill('请阅');
    await press(chen.page, '确认抄送');
    await chen.page.getByRole('dialog').waitFor({ state: 'hidden' });

    await badge.filter({ hasText: String(before + 1) }).waitFor();
    await head.page.getByRole('button', { name: /^抄送待阅/u }).click();
    await head.page.getByText('陈静：请阅').waitFor();
    found.push(...(await wrongWith(head.page, 'the queue of copies', 'both')));
    await head.page.getByRole('link', { name: number ?? '' }).click();
    await head.page.getByText('抄送给您：').waitFor();
    found.push(...(await wrongWith(head.page, 'the case', 'both')));
    await press(head.page, '标为已阅');
    await head.page.getByText('已阅', { exact: false }).first().waitFor();
    await head.page.getByRole('button', { name: '标为已阅' }).waitFor({ state: 'detached' });
    await head.page.getByRole('link', { name: '返回待办任务' }).click();
    await badge.filter({ hasText: String(before) }).waitFor();
    expect([...found, ...head.troubles, ...chen.troubles]).toEqual([]);
    await Promise.all([head, chen].map(({ context }) => context.close()));
  });

  it('退回: the acceptor finds the returned task, with the reason and who sent it', async () => {
    const { desk, number } = await house.office.file('DRC-03');
    await desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
    const { jobKey } = await desk.step('review-and-decide');
    const decider = await house.office.as('zhao.min');
    await decider.post(`/api/tasks/${jobKey}/claim`, {});
    await decider.post(`/api/tasks/${jobKey}/send-back`, { to: 'accept', reason: '投资主体须再核对' });
    await desk.step('accept');
    const { page, context, troubles } = await house.signedIn('chen.jing', '/desk/?queue=returned');
    const row = page.getByRole('row', { name: new RegExp(number ?? '', 'u') });
    await row.getByText('赵敏：投资主体须再核对').waitFor();
    const found = await wrongWith(page, 'the queue of what came back');
    await row.getByRole('link').click();
    await page.getByText('赵敏：投资主体须再核对').waitFor();
    await page.getByRole('tab', { name: '流转记录' }).click();
    await page.locator('.timeline li', { hasText: '投资主体须再核对' }).waitFor();
    // What she has done before stands in 已办
    await page.goto('/desk/?queue=done');
    await page.getByRole('row', { name: new RegExp(`${number ?? ''}.*予以受理`, 'u') }).waitFor();
    found.push(...(await wrongWith(page, 'what was done', 'both')));
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });

  it('keeps filters as a view, and finds them again', async () => {
    const { page, context, troubles } = await house.signedIn('lin.yue', '/desk/');
    await page.getByLabel('流程').selectOption('standard-approval');
    await page.getByLabel('排序').selectOption('step');
    await page.getByLabel('到期日从').fill('2020-06-01');
    await press(page, '保存为视图');
    await page.getByLabel('视图名称').fill('一般审批按环节');
    const found = await wrongWith(page, 'the dialog of a view');
    await press(page, '保存');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await press(page, '清除筛选');
    expect(new URL(page.url()).searchParams.get('flow')).toBeNull();
    await press(page, '一般审批按环节');
    await page.waitForURL(/flow=standard-approval/u);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      flow: 'standard-approval',
      sort: 'step',
      dueFrom: '2020-06-01',
    });
    expect(await page.getByLabel('排序').inputValue()).toBe('step');
    await page.getByRole('button', { name: '删除视图 一般审批按环节' }).click();
    await page.getByRole('button', { name: '一般审批按环节', exact: true }).waitFor({ state: 'detached' });
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useHouse } from './harness/house.ts';
import { chineseLeft, wrongWith } from './harness/looks.ts';

const house = useHouse();

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const confirm = async (page: Page, name: string, reason: string): Promise<void> => {
  await dialog(page).getByLabel('理由').fill(reason);
  await dialog(page).getByRole('button', { name, exact: true }).click();
};

/** An accepted case before its decision. */
const accepted = async (item = 'DRC-03') => {
  const filed = await house.office.file(item);
  await filed.desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
  return { ...filed, ...(await filed.desk.step('review-and-decide')) };
};

describe('signing at the desk', () => {
  it('asks colleagues in order, adds and removes approvers, and collects their votes', async () => {
    const { jobKey, number } = await accepted();
    const decider = await house.signedIn('zhao.min', `/desk/tasks/${jobKey}`);
    const { page } = decider;
    await press(page, '签收');
    await press(page, '发起会签');
    await dialog(page).getByLabel('会签方式').selectOption('in-order');
    // By keyboard, as everything here can be done.
    await dialog(page).getByRole('checkbox', { name: /钱峰/u }).focus();
    await page.keyboard.press('Space');
    await dialog(page).getByRole('checkbox', { name: /张华/u }).check();
    await dialog(page).getByLabel('会签事项').fill('请会签是否准予');
    expect(await wrongWith(page, 'a new ballot')).toEqual([]);
    await dialog(page).getByRole('button', { name: '发起', exact: true }).click();
    await page.locator('article', { hasText: '按顺序会签' }).waitFor();

    await press(page, '加签');
    await dialog(page).getByLabel('工作人员').selectOption({ label: '周伟' });
    await dialog(page).getByLabel('位置').selectOption('after');
    await dialog(page).getByLabel('参照会签人').selectOption({ label: '钱峰' });
    expect(await wrongWith(page, 'a changed ballot')).toEqual([]);
    await confirm(page, '确认加签', '须核对现场');
    const members = page.locator('article li strong');
    await members.nth(2).waitFor();
    expect(await members.allInnerTexts()).toEqual(['钱峰', '周伟', '张华']);
    await press(page, '减签');
    await dialog(page).getByLabel('工作人员').selectOption({ label: '张华' });
    await confirm(page, '确认减签', '不在岗');
    await members.nth(2).waitFor({ state: 'detached' });

    // Each finds it on top of the own queue; the second one only when the first has voted.
    for (const [name, opinion] of [
      ['qian.feng', '同意准予'],
      ['zhou.wei', '与现场一致'],
    ] as const) {
      const one = await house.signedIn(name, '/desk/');
      const waiting = one.page.getByRole('region', { name: /等我会签/u });
      await waiting.getByRole('link', { name: number ?? '' }).click();
      await one.page.getByLabel('会签意见').fill(opinion);
      expect(await wrongWith(one.page, 'a vote')).toEqual([]);
      await press(one.page, '同意并签署');
      await one.page.getByText(opinion).waitFor();
      expect(one.troubles).toEqual([]);
      await one.context.close();
    }
    await page.getByText('已通过').waitFor();
    await press(page, 'English');
    expect(await chineseLeft(page)).toEqual([]);
    expect(decider.troubles).toEqual([]);
    await decider.context.close();
  });

  it('suspends and resumes the clock with a legal ground, and the head extends and terminates', async () => {
    const { jobKey, desk } = await accepted();
    const decider = await house.signedIn('zhao.min', `/desk/tasks/${jobKey}`);
    await press(decider.page, '挂起');
    await dialog(decider.page).getByLabel('法定事由').selectOption('testing');
    await dialog(decider.page).getByLabel('预计所需工作日').fill('5');
    expect(await wrongWith(decider.page, 'a suspension')).toEqual([]);
    await confirm(decider.page, '确认挂起', '样品须送检');
    await decider.page.locator('.clock-line', { hasText: '预计5个工作日' }).waitFor();
    await press(decider.page, '恢复计时');
    await confirm(decider.page, '确认恢复', '检测完成');
    await decider.page.getByRole('button', { name: '挂起', exact: true }).waitFor();
    expect(await wrongWith(decider.page, 'a resumption')).toEqual([]);

    const head = await house.signedIn('zhang.hua', `/desk/tasks/${jobKey}`);
    await press(head.page, '延期');
    await dialog(head.page).getByLabel('延长的工作日').fill('3');
    expect(await wrongWith(head.page, 'an extension')).toEqual([]);
    await confirm(head.page, '批准延期', '案情复杂');
    await head.page.getByRole('button', { name: '延期', exact: true }).waitFor({ state: 'detached' });
    await press(head.page, '终止办理');
    await dialog(head.page).getByLabel('法定事由').selectOption('dissolved');
    expect(await wrongWith(head.page, 'a termination')).toEqual([]);
    await confirm(head.page, '确认终止', '申请人已办理注销登记');
    await head.page.getByText('已办理：').first().waitFor();
    expect(await desk.detail()).toMatchObject({ status: 'terminated', steps: [] });
    await decider.page.getByText('任务已被取消').waitFor();
    for (const { troubles, context } of [decider, head]) {
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it('takes back what was just completed, and jumps back after a send-back', async () => {
    const { desk } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const clerk = await house.signedIn('lin.yue', `/desk/tasks/${jobKey}`);
    const { page } = clerk;
    const accept = async (): Promise<void> => {
      await page.getByRole('radio', { name: '予以受理', exact: true }).check();
      await page.getByLabel('经办意见').fill('材料齐全');
      await press(page, '提交办理结果');
      await page.getByRole('link', { name: '查看该任务' }).waitFor();
    };
    await press(page, '签收');
    await accept();
    await desk.step('review-and-decide');
    await page.getByRole('link', { name: '查看该任务' }).click();
    await press(page, '拿回');
    expect(await wrongWith(page, 'taking back')).toEqual([]);
    await confirm(page, '确认拿回', '填写有误');
    const again = await desk.step('accept');
    await page.goto(`/desk/tasks/${again.jobKey}`);
    // It is one's own again, without claiming it.
    await page.getByRole('button', { name: '放回队列' }).waitFor();
    await accept();

    const { jobKey: decision } = await desk.step('review-and-decide');
    const decider = await house.signedIn('qian.feng', `/desk/tasks/${decision}`);
    await press(decider.page, '签收');
    await press(decider.page, '退回');
    await dialog(decider.page).getByLabel('退回到').selectOption({ label: '申报受理' });
    await dialog(decider.page).getByLabel('重新办理后').selectOption('jump-back');
    expect(await wrongWith(decider.page, 'sending back')).toEqual([]);
    await dialog(decider.page).getByLabel('退回理由').fill('材料需再核对');
    await press(decider.page, '确认退回');
    await desk.act(await house.office.as('lin.yue'), 'accept', { outcome: 'accept' });
    expect((await desk.step('review-and-decide')).jobKey).not.toBe(decision);
    for (const { troubles, context } of [clerk, decider]) {
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it('completes a batch from the queue, with a result for each that stays when the queue is empty', async () => {
    const filed = await Promise.all([house.office.file('DRC-04'), house.office.file('DRC-04')]);
    for (const { desk } of filed) await desk.step('accept');
    const numbers = await Promise.all(filed.map(async ({ desk }) => (await desk.detail()).number ?? ''));
    const clerk = await house.signedIn('chen.jing', '/desk/?item=DRC-04&element=accept');
    const { page } = clerk;
    for (const number of numbers) await page.getByRole('checkbox', { name: `选择 ${number}` }).check();
    await page.getByText('已选2件').waitFor();
    expect(await wrongWith(page, 'chosen for a batch')).toEqual([]);
    await press(page, '批量办理');
    await dialog(page).getByRole('radio', { name: '予以受理', exact: true }).check();
    await dialog(page).getByLabel('经办意见').fill('材料齐全，予以受理');
    // The second one is withdrawn meanwhile: it holds up nothing.
    await filed[1]!.desk.withdraw(await house.office.as('hutang.canyin'), '计划改变');
    await press(page, '提交2件');
    const row = (number: string) => dialog(page).getByRole('row', { name: new RegExp(number, 'u') });
    await row(numbers[0]!).getByText('✓').waitFor();
    await row(numbers[1]!).getByText('✗').waitFor();
    for (const number of numbers) await page.getByRole('link', { name: number }).waitFor({ state: 'detached' });
    await row(numbers[0]!).getByText('✓').waitFor();
    expect(await wrongWith(page, 'results of a batch')).toEqual([]);
    await filed[0]!.desk.step('expert-review');
    expect(clerk.troubles).toEqual([]);
    await clerk.context.close();
  });
});

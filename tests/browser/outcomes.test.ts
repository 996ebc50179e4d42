import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useHouse } from './harness/house.ts';

const house = useHouse();

const choose = (page: Page, outcome: string): Promise<void> =>
  page.getByRole('radio', { name: outcome, exact: true }).check();
const submit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '提交办理结果' }).click();
  await page.getByText('已办理：').first().waitFor();
};
const remedies = async (page: Page): Promise<void> => {
  await page.getByLabel('行政复议机关').fill('常州市武进区人民政府');
  await page.getByLabel('行政诉讼管辖法院').fill('常州市武进区人民法院');
};

/** An accepted case before its decision. */
const accepted = async () => {
  const filed = await house.office.file('DRC-03');
  await filed.desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
  return { ...filed, ...(await filed.desk.step('review-and-decide')) };
};

describe('what a step may come to, through its form', () => {
  it('不予受理: with the ground, the right authority, the reason and the remedies', async () => {
    const { desk } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const { page, context, troubles } = await house.signedIn('chen.jing', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收' }).click();
    await choose(page, '不予受理');
    // Without its grounds it goes nowhere.
    await page.getByRole('button', { name: '提交办理结果' }).click();
    await page.getByText('有内容需要修改').waitFor();
    await choose(page, '不属于本机关职权范围');
    await page.getByLabel('有权机关').fill('常州市发展和改革委员会');
    await page.getByLabel('不予受理的理由').fill('该项目由市级审批');
    await remedies(page);
    await submit(page);
    expect((await desk.ended('end-rejected')).status).toBe('rejected');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('容缺受理: what is missing and may follow gets a day, and the case is accepted without it', async () => {
    const { desk, caseId } = await house.office.file('MKT-09', { forgotten: ['safety-system'] });
    const { jobKey } = await desk.step('accept');
    const { page, context, troubles } = await house.signedIn('chen.jing', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收' }).click();
    await choose(page, '容缺受理');
    const missing = page.getByRole('group', { name: '食品安全规章制度', exact: true });
    await missing.getByRole('radio', { name: '容缺后补' }).check();
    await missing.getByLabel('补交日期').fill('2020年6月12日');
    await page.getByRole('button', { name: '其余全部符合' }).click();
    await submit(page);
    await desk.step('site-inspection');
    const company = await house.office.as('hutang.canyin');
    const papers = await company.get<{ code: string; state: string }[]>(`/api/cases/${caseId}/materials`);
    expect(papers.find(({ code }) => code === 'safety-system')).toMatchObject({ state: 'deferred' });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('不予许可: with the facts, the reasons, the law and the remedies', async () => {
    const { desk, jobKey } = await accepted();
    const { page, context, troubles } = await house.signedIn('zhao.min', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收' }).click();
    await choose(page, '不予许可');
    await page.getByLabel('审核意见').fill('资金来源不明');
    await page.getByLabel('查明的事实').fill('申请材料未载明资金来源');
    await page.getByLabel('不予许可的理由').fill('不符合政府投资项目的条件');
    await page.getByLabel('法律依据').fill('《政府投资条例》第九条');
    await remedies(page);
    await submit(page);
    await desk.step('deliver-result');
    expect((await desk.detail()).status).toBe('refused');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each([
    { rule: 'all', votes: { 'qian.feng': 'approve', 'zhang.hua': 'approve' }, result: '已通过' },
    { rule: 'any', votes: { 'qian.feng': 'approve' }, result: '已通过' },
    { rule: 'ratio', votes: { 'qian.feng': 'refuse' }, result: '未通过' },
  ])('a joint signing by $rule: $result', async ({ rule, votes, result }) => {
    const { jobKey } = await accepted();
    const { page, context, troubles } = await house.signedIn('zhao.min', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByRole('button', { name: '发起会签' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('会签方式').selectOption(rule);
    for (const name of [/钱峰/u, /张华/u]) await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByLabel('会签事项').fill('请会签是否准予');
    await dialog.getByRole('button', { name: '发起', exact: true }).click();
    const signing = page.locator('article', { hasText: '请会签是否准予' });
    await signing.getByText('进行中').waitFor();
    // Two of three must approve: of two people that are both.
    for (const [username, vote] of Object.entries(votes))
      await (
        await house.office.as(username)
      ).post(`/api/tasks/${jobKey}/ballots/vote`, { vote, opinion: `会签意见${username}` });
    await signing.getByText(result).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});

import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deleteSessionsOf } from '../../src/store/sessions.ts';
import { findUserByName } from '../../src/store/users.ts';
import { useHouse } from './harness/house.ts';
import { enter } from './harness/people.ts';
import { until } from './harness/until.ts';

const house = useHouse();

const expire = async (username: string): Promise<void> => {
  const { store } = house.system.bureau;
  await deleteSessionsOf(store, (await findUserByName(store.read, username))!.id);
};

describe('the desk', () => {
  it('gives a task to one of two people who claim it, and tells the other who has it', async () => {
    const { desk } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const [first, second] = await Promise.all(
      ['chen.jing', 'lin.yue'].map((name) => house.signedIn(name, `/desk/tasks/${jobKey}`)),
    );
    const claims = [first!, second!].map(({ page }) => page.getByRole('button', { name: '签收' }));
    await Promise.all(claims.map((claim) => claim.waitFor()));
    // The second one's page hears of nothing until it has pressed.
    await second!.page.route('**/api/tasks/*', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await claims[0]!.click();
    await first!.page.getByRole('button', { name: '放回队列' }).waitFor();
    await claims[1]!.click();
    await second!.page.getByText('任务已由陈静签收').first().waitFor();
    await second!.page.unroute('**/api/tasks/*');

    // Put back by the first, it can be claimed by the second without reloading.
    await first!.page.getByRole('button', { name: '放回队列' }).click();
    await claims[0]!.waitFor();
    await second!.page.getByRole('button', { name: '签收' }).click();
    await first!.page.getByText('任务已由林悦签收').waitFor();
    await Promise.all([first!, second!].map(({ context }) => context.close()));
  });

  it('keeps what was entered when the session ends, and goes on after signing in again', async () => {
    const { desk } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const { page, context } = await house.signedIn('lin.yue', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByRole('radio', { name: '予以受理', exact: true }).check();
    await page.getByLabel('经办意见').fill('材料齐全，予以受理');
    // What the page looks at by itself would hear of the end before the click does.
    const looks = (route: Route): Promise<void> =>
      route.request().method() === 'GET' ? route.abort() : route.continue();
    await page.route('**/api/**', looks);
    await expire('lin.yue');
    await page.getByRole('button', { name: '提交办理结果' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已失效' });
    await dialog.waitFor();
    await page.unroute('**/api/**', looks);
    await dialog.getByRole('button', { name: '林悦' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('经办意见').inputValue()).toBe('材料齐全，予以受理');

    // A reload keeps it as well.
    await page.reload();
    await page.getByLabel('经办意见').waitFor();
    expect(await page.getByLabel('经办意见').inputValue()).toBe('材料齐全，予以受理');
    await page.getByRole('button', { name: '提交办理结果' }).click();
    await page.getByText('已办理：').first().waitFor();
    await desk.step('review-and-decide');
    await context.close();
  });

  it('says so when a task ends under the clerk’s hands, and keeps what was entered', async () => {
    const { desk } = await house.office.file('DRC-03');
    const { jobKey } = await desk.step('accept');
    const { page, context } = await house.signedIn('chen.jing', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByLabel('经办意见').fill('正在核对');
    await desk.withdraw(await house.office.as('hutang.canyin'), '计划改变');
    await page.getByText('任务已经结束').waitFor();
    expect(await page.getByLabel('经办意见').inputValue()).toBe('正在核对');
    expect(await page.getByRole('button', { name: '提交办理结果' }).count()).toBe(0);
    await context.close();
  });

  it('takes two inspectors’ signatures, sends back with a reason, and shows the diagram with its table', async () => {
    const { desk, number } = await house.office.file('MKT-09');
    await desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
    const { jobKey } = await desk.step('site-inspection');
    const second = await house.signedIn('wu.lei', `/desk/tasks/${jobKey}`);
    await second.page.getByLabel('本人意见').fill('设备设施符合要求');
    await second.page.getByRole('button', { name: '签名' }).click();
    await second.page.getByText('✓ 您已签名').waitFor();
    const first = await house.signedIn('zhou.wei', `/desk/tasks/${jobKey}`);
    const { page } = first;
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByLabel('本人意见').fill('布局与图纸一致');
    await page.getByRole('button', { name: '签名' }).click();
    await page.getByText('✓ 您已签名').waitFor();
    await page.getByRole('tab', { name: '流程图' }).click();
    const row = page.getByRole('row', { name: /现场踏勘 ▶ 在办/u });
    await row.getByRole('button').click();
    await page.locator('.djs-element.step-chosen[data-element-id="site-inspection"]').waitFor();
    await page.locator('.djs-element[data-element-id="accept"]').dispatchEvent('click');
    await page.getByLabel('踏勘日期').fill('2020-06-01');
    await page.getByLabel('踏勘日期').press('Tab');
    await page.getByLabel('时间', { exact: false }).first().fill('09:30');
    await page.getByLabel('踏勘地点').click();
    await page.getByLabel('踏勘地点').fill('湖塘镇示例路1号');
    await page.getByLabel('踏勘情况').fill('布局与图纸一致');
    await page.getByRole('radio', { name: '符合条件', exact: true }).check();
    await page.getByRole('button', { name: '提交办理结果' }).click();
    await page.getByText('已办理：').first().waitFor();

    const { jobKey: decision } = await desk.step('review-and-decide');
    const decider = await house.signedIn('qian.feng', `/desk/tasks/${decision}`);
    await decider.page.getByRole('button', { name: '签收' }).click();
    await decider.page.getByRole('button', { name: '退回', exact: true }).click();
    await decider.page.getByLabel('退回到').selectOption({ label: '申报受理' });
    await decider.page.getByLabel('退回理由').fill('材料需再核对');
    await decider.page.getByRole('button', { name: '确认退回' }).click();
    await decider.page.getByText('已办理：').first().waitFor();
    await desk.step('accept');

    // The acceptor finds it again by pinyin and reads who has sent it back.
    const clerk = await house.signedIn('chen.jing', '/desk/?applicant=changzhoushihutang&item=MKT-09');
    await clerk.page.getByRole('link', { name: number ?? '' }).click();
    await clerk.page.getByRole('tab', { name: '流转记录' }).click();
    await clerk.page.locator('.timeline li', { hasText: '退回 钱峰' }).waitFor();
    const people = [first, second, decider, clerk];
    expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
    await Promise.all(people.map(({ context }) => context.close()));
  });

  it('says that the connection is lost, and that it is back, with counts that have moved meanwhile', async () => {
    const { page, context } = await house.visitor();
    // A line that is not there yet cannot be lost.
    const line = page.waitForResponse((answer) => answer.url().includes('/api/events') && answer.ok());
    await page.goto('/desk/');
    await enter(page, 'tang.ning');
    await line;
    const all = page.getByRole('button', { name: /^本部门/u }).locator('.count');
    await all.filter({ hasText: /\d/u }).waitFor();
    await context.setOffline(true);
    await page.getByText('与服务器的连接已断开').waitFor();
    const { desk } = await house.office.file('MKT-09');
    await desk.step('accept');
    const back = page.getByText('连接已恢复').waitFor();
    await context.setOffline(false);
    await back;
    // The others' cases come and go as well.
    const clerk = await house.office.as('tang.ning');
    await until(
      async () => [Number(await all.innerText()), (await clerk.get<{ all: number }>('/api/queues')).all],
      ([shown, stands]) => shown === stands,
    );
    await context.close();
  });
});

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import { useHouse } from './harness/house.ts';
import { tabTo } from './harness/keyboard.ts';
import { axeFinds, sidewaysScroll, wrongWith } from './harness/looks.ts';
import { phone } from './harness/people.ts';
import { until } from './harness/until.ts';

const house = useHouse();

describe('the examination of materials', () => {
  it('judges each material beside its file and sample, and the notice says all that is wrong', async () => {
    const { desk, caseId } = await house.office.file('MKT-09', { forgotten: ['health-cert'] });
    const { jobKey } = await desk.step('accept');
    const { page, context, troubles } = await house.signedIn('chen.jing', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收', exact: true }).click();
    const group = (name: string): Locator => page.getByRole('group', { name, exact: true });
    const missing = group('食品从业人员健康证明');
    await missing.getByRole('radio', { name: '缺少' }).waitFor();
    expect(await missing.getByRole('radio', { name: '缺少' }).isChecked()).toBe(true);
    expect(await missing.getByRole('radio', { name: '符合', exact: true }).count()).toBe(0);

    // Looked at in its place, and closed from the keyboard.
    await page
      .getByRole('button', { name: /^预览 食品经营许可申请书/u })
      .first()
      .press('Enter');
    await page.locator('.preview-region .preview').waitFor();
    const found = await wrongWith(page, 'a material that is looked at', 'both');
    await page.locator('.preview-region').press('Escape');
    await page.locator('.preview-region').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('预览');
    await page
      .getByRole('link', { name: /^查看填写样例/u })
      .first()
      .waitFor();

    const plan = page.locator('fieldset[data-material="floor-plan"]');
    await plan.getByRole('radio', { name: '不符合' }).check();
    await plan.getByLabel('缺少或不符合的情况').fill('没有标注尺寸');
    await page.getByRole('button', { name: '其余全部符合' }).click();
    await page.getByText('材料已全部审查').waitFor();
    await page.getByRole('radio', { name: '一次告知补正' }).check();
    const notice = page.getByLabel('需要补正的全部内容', { exact: false });
    const said = await notice.inputValue();
    expect(said).toContain('没有标注尺寸');
    expect(said).toContain('食品从业人员健康证明：未提交');
    // What somebody has worded is theirs.
    await notice.fill(`${said}\n请一并补交。`);
    await plan.getByLabel('缺少或不符合的情况').fill('没有标注尺寸和比例');
    expect(await notice.inputValue()).toContain('请一并补交');
    found.push(...(await wrongWith(page, 'a notice', 'both')));

    // A reload keeps the findings; a reason that is missing is pointed at.
    await page.reload();
    await plan.getByRole('radio', { name: '不符合' }).waitFor();
    expect(await plan.getByLabel('缺少或不符合的情况').inputValue()).toBe('没有标注尺寸和比例');
    await plan.getByLabel('缺少或不符合的情况').fill('');
    await page.getByRole('button', { name: '提交办理结果' }).click();
    await plan.locator('textarea[aria-invalid=true]').waitFor();
    await plan.getByLabel('缺少或不符合的情况').fill('没有标注尺寸');
    await page.getByRole('button', { name: '提交办理结果' }).click();
    await page.getByText('已办理：').first().waitFor();
    await desk.step('supplement');
    const company = await house.office.as('hutang.canyin');
    const papers = await company.get<{ code: string; verdict: string; verdictReason: string }[]>(
      `/api/cases/${caseId}/materials`,
    );
    expect(papers.find(({ code }) => code === 'floor-plan')).toMatchObject({
      verdict: 'wrong',
      verdictReason: '没有标注尺寸',
    });
    expect(papers.find(({ code }) => code === 'application-form')).toMatchObject({ verdict: 'complete' });
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

describe('an opinion', () => {
  it('takes common phrases of the bureau and one’s own', async () => {
    const { desk } = await house.office.file('DRC-03');
    await desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
    const { jobKey } = await desk.step('review-and-decide');
    const { page, context, troubles } = await house.signedIn('zhao.min', `/desk/tasks/${jobKey}`);
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByRole('radio', { name: '准予', exact: true }).check();
    const opinion = page.getByLabel('审核意见');
    await opinion.click();
    await page.getByText('常用语', { exact: true }).click();
    await page.getByRole('button', { name: /准予行政许可。$/u }).click();
    expect(await opinion.inputValue()).toContain('准予行政许可');
    await opinion.fill('同意受理意见。');
    await page.getByRole('button', { name: '把当前意见存为我的常用语' }).click();
    await page.getByRole('button', { name: '同意受理意见。', exact: true }).click();
    expect(await opinion.inputValue()).toBe('同意受理意见。同意受理意见。');
    const found = await wrongWith(page, 'phrases', 'both');
    await page.getByRole('button', { name: /^删除 同意受理意见/u }).click();
    await page.getByRole('button', { name: '同意受理意见。', exact: true }).waitFor({ state: 'detached' });
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

describe('the keyboard', () => {
  it('is enough for a whole case, and the next task opens after it', async () => {
    const filed = await house.office.file('DRC-01');
    await filed.desk.step('accept');
    const other = await house.office.file('DRC-01');
    await other.desk.step('accept');
    const { page, context, troubles } = await house.visitor();
    await page.goto('/desk/?item=DRC-01');
    await tabTo(page, page.getByLabel('用户名'));
    await page.keyboard.type('chen.jing');
    await tabTo(page, page.getByLabel('密码'));
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: filed.number ?? '' });
    await link.waitFor();

    await page.keyboard.press('?');
    await page.getByRole('heading', { name: '键盘快捷键' }).waitFor();
    const found = await wrongWith(page, 'shortcuts', 'both');
    await page.getByRole('heading', { name: '键盘快捷键' }).focus();
    await page.keyboard.press('t');
    await link.waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-applicant');
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '签收', exact: true }).waitFor();
    const first = page.url();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: '提交办理结果' }).waitFor();
    await page.keyboard.press('f');
    await tabTo(page, page.getByRole('button', { name: '其余全部符合' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('radio', { name: '予以受理', exact: true }));
    await page.keyboard.press('Space');
    const interests = page.getByLabel('受影响的利害关系人', { exact: false });
    if ((await interests.count()) > 0) {
      await tabTo(page, interests);
      await page.keyboard.type('无');
    }
    await tabTo(page, page.getByLabel('经办意见'));
    await page.keyboard.type('材料齐全，予以受理c?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已办理：').first().waitFor();
    expect(page.url()).toMatch(/\/desk\/tasks\/\d+$/u);
    expect(page.url()).not.toBe(first);
    // The new task's heading has the focus, so reading and shortcuts go on from there.
    await page.locator('h1:focus').waitFor();
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });

  it('can have its single letters switched off', async () => {
    const { page, context } = await house.signedIn('lin.yue', '/desk/shortcuts');
    await page.getByLabel('使用单个字母的快捷键').uncheck();
    await page.locator('h1').focus();
    await page.keyboard.press('t');
    await page.keyboard.press('Tab');
    expect(page.url()).toContain('/desk/shortcuts');
    await page.getByLabel('使用单个字母的快捷键').check();
    await page.locator('h1').focus();
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: '待办任务' }).waitFor();
    await context.close();
  });
});

describe('the queue on a phone', () => {
  it('shows the tasks before the filters, and days as everywhere', async () => {
    const { desk } = await house.office.file('DRC-03');
    await desk.step('accept');
    const { page, context, troubles } = await house.signedIn('chen.jing', '/desk/', phone);
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByLabel('到期日从').isVisible()).toBe(false);
    const found = (await axeFinds(page)).map((line) => `folded: ${line}`);
    await page.getByText('筛选', { exact: true }).click();
    const from = page.getByLabel('到期日从');
    await from.fill('2020/6/1');
    await from.press('Tab');
    await page.waitForURL(/dueFrom=2020-06-01/u);
    await until(
      () => from.inputValue(),
      (shown) => shown === '2020年6月1日',
    );
    await page.getByText('筛选（已设1项）').waitFor();
    await from.fill('6月31日');
    await from.press('Tab');
    await page.getByText('没有这一天').waitFor();
    found.push(...(await axeFinds(page)));
    if ((await sidewaysScroll(page)) > 0) found.push('too wide');
    expect(new URL(page.url()).searchParams.get('dueFrom')).toBe('2020-06-01');
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

import { describe, expect, it } from 'vitest';
import { useHouse } from './harness/house.ts';
import { axeFinds, chineseLeft, sidewaysScroll } from './harness/looks.ts';
import { phone } from './harness/people.ts';
import { until } from './harness/until.ts';

const house = useHouse();

describe('a draft that is open in two windows', () => {
  it('is never written over: the applicant chooses, and nothing that was typed is lost by itself', async () => {
    const { page, context, troubles } = await house.signedIn('gu.xiaoman', '/hall/items/DRC-02/apply');
    const other = await context.newPage();
    const saves = (): Promise<unknown> =>
      other.waitForResponse((one) => one.url().endsWith('/api/drafts/DRC-02') && one.request().method() === 'PUT');
    const [here, there] = [page, other].map((one) => one.getByLabel('项目或单位名称'));
    await here!.waitFor();
    await other.goto('/hall/items/DRC-02/apply');
    await there!.waitFor();
    await here!.fill('甲项目');
    await page.getByText('已暂存').waitFor();

    // The other window began without it: its words stay in it, the first one's at the server.
    const refused = saves();
    await there!.fill('乙项目');
    await refused;
    const note = other.getByText('已在另一个窗口中改动');
    await note.waitFor();
    const stands = async (): Promise<string> =>
      (
        await (
          await house.office.as('gu.xiaoman')
        ).get<{ draft: { form: { businessName: string } } }>('/api/drafts/DRC-02')
      ).draft.form.businessName;
    expect([await there!.inputValue(), await stands()]).toEqual(['乙项目', '甲项目']);
    await there!.fill('乙项目二期');
    const found = await axeFinds(other);
    await other.setViewportSize(phone);
    if ((await sidewaysScroll(other)) > 0) found.push('too wide');

    // Kept here, it takes the place of the first, which hears of it in turn and takes it over.
    const saved = saves();
    await other.getByRole('button', { name: '保留本页的内容' }).click();
    await saved;
    await note.waitFor({ state: 'detached' });
    await until(stands, (found) => found === '乙项目二期');
    await here!.fill('甲项目改');
    await page.getByText('已在另一个窗口中改动').waitFor();
    await page.getByRole('button', { name: '改用另一个窗口的内容' }).click();
    await page.getByText('已在另一个窗口中改动').waitFor({ state: 'detached' });
    await until(
      () => here!.inputValue(),
      (found) => found === '乙项目二期',
    );
    await page.evaluate(() => fetch('/api/drafts/DRC-02', { method: 'DELETE' }));
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

describe('the filled example (样表)', () => {
  it('is found from the guide, marked as one, and prints without the page around it', async () => {
    const { page, context, troubles } = await house.visitor();
    await page.goto('/hall/items/MKT-09');
    await page.getByRole('link', { name: '填写样表' }).click();
    const paper = page.getByRole('article');
    await paper.getByRole('heading', { name: '申请表（样表）' }).waitFor();
    await paper.getByText('常州市武进区示例有限公司').waitFor();
    expect(await paper.getByText('［✓］窗口领取').count()).toBe(1);
    const found = await axeFinds(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.header').isVisible()).toBe(false);
    expect(await paper.getByText('样表', { exact: true }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(phone);
    if ((await sidewaysScroll(page)) > 0) found.push('too wide');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.locator('html[lang=en]').waitFor();
    found.push(...(await chineseLeft(page)));
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

describe('how an applicant is reached', () => {
  it('is changed on a page of its own', async () => {
    const { page, context, troubles } = await house.signedIn('gu.xiaoman', '/hall/cases');
    await page.getByRole('link', { name: '联系方式', exact: true }).click();
    const mail = page.getByLabel('电子邮箱');
    await mail.fill('xiaoman.gu@example.cn');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('联系方式已变更').waitFor();
    await page.reload();
    await mail.waitFor();
    expect(await mail.inputValue()).toBe('xiaoman.gu@example.cn');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('alert').waitFor();
    const found = await axeFinds(page);
    await page.setViewportSize(phone);
    if ((await sidewaysScroll(page)) > 0) found.push('too wide');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.locator('html[lang=en]').waitFor();
    found.push(...(await chineseLeft(page)));
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

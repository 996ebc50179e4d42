import { describe, expect, it } from 'vitest';
import { smallPdf } from '../harness/small-pdf.ts';
import { useHouse } from './harness/house.ts';
import { wrongWith } from './harness/looks.ts';

const house = useHouse();

/** A case of the sample company that has been granted and waits for its delivery. */
const granted = async () => {
  const { office } = house;
  const filed = await office.file('DRC-03');
  await filed.desk.act(await office.as('chen.jing'), 'accept', { outcome: 'accept' });
  await filed.desk.act(await office.as('zhao.min'), 'review-and-decide', { outcome: 'grant', opinion: '符合条件' });
  await filed.desk.step('deliver-result');
  return filed;
};

describe('the result in the hall', () => {
  it('is confirmed and rated badly by the applicant, and followed up at the desk by somebody else', async () => {
    const { caseId, desk } = await granted();
    const found: string[] = [];
    const applicant = await house.signedIn('hutang.canyin', `/hall/cases/${caseId}`);
    const { page } = applicant;
    await page.getByRole('heading', { name: '确认收到' }).waitFor();
    expect(await page.getByRole('heading', { name: '好差评' }).count()).toBe(0);
    found.push(...(await wrongWith(page, 'receipt', 'both')));
    await page.getByRole('button', { name: '我已收到' }).click();

    const rating = page.getByRole('heading', { name: '好差评' });
    await rating.waitFor();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('请先选择满意程度').waitFor();
    found.push(...(await wrongWith(page, 'rating', 'both')));
    await page.getByRole('radio', { name: '非常不满意' }).check();
    await page.getByLabel('意见或建议').fill('等得太久');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('本局将在').waitFor();
    found.push(...(await wrongWith(page, 'rated', 'both')));
    const { number } = await desk.detail();

    // Whoever accepted it does not follow up.
    const rated = await house.signedIn('chen.jing', '/desk/follow-ups');
    const theirs = rated.page.locator('li.card', { hasText: number! });
    await theirs.getByText('须由他人回访').waitFor();
    expect(await theirs.getByRole('button').count()).toBe(0);

    const head = await house.signedIn('zhang.hua', '/desk/');
    await head.page.getByRole('navigation').getByRole('link', { name: '差评回访' }).click();
    const card = head.page.locator('li.card', { hasText: number! });
    await card.getByText('等得太久').waitFor();
    found.push(...(await wrongWith(head.page, 'open follow-ups', 'both')));
    await card.getByRole('button', { name: '领取' }).click();
    await head.page.getByRole('button', { name: '回访中' }).click();
    await card.getByLabel('联系情况').fill('已致电申请人');
    await card.getByRole('button', { name: '保存联系情况' }).click();
    await card.getByLabel('整改结果').fill('已增加办理人员');
    found.push(...(await wrongWith(head.page, 'follow-up in hand', 'both')));
    await card.getByRole('button', { name: '办结回访' }).click();
    await head.page.getByRole('button', { name: '已办结' }).click();
    await card.getByText('已增加办理人员').waitFor();
    found.push(...(await wrongWith(head.page, 'closed follow-ups', 'both')));

    // The answer is there without a reload.
    await page.getByText('已增加办理人员').waitFor();
    expect([...found, ...[applicant, rated, head].flatMap(({ troubles }) => troubles)]).toEqual([]);
    await Promise.all([applicant, rated, head].map(({ context }) => context.close()));
  });

  it('is rated with number and secret, once', async () => {
    const { caseId, secret, desk } = await granted();
    const company = await house.office.as('hutang.canyin');
    await company.post(`/api/cases/${caseId}/confirm-receipt`, { way: 'hall' });
    await desk.ended('end-granted');
    const { number } = await desk.detail();
    const { page, context, troubles } = await house.visitor();
    const track = async (): Promise<void> => {
      await page.goto('/hall/track');
      await page.getByLabel('办件编号').fill(number!);
      await page.getByLabel('查询码').fill(secret);
      await page.getByRole('button', { name: '查询' }).click();
      await page.getByRole('heading', { name: '好差评' }).waitFor();
    };
    await track();
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    const found = await wrongWith(page, 'tracked', 'both');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('您已评价：').waitFor();
    await track();
    await page.getByText('您已评价：').waitFor();
    expect(await page.getByRole('button', { name: '提交评价' }).count()).toBe(0);
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

describe('an application that was begun', () => {
  it('is kept at the server with its uploads, also over an expired session, and can be discarded', async () => {
    const first = await house.signedIn('gu.xiaoman', '/hall/items/MKT-09/apply');
    const { page } = first;
    const name = page.getByLabel('项目或单位名称');
    await name.fill('湖塘老街');
    // The account's own data is there already.
    expect(await page.getByLabel('联系人').inputValue()).toBe('顾小满');
    await page.getByText('已暂存').waitFor();
    await page
      .locator('.file-field input[type=file]')
      .first()
      .setInputFiles({ name: '申请书.pdf', mimeType: 'application/pdf', buffer: smallPdf('draft') });
    await page.locator('.file-name', { hasText: '申请书.pdf' }).waitFor();

    // The session ends under the hands; what is typed then is there after signing in again.
    await first.context.clearCookies();
    await name.fill('湖塘老街餐饮店');
    await page.getByRole('heading', { name: '登录已失效' }).waitFor();
    const saved = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/drafts/MKT-09') && answer.request().method() === 'PUT' && answer.ok(),
    );
    await page.getByRole('dialog').getByRole('button', { name: '顾小满' }).click();
    await saved;
    expect(await name.inputValue()).toBe('湖塘老街餐饮店');
    const found = await wrongWith(page, 'apply', 'both');

    // At another device.
    const second = await house.signedIn('gu.xiaoman', '/hall/cases');
    await second.page.getByRole('heading', { name: '未提交的申请' }).waitFor();
    found.push(...(await wrongWith(second.page, 'drafts', 'both')));
    await second.page.getByRole('link', { name: '继续填写' }).click();
    await second.page.getByLabel('项目或单位名称').waitFor();
    expect(await second.page.getByLabel('项目或单位名称').inputValue()).toBe('湖塘老街餐饮店');
    await second.page.locator('.file-name', { hasText: '申请书.pdf' }).waitFor();
    await second.page.getByRole('navigation').getByRole('link', { name: '我的办件' }).click();
    await second.page.getByRole('button', { name: '丢弃' }).click();
    await second.page.getByRole('heading', { name: '未提交的申请' }).waitFor({ state: 'detached' });
    expect([...found, ...first.troubles, ...second.troubles]).toEqual([]);
    await Promise.all([first, second].map(({ context }) => context.close()));
  });

  it('does not ask again for what the bureau holds', async () => {
    await house.office.file('MKT-09');
    const { page, context, troubles } = await house.signedIn('hutang.canyin', '/hall/items/MKT-09/apply');
    await page.getByText('本局已有，无需重复提交').first().waitFor();
    expect(await page.getByLabel('联系人').inputValue()).not.toBe('');
    expect([...(await wrongWith(page, 'held', 'both')), ...troubles]).toEqual([]);
    // Nothing was entered, so nothing is kept.
    expect(await (await house.office.as('hutang.canyin')).get('/api/drafts')).toEqual([]);
    await context.close();
  });
});

describe('a package', () => {
  it('asks which licences are needed, and files them with every shared paper asked for once', async () => {
    const { page, context, troubles } = await house.signedIn('gu.xiaoman', '/hall/cases');
    await page.getByRole('navigation').getByRole('link', { name: '办事指南' }).click();
    await page.getByRole('link', { name: '我要办哪些证' }).click();
    await page.getByRole('button', { name: '开书店' }).click();
    const questions = page.locator('fieldset');
    await questions.first().waitFor();
    for (const question of await questions.all()) await question.getByRole('radio', { name: '否' }).check();
    await questions.filter({ hasText: '个体工商户' }).getByRole('radio', { name: '是' }).check();
    await page.getByRole('heading', { name: '需要办理2个事项' }).waitFor();
    await page.getByText('出版物零售经营许可').first().waitFor();
    const found = await wrongWith(page, 'package', 'both');
    await page.getByRole('link', { name: '一次申请这些事项' }).click();

    await page.getByLabel('项目或单位名称').fill('湖塘示例书店');
    await page.getByLabel('申请内容').fill('图书零售');
    await page.getByRole('radio', { name: '窗口领取' }).check();
    await page.getByRole('checkbox', { name: /真实性/u }).check();
    for (const question of await page.locator('section', { hasText: '回答几个问题' }).locator('fieldset').all())
      await question.getByRole('radio', { name: '否' }).check();
    const identity = page.locator('.row', { hasText: '身份证' });
    expect(await identity.count()).toBe(1);
    await identity
      .locator('input[type=file]')
      .setInputFiles({ name: '身份证.pdf', mimeType: 'application/pdf', buffer: smallPdf('identity') });
    await page.locator('.file-name', { hasText: '身份证.pdf' }).waitFor();
    found.push(...(await wrongWith(page, 'package application', 'both')));
    await page.getByRole('button', { name: '提交2个申请' }).click();
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    found.push(...(await wrongWith(page, 'package filed', 'both')));

    const links = await page.locator('.row a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const gu = await house.office.as('gu.xiaoman');
    for (const link of links) {
      const papers = await gu.get<{ code: string; fileName: string | null }[]>(
        `/api/cases/${link.split('/').at(-1)!}/materials`,
      );
      expect(papers.find(({ code }) => code === 'id-card-legal-rep')?.fileName).toBe('身份证.pdf');
    }
    expect(links).toHaveLength(2);
    expect([...found, ...troubles]).toEqual([]);
    await context.close();
  });
});

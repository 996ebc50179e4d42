import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPdf } from '../harness/small-pdf.ts';
import { useHouse } from './harness/house.ts';

const house = useHouse();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oneseal-journey-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const openTask = async (page: Page, number: string): Promise<void> => {
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: '签收' }).click();
  await page.getByRole('button', { name: '提交办理结果' }).waitFor();
};
const complete = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '提交办理结果' }).click();
  await page.getByText('已办理：').first().waitFor();
};

describe('an application', () => {
  it('goes from the hall over four desks back to the hall, as a certificate that verifies', async () => {
    const applicant = await house.signedIn('hutang.canyin', '/hall/cases');
    const { page } = applicant;

    // Found by pinyin, read in the guide, applied for.
    await page.getByRole('navigation').getByRole('link', { name: '办事指南' }).click();
    await page.getByLabel('事项名称、拼音或首字母').fill('zhengfutouzixiangmukexingxing');
    await page.getByRole('link', { name: '政府投资项目可行性研究报告审批' }).click();
    await page.getByRole('heading', { name: '救济途径' }).waitFor();
    await page.getByRole('link', { name: '在线申请' }).click();
    await page.getByLabel('项目或单位名称').fill('湖塘示例道路改造工程');
    await page.getByLabel('申请内容').fill('改造道路一点二公里');
    await page.getByLabel('地址', { exact: false }).first().fill('江苏省常州市武进区湖塘镇示例路1号');
    await page.getByLabel('联系人').fill('顾小满');
    await page.getByLabel('联系电话').fill('13800000002');

    // What is missing is said at its field, and nothing that was entered is gone.
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('有内容需要修改').waitFor();
    expect(await page.getByLabel('项目或单位名称').inputValue()).toBe('湖塘示例道路改造工程');
    await page.getByRole('radio', { name: '窗口领取' }).check();
    await page.getByRole('checkbox', { name: /真实性/u }).check();

    // A file that is none of the allowed kinds is refused beside its place; the right one is taken.
    const chooser = page.locator('.file-field input[type=file]');
    await chooser
      .first()
      .setInputFiles({ name: '申请书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') });
    await page.locator('.file-field [role=alert]').waitFor();
    for (const [at, name] of ['申请书.pdf', '登记证照.pdf'].entries()) {
      await chooser.nth(at).setInputFiles({ name, mimeType: 'application/pdf', buffer: smallPdf(`paper ${at}`) });
      await page.locator('.file-name', { hasText: name }).waitFor();
    }
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '申请回执' }).waitFor();
    const [number = '', secret = ''] = await page.locator('.big-code').allInnerTexts();
    expect(number).toMatch(/\d/u);

    const { step } = await house.office.follow(page.url().split('/').at(-2)!);
    await step('accept');

    // Tracked by somebody who holds number and secret: the step has the name that the desk uses.
    const family = await house.visitor();
    await family.page.goto('/hall/track');
    await family.page.getByLabel('办件编号').fill(number);
    await family.page.getByLabel('查询码').fill('WRONGSECRE');
    await family.page.getByRole('button', { name: '查询' }).click();
    await family.page.getByText('办件编号或查询码不正确').waitFor();
    await family.page.getByLabel('查询码').fill(secret);
    await family.page.getByRole('button', { name: '查询' }).click();
    await family.page.getByText('正在等待本局办理：申报受理').waitFor();

    // Accepted, reviewed by experts, decided and delivered by four people.
    const acceptor = await house.signedIn('chen.jing', '/desk/');
    await openTask(acceptor.page, number);
    await acceptor.page.getByRole('radio', { name: '予以受理', exact: true }).check();
    await complete(acceptor.page);
    await step('expert-review');
    const organiser = await house.signedIn('sun.hao', '/desk/');
    await openTask(organiser.page, number);
    await organiser.page.getByLabel('评审日期').fill('2020-06-01');
    await organiser.page.getByLabel('评审日期').press('Tab');
    await organiser.page.getByLabel('姓名').fill('沈知行');
    await organiser.page.getByLabel('单位').fill('常州市工程咨询院');
    await organiser.page.getByRole('radio', { name: '通过', exact: true }).check();
    await organiser.page.getByLabel('评审意见').fill('方案可行，同意通过评审');
    await complete(organiser.page);
    await step('review-and-decide');
    const decider = await house.signedIn('zhao.min', '/desk/');
    await openTask(decider.page, number);
    await decider.page.getByRole('radio', { name: '准予', exact: true }).check();
    await decider.page.getByLabel('审核意见').fill('材料齐全，符合条件');
    await complete(decider.page);
    const deliverer = await house.signedIn('wang.qiang', '/desk/');
    await openTask(deliverer.page, number);
    await deliverer.page.locator('.fjs-form-field-select .fjs-select-display').click();
    await deliverer.page.locator('.fjs-dropdownlist-item', { hasText: '窗口领取' }).click();
    await deliverer.page.getByLabel('受送达人').fill('常州市湖塘示例餐饮有限公司');
    await complete(deliverer.page);

    // The applicant sees it without reloading, fetches the certificate, and it verifies by number and by its bytes.
    await page.getByRole('link', { name: '查看办件' }).click();
    const certificate = page
      .locator('.row', { hasText: '可行性研究报告批复' })
      .or(page.locator('.row', { hasText: '证照' }))
      .first();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      certificate.getByRole('link', { name: '下载' }).click(),
    ]);
    const path = join(folder, 'certificate.pdf');
    await download.saveAs(path);
    await page.getByRole('navigation').getByRole('link', { name: '证照核验' }).click();
    await page.locator('#verify-file').setInputFiles(path);
    await page.getByText('✓ 真实有效').waitFor();
    const documentNumber = await page.locator('.verdict + dl dd').nth(1).innerText();
    const altered = await readFile(path);
    altered[altered.length >> 1]! ^= 1;
    const forged = join(folder, 'forged.pdf');
    await writeFile(forged, altered);
    await page.locator('#verify-file').setInputFiles(forged);
    await page.locator('.verdict', { hasText: '×' }).waitFor();
    await page.getByLabel('文书或证照编号').fill(documentNumber);
    await page.getByRole('button', { name: '核验' }).click();
    await page.getByText('✓ 真实有效').waitFor();

    const people = [applicant, family, acceptor, organiser, decider, deliverer];
    expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
    await Promise.all(people.map(({ context }) => context.close()));
  });

  it('is supplemented on one page and withdrawn by the applicant', async () => {
    const { desk, caseId } = await house.office.file('MKT-09', { forgotten: ['health-cert'] });
    await desk.act(await house.office.as('chen.jing'), 'accept', {
      outcome: 'one-time-notice',
      materialVerdicts: [
        { material: 'health-cert', verdict: 'missing', reason: '未提交', legalBasis: '《食品安全法》第四十五条' },
      ],
      noticeSummary: '请补交健康证明',
    });
    await desk.step('supplement');
    const { page, context, troubles } = await house.signedIn('hutang.canyin', `/hall/cases/${caseId}`);
    const missing = page.locator('.row', { hasText: '食品从业人员健康证明' });
    await missing
      .locator('input[type=file]')
      .setInputFiles({ name: '健康证.pdf', mimeType: 'application/pdf', buffer: smallPdf('health') });
    await missing.getByText('✓ 已提交').waitFor();
    await page.getByLabel('补正说明').fill('已补交');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByText('补正后受理', { exact: true }).first().waitFor();

    await page.getByRole('button', { name: '撤回申请' }).click();
    await page.getByLabel('撤回的原因').fill('计划改变');
    await page.getByRole('button', { name: '确认撤回' }).click();
    await page.getByRole('definition').filter({ hasText: '已撤回' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});

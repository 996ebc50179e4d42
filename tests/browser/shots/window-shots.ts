import type { Page } from 'playwright-core';
import { smallPdf } from '../../harness/small-pdf.ts';
import type { Office } from '../harness/cases.ts';
import { company } from '../harness/cases.ts';
import type { Shot } from './shot.ts';
import { demoUsers } from '../../../src/usecases/people/demo-users.ts';

const pickApplicant = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: '查找申请人' }).fill(company.identity);
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: '查找事项或套餐' }).waitFor();
};

const begin = async (page: Page): Promise<void> => {
  await pickApplicant(page);
  await page.getByRole('combobox', { name: '查找事项或套餐' }).fill('MKT-09');
  await page.getByRole('option').first().click();
  await page.locator('.fjs-form').waitFor();
  await page.getByRole('button', { name: '用手机拍照' }).click();
  await page.locator('.phone-photos').waitFor();
};

/** The window and the agents' pages; an agent holds a power of the sample company. */
export const windowShots = async (office: Office, caseId: string): Promise<Shot[]> => {
  const giver = await office.as('hutang.canyin');
  const { name, identity, phone } = demoUsers.find(({ username }) => username === 'gu.xiaoman')!.applicant!;
  const file = await giver.upload<{ id: string }>('/api/files', '授权委托书.pdf', Uint8Array.from(smallPdf('power')));
  const { at } = await giver.get<{ at: string }>('/api/health');
  await giver.post('/api/powers', {
    agent: { name, identity, phone },
    items: ['MKT-09', 'DRC-03'],
    toDay: new Date(Date.parse(at) + 300 * 24 * 3_600_000).toISOString().slice(0, 10),
    fileId: file.id,
  });
  const { applicantId } = await giver.get<{ applicantId: string }>('/api/session');
  return [
    {
      name: 'desk-window',
      at: '/desk/window',
      who: 'tang.ning',
      way: async (page) => {
        await page.getByRole('combobox', { name: '查找申请人' }).fill('常州');
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'desk-window-item',
      at: '/desk/window',
      who: 'tang.ning',
      way: async (page) => {
        await pickApplicant(page);
        await page.getByRole('button', { name: '授权委托' }).click();
        await page.getByRole('combobox', { name: '查找事项或套餐' }).fill('spjy');
        await page.getByRole('option').first().waitFor();
      },
    },
    { name: 'desk-window-application', at: '/desk/window', who: 'tang.ning', way: begin },
    {
      name: 'desk-window-receipt',
      at: `/desk/window/receipts/${caseId}`,
      who: 'tang.ning',
      way: (page) => page.locator('.big-code').first().waitFor(),
    },
    {
      name: 'desk-find',
      at: '/desk/',
      who: 'tang.ning',
      way: async (page) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').getByRole('searchbox').fill(company.identity);
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      },
    },
    {
      name: 'hall-agency',
      at: '/hall/agency',
      who: 'hutang.canyin',
      way: async (page) => {
        await page.getByRole('button', { name: '新增委托' }).click();
        await page.getByLabel('指定事项').check();
      },
    },
    { name: 'hall-agency-for', at: `/hall/agency/${applicantId}`, who: 'gu.xiaoman' },
    { name: 'hall-agency-case', at: `/hall/cases/${caseId}`, who: 'gu.xiaoman' },
    {
      name: 'hall-photos',
      at: '/desk/window',
      who: 'lin.yue',
      way: async (page) => {
        await begin(page);
        const address = await page.getByRole('link', { name: '在本机打开上传页' }).getAttribute('href');
        await page.goto(address!);
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: '平面图.pdf', mimeType: 'application/pdf', buffer: smallPdf('photo') });
        await page.getByText('已上传1张').waitFor();
      },
    },
  ];
};

import type { Filed } from '../../../src/commands/demo/file-application.ts';
import type { Shot } from './shot.ts';

/** The hall: for everybody, and for the applicant of an application that waits and of one that is to be supplemented. */
export const hallShots = ({ open, asked }: { open: Filed; asked: Filed }): Shot[] => [
  { name: 'hall-find', at: '/hall/?q=shipin' },
  { name: 'hall-find-all', at: '/hall/' },
  { name: 'hall-guide', at: '/hall/items/MKT-09' },
  { name: 'hall-guide-printed', at: '/hall/items/MKT-09', way: (page) => page.emulateMedia({ media: 'print' }) },
  { name: 'hall-sample', at: '/hall/items/MKT-09/sample', way: (page) => page.getByRole('article').waitFor() },
  {
    name: 'hall-sample-printed',
    at: '/hall/items/MKT-09/sample',
    way: async (page) => {
      await page.getByRole('article').waitFor();
      await page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'hall-track',
    at: '/hall/track',
    way: async (page) => {
      await page.getByLabel('办件编号').fill(asked.number ?? '');
      await page.getByLabel('查询码').fill(asked.secret);
      await page.getByRole('button', { name: '查询' }).click();
      await page.getByRole('heading', { name: asked.number ?? '' }).waitFor();
    },
  },
  {
    name: 'hall-verify',
    at: '/hall/verify',
    way: async (page) => {
      await page.getByLabel('文书或证照编号').fill('不存在的编号');
      await page.getByRole('button', { name: '核验' }).click();
      await page.locator('.verdict').waitFor();
    },
  },
  { name: 'hall-sign-in', at: '/hall/cases' },
  {
    name: 'hall-cases',
    at: '/hall/cases',
    who: 'hutang.canyin',
    way: (page) => page.locator('tbody tr').first().waitFor(),
  },
  { name: 'hall-case', at: `/hall/cases/${open.caseId}`, who: 'hutang.canyin' },
  {
    name: 'hall-supplement',
    at: `/hall/cases/${asked.caseId}`,
    who: 'hutang.canyin',
    way: (page) => page.locator('.fjs-form').waitFor(),
  },
  {
    name: 'hall-apply',
    at: '/hall/items/MKT-01/apply',
    who: 'hutang.canyin',
    way: (page) => page.locator('.fjs-form').waitFor(),
  },
  {
    name: 'hall-receipt',
    at: `/hall/cases/${open.caseId}/receipt`,
    who: 'hutang.canyin',
    way: async (page) => {
      const { id } = await (await page.request.get('/api/session')).json();
      const receipt = {
        number: open.number,
        secret: open.secret,
        itemCode: 'DRC-03',
        itemName: '政府投资项目建议书审批',
        materials: ['申请书'],
      };
      const entry: [string, string] = [`oneseal.draft.${id}.receipt-${open.caseId}`, JSON.stringify(receipt)];
      await page.evaluate(([name, value]) => sessionStorage.setItem(name, value), entry);
      await page.reload();
      await page.locator('.big-code').first().waitFor();
    },
  },
];

import type { Office } from '../harness/cases.ts';
import type { Shot } from './shot.ts';
import { tab } from './shot.ts';

/** The visits of an inspector: the list, a visit without a network, one that was sent, and its record at the desk. */
export const visitShots = async (office: Office): Promise<Shot[]> => {
  const inspector = await office.as('zhou.wei');
  const visited = await office.file('MKT-09');
  await visited.desk.act(await office.as('chen.jing'), 'accept', { outcome: 'accept' });
  const visit = await visited.desk.step('site-inspection');
  const { checks } = await inspector.get<{ checks: { code: string }[] }>(`/api/visits/${visit.jobKey}`);
  const recorded = await office.file('MKT-09');
  await recorded.desk.act(await office.as('chen.jing'), 'accept', { outcome: 'accept' });
  const { jobKey: signedVisit } = await recorded.desk.step('site-inspection');
  await inspector.post(`/api/tasks/${signedVisit}/inspection`, {
    submission: '5f0c5d0e-3a6f-4f0e-9d52-0d0b3c1f7a10',
    form: {
      outcome: 'inspected',
      inspectedAt: '2026-03-02T02:00:00.000Z',
      place: '湖塘镇花园街88号',
      findings: '布局与图纸一致，三防设施齐全',
      result: 'pass',
    },
    checks: checks.map(({ code }) => ({ code, verdict: 'meets', remark: '' })),
    photos: [],
  });
  return [
    {
      name: 'visits',
      at: '/desk/visits/',
      who: 'zhou.wei',
      way: (page) => page.getByText('没有网络时也能打开本页').waitFor(),
    },
    {
      name: 'visit-offline',
      at: `/desk/visits/${visit.jobKey}`,
      who: 'zhou.wei',
      way: async (page) => {
        await page.locator('.fjs-form').waitFor();
        await page.getByRole('radio', { name: '不符合', exact: true }).first().check();
        await page.context().setOffline(true);
        await page.getByText('离线：没有网络').waitFor();
      },
    },
    {
      name: 'visit-sent',
      at: `/desk/visits/${signedVisit}`,
      who: 'zhou.wei',
      way: (page) => page.getByText('已发送').waitFor(),
    },
    {
      name: 'desk-inspection-record',
      at: `/desk/tasks/${signedVisit}`,
      who: 'zhou.wei',
      way: tab('踏勘', '[role=tabpanel] .rows'),
    },
  ];
};

import type { Office } from '../harness/cases.ts';
import { tab } from './shot.ts';
import type { Shot, Way } from './shot.ts';

const rowsShown: Way = (page) => page.locator('tbody tr').first().waitFor();

/** The desk: queues, a task that waits (`open`) and those that were passed on, sent back and inspected. */
export const deskShots = async (office: Office, open: Awaited<ReturnType<Office['file']>>): Promise<Shot[]> => {
  const clerk = await office.as('chen.jing');
  const inspected = await office.file('MKT-09');
  await inspected.desk.act(clerk, 'accept', { outcome: 'accept' });
  const accept = await open.desk.step('accept');
  await clerk.post(`/api/tasks/${accept.jobKey}/claim`, {});
  const inspection = await inspected.desk.step('site-inspection');
  const inspector = await office.as('zhou.wei');
  await inspector.post(`/api/tasks/${inspection.jobKey}/sign`, { data: { findings: '布局与图纸一致' } });
  const decided = await office.file('DRC-03');
  await decided.desk.act(clerk, 'accept', { outcome: 'accept' });
  const decision = await decided.desk.step('review-and-decide');
  const decider = await office.as('zhao.min');
  await decider.post(`/api/tasks/${decision.jobKey}/claim`, {});
  const returned = await office.file('DRC-03');
  await returned.desk.act(clerk, 'accept', { outcome: 'accept' });
  const judged = await returned.desk.step('review-and-decide');
  await decider.post(`/api/tasks/${judged.jobKey}/claim`, {});
  await decider.post(`/api/tasks/${judged.jobKey}/send-back`, { to: 'accept', reason: '投资主体须再核对' });
  const again = await returned.desk.step('accept');
  await clerk.post(`/api/tasks/${again.jobKey}/claim`, {});
  const head = await office.as('zhang.hua');
  await head.post(`/api/tasks/${again.jobKey}/remind`, { note: '重点项目，请尽快' });
  const candidates = await clerk.get<{ id: string; name: string }[]>(`/api/tasks/${again.jobKey}/candidates`);
  const to = candidates.find(({ name }) => name === '林悦')!.id;
  await clerk.post(`/api/tasks/${again.jobKey}/delegation`, { to, question: '总投资是否核实？' });
  const { recipients } = await head.get<{ recipients: typeof candidates }>(`/api/cases/${returned.caseId}/copies`);
  const reader = recipients.find(({ name }) => name === '陈静')!.id;
  await head.post(`/api/cases/${returned.caseId}/copies`, { to: [reader], note: '请阅' });

  const task = `/desk/tasks/${accept.jobKey}`;
  return [
    { name: 'desk-sign-in', at: '/desk/' },
    { name: 'desk-tasks', at: '/desk/', who: 'chen.jing', way: (page) => page.locator('tbody tr').first().waitFor() },
    {
      name: 'desk-tasks-english',
      at: '/desk/',
      who: 'chen.jing',
      way: async (page) => {
        await page.getByRole('button', { name: 'English' }).click();
        await page
          .getByRole('button', { name: '大字' })
          .or(page.getByRole('button', { name: 'Large text' }))
          .click();
      },
    },
    { name: 'desk-returned', at: '/desk/?queue=returned', who: 'chen.jing', way: rowsShown },
    { name: 'desk-copies', at: '/desk/?queue=copies', who: 'chen.jing', way: rowsShown },
    {
      name: 'desk-case',
      at: `/desk/cases/${returned.caseId}`,
      who: 'chen.jing',
      way: (page) => page.getByText('抄送给您').waitFor(),
    },
    {
      name: 'desk-told',
      at: `/desk/tasks/${again.jobKey}`,
      who: 'chen.jing',
      way: (page) => page.locator('.told').waitFor(),
    },
    {
      name: 'desk-transfer',
      at: task,
      who: 'chen.jing',
      way: async (page) => {
        await page.getByRole('button', { name: '转办' }).click();
        await page.getByRole('combobox', { name: '人员' }).waitFor();
      },
    },
    { name: 'desk-task', at: task, who: 'chen.jing', way: (page) => page.locator('.fjs-form').waitFor() },
    {
      name: 'desk-task-notice',
      at: task,
      who: 'chen.jing',
      way: (page) => page.getByLabel('一次告知补正').click(),
    },
    {
      name: 'desk-shortcuts',
      at: '/desk/shortcuts',
      who: 'chen.jing',
      way: (page) => page.locator('kbd').first().waitFor(),
    },
    {
      name: 'desk-phrases',
      at: task,
      who: 'chen.jing',
      way: async (page) => {
        await page.getByText('常用语', { exact: true }).click();
        await page.locator('.phrases li').first().waitFor();
      },
    },
    { name: 'desk-materials', at: task, who: 'chen.jing', way: tab('材料', '[role=tabpanel] .row') },
    { name: 'desk-timeline', at: task, who: 'chen.jing', way: tab('流转记录', '.timeline li') },
    { name: 'desk-diagram', at: task, who: 'chen.jing', way: tab('流程图', '.step-row') },
    { name: 'desk-clocks', at: task, who: 'chen.jing', way: tab('时限', '.clock') },
    {
      name: 'desk-expired',
      at: task,
      who: 'chen.jing',
      way: async (page) => {
        await page.getByRole('radio', { name: '予以受理', exact: true }).check();
        await page.context().clearCookies();
        await page.getByRole('button', { name: '提交办理结果' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'desk-lost',
      at: task,
      who: 'chen.jing',
      way: async (page) => {
        await page.getByLabel('一次告知补正').click();
        await page.getByRole('button', { name: '提交办理结果' }).click();
        await page.context().setOffline(true);
        await page.getByText('与服务器的连接已断开').waitFor();
      },
    },
    {
      name: 'desk-preview',
      at: task,
      who: 'chen.jing',
      way: async (page) => {
        await page.getByRole('tab', { name: '材料' }).click();
        await page.getByRole('button', { name: /^预览/u }).first().click();
        await page.locator('.preview').waitFor();
      },
    },
    {
      name: 'desk-inspection',
      at: `/desk/tasks/${inspection.jobKey}`,
      who: 'wu.lei',
      way: (page) => page.locator('.fjs-form').waitFor(),
    },
    {
      name: 'desk-send-back',
      at: `/desk/tasks/${decision.jobKey}`,
      who: 'zhao.min',
      way: (page) => page.getByRole('button', { name: '退回', exact: true }).click(),
    },
  ];
};

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { ensurePages } from '../../src/commands/ensure-pages.ts';
import { readConfig } from '../../src/config.ts';
import { openSystem } from '../../src/main.ts';
import { openOffice } from './harness/cases.ts';
import { openBrowser } from './harness/chromium.ts';
import { desktop, phone, signedIn, visitor } from './harness/people.ts';
import { tab } from './harness/shot.ts';
import type { Shot, Way } from './harness/shot.ts';
import { visitShots } from './harness/visit-shots.ts';
import { windowShots } from './window-shots.ts';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
const sizes = { desktop, phone };

/** The bureau named in BUREAU_URL, or one of our own that leaves nothing behind. */
const openBureau = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const running = process.env['BUREAU_URL'];
  if (running !== undefined) return { url: running, close: async () => undefined };
  await ensurePages(console.log);
  const dataDir = await mkdtemp(join(tmpdir(), 'oneseal-screenshots-'));
  const config = readConfig({ ...process.env, BUREAU_MODE: 'demo', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
  const system = await openSystem(config, { progress: console.log });
  return {
    url: system.url,
    close: async () => {
      await system.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const rowsShown: Way = (page) => page.locator('tbody tr').first().waitFor();

const take = async (browser: Browser, url: string, shot: Shot): Promise<void> => {
  for (const [size, viewport] of Object.entries(sizes)) {
    const { page, context, troubles } =
      shot.who === undefined
        ? await visitor(browser, url, viewport)
        : await signedIn(browser, url, shot.who, { at: shot.at, viewport });
    if (shot.who === undefined) await page.goto(shot.at);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shot.way?.(page);
    await page.waitForLoadState('load');
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    await page.screenshot({ path: join(folder, `${shot.name}-${size}.png`), fullPage: true });
    for (const trouble of troubles) console.log(`  ${shot.name}: ${trouble}`);
    await context.close();
  }
  console.log(shot.name);
};

const shotsOf = async (url: string): Promise<Shot[]> => {
  const office = openOffice(url);
  const open = await office.file('DRC-03');
  const asked = await office.file('MKT-09', { forgotten: ['health-cert'] });
  const clerk = await office.as('chen.jing');
  const notice = {
    material: 'health-cert',
    verdict: 'missing',
    reason: '未提交',
    legalBasis: '《食品安全法》第四十五条',
  };
  await asked.desk.act(clerk, 'accept', {
    outcome: 'one-time-notice',
    materialVerdicts: [notice],
    noticeSummary: '请补交健康证明',
  });
  await asked.desk.step('supplement');
  const inspected = await office.file('MKT-09');
  await inspected.desk.act(clerk, 'accept', { outcome: 'accept' });
  const accept = await open.desk.step('accept');
  await clerk.post(`/api/tasks/${accept.jobKey}/claim`, {});
  const inspection = await inspected.desk.step('site-inspection');
  const inspector = await office.as('zhou.wei');
  await inspector.post(`/api/tasks/${inspection.jobKey}/sign`, { data: { findings: '布局与图纸一致' } });
  const visits = await visitShots(office);
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
  const windows = await windowShots(office, open.caseId);
  office.close();

  const task = `/desk/tasks/${accept.jobKey}`;
  return [
    ...windows,
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
    ...visits,
    {
      name: 'desk-send-back',
      at: `/desk/tasks/${decision.jobKey}`,
      who: 'zhao.min',
      way: (page) => page.getByRole('button', { name: '退回', exact: true }).click(),
    },
  ];
};

/** `npm run screenshots`: every page, desktop and phone, into screenshots/. Arguments name the ones to take. */
const main = async (): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const bureau = await openBureau();
  const { browser, close } = await openBrowser();
  try {
    const wanted = process.argv.slice(2);
    for (const shot of await shotsOf(bureau.url))
      if (wanted.length === 0 || wanted.includes(shot.name)) await take(browser, bureau.url, shot);
  } finally {
    await close();
    await bureau.close();
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

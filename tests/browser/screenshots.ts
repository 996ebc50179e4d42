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
import { consoleShots } from './shots/console-shots.ts';
import { deskShots } from './shots/desk-shots.ts';
import { hallShots } from './shots/hall-shots.ts';
import { modelerShots } from './shots/modeler-shots.ts';
import type { Shot } from './shots/shot.ts';
import { visitShots } from './shots/visit-shots.ts';
import { windowShots } from './shots/window-shots.ts';

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
  const notice = {
    material: 'health-cert',
    verdict: 'missing',
    reason: '未提交',
    legalBasis: '《食品安全法》第四十五条',
  };
  await asked.desk.act(await office.as('chen.jing'), 'accept', {
    outcome: 'one-time-notice',
    materialVerdicts: [notice],
    noticeSummary: '请补交健康证明',
  });
  await asked.desk.step('supplement');
  const shots = [
    ...hallShots({ open, asked }),
    ...(await deskShots(office, open)),
    ...(await visitShots(office)),
    ...(await windowShots(office, open.caseId)),
    ...(await modelerShots(office)),
    ...consoleShots(open.caseId),
  ];
  office.close();
  return shots;
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

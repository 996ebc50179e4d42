import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useHouse } from './harness/house.ts';
import { axeFinds, chineseLeft, sidewaysScroll } from './harness/looks.ts';
import { desktop, phone } from './harness/people.ts';
import type { Visitor } from './harness/people.ts';

const house = useHouse();
const places = { case: '', supplement: '', task: '', inspection: '' };

beforeAll(async () => {
  const { office } = house;
  const clerk = await office.as('chen.jing');
  const open = await office.file('DRC-03');
  const asked = await office.file('MKT-09', { forgotten: ['health-cert'] });
  const inspected = await office.file('MKT-09');
  await asked.desk.act(clerk, 'accept', {
    outcome: 'one-time-notice',
    materialVerdicts: [
      { material: 'health-cert', verdict: 'missing', reason: '未提交', legalBasis: '《食品安全法》第四十五条' },
    ],
    noticeSummary: '请补交健康证明',
  });
  await inspected.desk.act(clerk, 'accept', { outcome: 'accept' });
  const { jobKey } = await open.desk.step('accept');
  await clerk.post(`/api/tasks/${jobKey}/claim`, {});
  await asked.desk.step('supplement');
  places.case = `/hall/cases/${open.caseId}`;
  places.supplement = `/hall/cases/${asked.caseId}`;
  places.task = `/desk/tasks/${jobKey}`;
  places.inspection = `/desk/tasks/${(await inspected.desk.step('site-inspection')).jobKey}`;
});

type Stop = [at: string, ready: string, tabs?: readonly string[]];

const publicPages: Stop[] = [
  ['/hall/', '.items li'],
  ['/hall/items/MKT-09', '.table tbody tr'],
  ['/hall/track', '#track-number'],
  ['/hall/verify', '#verify-number'],
  ['/hall/cases', '.demo-people button'],
  ['/hall/no-such-page', 'h1'],
  ['/desk/', '.demo-people button'],
];
const hallPages = (): Stop[] => [
  ['/hall/cases', 'tbody tr'],
  [places.case, '.timeline li'],
  [places.supplement, '.fjs-form'],
  ['/hall/items/MKT-01/apply', '.fjs-form'],
];
const deskPages = (): Stop[] => [
  ['/desk/', 'tbody tr'],
  [
    places.task,
    '.fjs-form',
    ['[role=tabpanel] .row', '[role=tabpanel] .clock', '.timeline li', '.step-row', '[role=tabpanel] p'],
  ],
];

/** Goes to each page and to each of its tabs. */
const walk = async (page: Page, stops: readonly Stop[], look: (at: string) => Promise<void>): Promise<void> => {
  for (const [at, ready, tabs = []] of stops) {
    await page.goto(at);
    await page.locator(ready).first().waitFor();
    await look(at);
    for (const [index, inside] of tabs.entries()) {
      const tab = page.getByRole('tab').nth(index + 1);
      await tab.focus();
      await page.keyboard.press('Enter');
      await page.locator(inside).locator('visible=true').first().waitFor();
      await look(`${at} tab ${index + 1}`);
    }
  }
};

const check = async ({ page, context, troubles }: Visitor, stops: readonly Stop[]): Promise<void> => {
  const found: string[] = [];
  const fits = async (at: string): Promise<void> => {
    const pixels = await sidewaysScroll(page);
    if (pixels > 0) found.push(`${at} is ${pixels} px too wide`);
  };
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  await walk(page, stops, async (at) => {
    for (const line of await axeFinds(page)) found.push(`${at} ${line}`);
    await page.setViewportSize(phone);
    await fits(at);
    await press('大字');
    await fits(`${at} in large text`);
    await press('English');
    await page.locator('html[lang=en]').waitFor();
    for (const text of await chineseLeft(page)) found.push(`${at} is not in English: ${text}`);
    await fits(`${at} in English`);
    await press('中文');
    await press('大字');
    await page.setViewportSize(desktop);
  });
  expect([...found, ...troubles]).toEqual([]);
  await context.close();
};

describe('every page', () => {
  it('passes axe, fits a phone and speaks English: for the public', async () => {
    await check(await house.visitor(), publicPages);
  });
  it('passes axe, fits a phone and speaks English: for applicants', async () => {
    await check(await house.signedIn('hutang.canyin', '/hall/cases'), hallPages());
  });
  it('passes axe, fits a phone and speaks English: at the desk', async () => {
    await check(await house.signedIn('chen.jing', '/desk/'), deskPages());
  });
  it('passes axe, fits a phone and speaks English: for an inspector', async () => {
    await check(await house.signedIn('zhou.wei', '/desk/'), [[places.inspection, '.fjs-form']]);
  });
});

describe('the hall', () => {
  it('loads at most 200 kB of script before it can be used', async () => {
    const { page, context } = await house.visitor();
    const sizes: number[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      sizes.push(Number(response.headers()['content-length'] ?? Number.NaN));
      expect(response.headers()['cache-control']).toContain('immutable');
    });
    await page.goto('/hall/');
    await page.locator('.items li').first().waitFor();
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(200_000);
    await context.close();
  });
});

import { describe, expect, it } from 'vitest';
import { findCase } from '../../src/store/cases.ts';
import { releaseInForce } from '../../src/usecases/release/releases-in-force.ts';
import { releaseVariant } from '../harness/flow-variant.ts';
import { useHouse } from './harness/house.ts';
import { axeFinds, chineseLeft, sidewaysScroll } from './harness/looks.ts';
import { phone } from './harness/people.ts';

const house = useHouse();

describe('the console: running cases go to another version of their flow', () => {
  it('is planned over both diagrams, tried, started, watched and taken back, all by keyboard', async () => {
    const { office, system } = house;
    const filed = await office.file('HUD-03');
    await filed.desk.step('accept');
    const { number } = (await findCase(system.bureau.store.read, filed.caseId))!;
    const flow = 'upper-review';
    const { bureau } = system;
    const before = await releaseInForce(bureau, flow);
    const { id: target } = await releaseVariant(bureau, '浏览器', {});
    const { page, troubles } = await house.signedIn('guo.li', '/console/moves');

    // Given a plan whose mapping is proposed
    await page.getByRole('link', { name: '新建迁移' }).press('Enter');
    await page.getByLabel('流程', { exact: true }).selectOption(flow);
    await page.getByLabel('原发布版本').selectOption(String(before));
    await page.getByLabel('目标版本').selectOption(String(target));
    const mapping = page.getByRole('table', { name: '步骤对应' });
    const accept = mapping.getByRole('combobox', { name: '申报受理 对应' });
    expect(await accept.inputValue()).toBe('accept');
    // When a row is chosen, then its step is lit in both diagrams, and the other way round
    await mapping.getByRole('button', { name: '申报受理', exact: true }).press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.djs-element.step-chosen').length === 2);
    // When the counterpart is taken away, then the dry run says why the case stays
    await accept.selectOption('');
    await page.getByRole('button', { name: '试运行' }).press('Enter');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: number!, exact: true }) });
    await row.getByText('所在步骤没有对应步骤').waitFor();
    await accept.selectOption('accept');
    await page.getByRole('button', { name: '试运行' }).press('Enter');
    await row.getByText('✓ 原地迁移').waitFor();
    expect(await axeFinds(page)).toEqual([]);

    // When it is started, then its progress comes by itself and the case is there
    await page.getByLabel('迁移理由').fill('承诺时限缩短');
    await page.getByRole('button', { name: '开始迁移' }).press('Enter');
    await page.getByText('✓ 已完成').first().waitFor();
    await row.getByText('✓ 已迁移 (✓ 原地迁移)').waitFor();
    await page.getByLabel('显示').selectOption('stays');
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('显示').selectOption('');
    expect(await axeFinds(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await chineseLeft(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();

    // When they go back, then the case is in its old version again
    await page.getByLabel('退回原版本的理由').fill('新版有误');
    await page.getByRole('button', { name: '制定退回计划' }).press('Enter');
    await page.getByRole('button', { name: '开始迁移' }).press('Enter');
    await row.getByText('✓ 已迁移 (✓ 原地迁移)').waitFor();
    await page.goto('/console/moves/new');
    await page.getByLabel('流程', { exact: true }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(troubles).toEqual([]);
  });
});

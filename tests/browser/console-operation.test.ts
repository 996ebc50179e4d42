import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { ConnectorError } from '../../src/connectors/connector-error.ts';
import { useHouse } from './harness/house.ts';
import { axeFinds, chineseLeft, sidewaysScroll } from './harness/looks.ts';
import { phone } from './harness/people.ts';

const house = useHouse();

/** What is wrong with a page as it stands: for a screen reader, on a phone, in English. */
const wrongWith = async (page: Page, what: string): Promise<string[]> => {
  const found = await axeFinds(page);
  await page.setViewportSize(phone);
  const wider = await sidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('button', { name: 'English' }).click();
  const chinese = await chineseLeft(page);
  await page.getByRole('button', { name: '中文' }).click();
  return [...found, ...chinese, ...(wider > 0 ? [`${wider} px too wide`] : [])].map((text) => `${what}: ${text}`);
};

describe('the console runs the bureau', () => {
  it('an incident is found by its cause, retried, and solved when the engine says so', async () => {
    const { desk, number } = await house.office.file('DRC-03');
    const refusal = new ConnectorError('refused', { peer: 'registry', verb: 'put', peerCode: 'F-CONSOLE' });
    const put = vi.spyOn(house.system.bureau.files, 'put').mockRejectedValue(refusal);
    const { page, context, troubles } = await house.signedIn('guo.li', '/console/incidents');
    const found: string[] = [];
    try {
      await desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
      const cause = page.getByRole('row', { name: /F-CONSOLE|registry/u }).first();
      await cause.waitFor();
      found.push(...(await wrongWith(page, 'causes')));
      await cause.getByRole('link').click();
    } finally {
      put.mockRestore();
    }
    await page.getByRole('button', { name: `重试${number}的异常` }).click();
    await page.getByText('✓ 已解决：环节已完成').first().waitFor();
    await desk.step('review-and-decide');
    found.push(...(await wrongWith(page, 'retried')));
    await page.goto('/console/incidents');
    await page.getByRole('heading', { name: '异常' }).waitFor();
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('an instance shows where it stands; it is moved with a reason, and a variable is changed', async () => {
    const { desk, caseId, number } = await house.office.file('DRC-03');
    await desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
    await desk.step('review-and-decide');
    const { page, context, troubles } = await house.signedIn('guo.li', `/console/instances?number=${number}`);
    await page.getByText('共1件').waitFor();
    const found = await wrongWith(page, 'instances');
    await page.getByRole('link', { name: number! }).click();
    await page.locator('.diagram svg').first().waitFor();
    const act = page.getByRole('button', { name: '对审核决定操作' });
    await act.waitFor();
    found.push(...(await wrongWith(page, 'instance')));
    await page.getByRole('tab', { name: '变量' }).click();
    await page.getByRole('button', { name: '修改变量channel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('值（JSON）').fill('"hall"');
    await dialog.getByLabel('修改理由').fill('渠道登记有误');
    found.push(...(await axeFinds(page)));
    await dialog.getByRole('button', { name: '确认修改' }).click();
    await dialog.getByText('已办理，流程引擎已确认').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('row', { name: /channel "hall"/u }).waitFor();
    await act.click();
    await dialog.getByLabel('操作').selectOption('move');
    await dialog.getByLabel('转到').selectOption('accept');
    await dialog.getByLabel('理由').fill('受理登记有误，重新受理');
    found.push(...(await axeFinds(page)));
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.getByText('✓ 已办理').waitFor();
    await desk.step('accept');
    await dialog.getByRole('button', { name: '关闭' }).first().click();
    await page.getByRole('tab', { name: '全程纪实' }).click();
    await page.getByText('受理登记有误，重新受理').waitFor();
    expect(caseId).toHaveLength(26);
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('the heat map has its figures on the diagram and in the table, and health shows every part', async () => {
    const { page, context, troubles } = await house.signedIn('guo.li', '/console/heat-map');
    await page.locator('.diagram-badge').first().waitFor();
    await page.getByRole('button', { name: '审核决定', exact: true }).first().click();
    await page.locator('.djs-shape.step-chosen').waitFor();
    const found = await wrongWith(page, 'heat-map');
    await page.getByRole('button', { name: '中位时长' }).click();
    await page.locator('.diagram-badge', { hasText: '工作日' }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/^heat-.*\.xlsx$/u);
    await page.getByRole('link', { name: '健康' }).click();
    await page.getByRole('row', { name: /127\.0\.0\.1.*1（主）/u }).waitFor();
    found.push(...(await wrongWith(page, 'health')));
    await page.getByRole('tab', { name: '自动步骤' }).click();
    await page.getByRole('row', { name: /^seal-document/u }).waitFor();
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

import { describe, expect, it } from 'vitest';
import { openDraftFiles } from '../../src/usecases/flow-draft/files-of-draft.ts';
import { openFlowDraft } from '../../src/usecases/flow-draft/open-flow-draft.ts';
import { saveFlowDraft } from '../../src/usecases/flow-draft/save-flow-draft.ts';
import { discardFlowDraft } from '../../src/usecases/flow-draft/discard-flow-draft.ts';
import { user } from '../harness/driver.ts';
import { useHouse } from './harness/house.ts';
import { axeFinds } from './harness/looks.ts';
import { until } from './harness/until.ts';

const house = useHouse();

/** A draft of the filing flow that promises more days at its step, and says so in the step's name. */
const changedFiling = async (): Promise<{ id: string; close(): Promise<void> }> => {
  const { bureau } = house.system;
  const analyst = await user(bureau, 'gao.yuan');
  const id = await openFlowDraft(bureau, analyst, { flow: 'filing', title: '备案提速', from: 'filing' });
  const { diagram } = await openDraftFiles(bureau, id);
  const changed = diagram.content
    .replace('key="stepWorkingDays" value="1"', 'key="stepWorkingDays" value="4"')
    .replace('name="送达"', 'name="送达结果"');
  await saveFlowDraft(bureau, analyst, id, { version: 1, files: { [diagram.name]: changed } });
  return { id, close: () => discardFlowDraft(bureau, analyst, id) };
};

/** How far apart two diagrams lie, in scale and px. */
const gap = (one: string | null, other: string | null): number => {
  const [a, b] = [one, other].map((text) => (text ?? '').match(/-?\d+(\.\d+)?/gu)!.map(Number));
  return Math.max(...a!.map((number, at) => Math.abs(number - b![at]!)));
};

describe('an analyst tries a changed flow', () => {
  it('sees what it means, lets tokens run, and rehearses it on the engine to its end', async () => {
    const draft = await changedFiling();
    const { page, context, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${draft.id}?panel=meaning`);

    // Beside the diagram: what differs, and where.
    await page.getByRole('row', { name: /送达结果/u }).waitFor();
    await page.getByRole('button', { name: '送达结果' }).click();
    await page.locator('.canvas .djs-element.selected[data-element-id="deliver-result"]').waitFor();
    expect(await page.getByRole('row', { name: /备案审查/u }).innerText()).toContain('承诺工作日：1 → 4');
    expect(await page.getByRole('row', { name: /关键路径/u }).innerText()).toContain('增加60%');

    // Side by side, table and diagrams linked both ways.
    await page.getByRole('link', { name: /并排对照/u }).click();
    await page.locator('.side-by-side .diff-sign-changed').nth(1).waitFor();
    await page.getByRole('button', { name: '送达结果' }).click();
    expect(await page.locator('.side-by-side .djs-element.diff-chosen').count()).toBe(2);
    const [left, right] = [0, 1].map((at) => page.locator('.side-by-side .viewport').nth(at));
    await page.getByRole('button', { name: '放大' }).click();
    expect(gap(await left!.getAttribute('transform'), await right!.getAttribute('transform'))).toBeLessThan(1);
    expect(await axeFinds(page)).toEqual([]);

    // Tokens for the eye.
    await page.goto(`/modeler/drafts/${draft.id}?panel=play`);
    await page.getByRole('button', { name: '开始模拟' }).click();
    await page.getByTitle('重新开始模拟').waitFor();
    expect(await page.locator('.canvas [title*="Simulation"]').count()).toBe(0);
    await page.getByRole('button', { name: '结束模拟' }).click();
    await page.getByTitle('重新开始模拟').waitFor({ state: 'hidden' });

    // On the engine, by keyboard where somebody types anyway.
    await page.getByRole('link', { name: '去演练' }).click();
    await page.getByRole('combobox', { name: '样例事项' }).fill('DRC-02');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '开始演练' }).click();
    await page.getByRole('heading', { name: '备案审查', exact: true }).waitFor();
    await page.locator('.rehearsal .djs-element.token-here').first().waitFor();
    expect(await axeFinds(page)).toEqual([]);
    // Loaded again it is still there.
    await page.reload();
    await page.locator('.form-host .fjs-form-field').first().waitFor();
    await page.getByRole('button', { name: '办理', exact: true }).click();
    await page.getByRole('heading', { name: '送达结果' }).waitFor();
    await page.locator('.form-host .fjs-form-field').first().waitFor();
    await page.getByRole('button', { name: '办理', exact: true }).click();
    await page.getByText('✓ 已走到终点').waitFor();
    const told = await page.getByRole('list', { name: '经过' }).innerText();
    expect(told).toContain('制作文书：《备案回执》');
    expect(told).toContain('开始计时：送达期限，10个工作日');

    // Whoever leaves ends what goes on.
    await page.getByRole('button', { name: '重新开始' }).click();
    await page.getByRole('heading', { name: '备案审查', exact: true }).waitFor();
    await page.getByRole('link', { name: '返回草稿' }).click();
    await page.locator('.canvas').waitFor();
    const newest = () =>
      house.system.bureau.store.read('rehearsals').where({ draftId: draft.id }).orderBy('id', 'desc').first();
    await until(newest, (one) => one?.status === 'ended');
    expect(troubles).toEqual([]);
    await context.close();
    await draft.close();
  });
});

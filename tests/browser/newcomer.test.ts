import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView, TimelineEntry, Verification } from '../../src/commands/demo/answers.ts';
import type { FlowReleases } from '../../web/console/releases/types.ts';
import { changeCatalogue } from './harness/change-catalogue.ts';
import { drawingOn } from './harness/drawing.ts';
import { useHouse } from './harness/house.ts';
import { flow, item, licence, signTogether } from './harness/new-licence.ts';
import type { Visitor } from './harness/people.ts';

const house = useHouse();
const large = { width: 1680, height: 1000 };
let analyst: Visitor;
let draft = '';
let bound = false;
const begun: string[] = [];

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const beside = (page: Page): Locator => page.getByRole('region', { name: '旁栏' });
const confirm = async (page: Page, reason: string, name: string): Promise<void> => {
  await page.getByRole('dialog').getByLabel('理由').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

beforeAll(async () => {
  analyst = await house.signedIn('gao.yuan', '/modeler/', large);
});
// The others find the catalogue as it was.
afterAll(async () => {
  if (bound)
    await changeCatalogue(house, '撤回试点事项', item.code, async (author) => {
      await author.getByLabel('查找').fill(item.code);
      await press(author, `修改 ${item.code}`);
      await press(author, '删除此行');
      await author.getByRole('dialog').waitFor({ state: 'detached' });
    });
  const client = await house.office.as('gao.yuan');
  for (const id of begun) await client.delete(`/api/flow-drafts/${id}`);
  await analyst.context.close();
});

/** Draws inspection and joint signing between acceptance and decision, everything with the mouse; gives what has no name yet. */
const draw = async (page: Page) => {
  const pen = drawingOn(page);
  const entry = (action: string): Locator => page.locator(`.djs-palette [data-action="${action}"]`);
  const decision = 'review-and-decide';
  const at = (x: number) => ({ x, y: -220 });
  await pen.choose('deliver-acceptance-receipt--review-and-decide');
  await pen.focus();
  await page.keyboard.press('Delete');
  await pen.choose('审查决定');
  await pen.bring(decision, { x: 0.55, y: 0.62 });
  const gateway = (x: number): Promise<string> => pen.place(entry('create.exclusive-gateway'), decision, at(x));
  const step = (id: string, x: number): Promise<string> =>
    pen.place(entry(`bureau-step oneseal.${id}`), decision, at(x));

  const before = await gateway(-400);
  await entry('create').click();
  await page.locator('.djs-popup input').waitFor();
  await page.keyboard.type('判定审查');
  const choice = page.locator('.djs-popup .entry', { hasText: '判定审查环节' });
  const judge = await pen.place(choice, decision, at(-290), '判定踏勘方式');
  const way = await gateway(-190);
  const inspect = await step('site-inspection', -90);
  const after = await gateway(0);
  const sign = await step('joint-signing', 100);
  const signed = await gateway(200);

  await pen.connect('deliver-acceptance-receipt', before);
  await pen.connect(before, judge);
  await pen.connect(judge, way);
  const toInspect = await pen.connect(way, inspect);
  await pen.connect(inspect, after);
  const toPapers = await pen.connect(way, after);
  await pen.connect(after, sign);
  await pen.connect(sign, signed);
  const toDecide = await pen.connect(signed, decision);
  const toInspectAgain = await pen.connect(signed, before);
  return { pen, before, way, after, signed, toInspect, toPapers, toDecide, toInspectAgain };
};

const makeFile = async (page: Page, kind: '表单' | '决策表', id: string, name: string): Promise<void> => {
  await tab(page, '表单与决策');
  await beside(page).getByLabel('种类').selectOption({ label: kind });
  await beside(page).getByLabel(/^编号/u).fill(id);
  await beside(page).getByLabel('名称', { exact: true }).fill(name);
  await press(page, '新建并打开');
  await page.getByRole('tab', { name: `${id}.${kind === '表单' ? 'form' : 'dmn'}`, selected: true }).waitFor();
};

type Ran = { flow: string; flowVersion: number; release: number; elements: { elementId: string; state: string }[] };

// Each is many strokes; on a loaded machine they take their time.
describe('a licence that nobody has given before', { timeout: 240_000 }, () => {
  it('is drawn with palette, mouse and keyboard, with its form and its decision, until no rule finds anything', async () => {
    const { page, troubles } = analyst;
    await page.getByLabel('新建流程').check();
    await page.getByRole('combobox', { name: '以此为底本' }).selectOption({ label: '（最小合法流程）' });
    await page.getByLabel('流程编号').fill(flow);
    await page.getByLabel('标题').fill(licence);
    await press(page, '开始');
    await page.locator('.djs-element').first().waitFor();
    draft = new URL(page.url()).pathname.split('/').at(-1)!;
    begun.push(draft);
    await page.getByText('没有发现问题').first().waitFor();
    await tab(page, '环节表');
    const { pen, ...drawn } = await draw(page);

    // What it lacks is found while it is drawn, each with its place.
    await tab(page, '检查');
    const findings = beside(page);
    for (const found of ['表单“joint-signing”不存在', '没有默认分支', '后面却不分支'])
      await findings.getByText(found, { exact: false }).first().waitFor();

    await makeFile(page, '表单', 'joint-signing', '会签意见');
    await tab(page, '字段表');
    await press(page, '“办理结果”的选项、上限和样例');
    const options = page.getByRole('textbox', { name: /^“办理结果”的选项/u });
    await options.fill('agreed=同意\ndisagreed=不同意');
    await options.press('Tab');

    await makeFile(page, '决策表', 'boarding-way', '判定踏勘方式');
    const table = page.locator('.decision-canvas');
    const write = async (row: number, column: number, text: string): Promise<void> => {
      await table.locator('tbody tr').nth(row).locator('td.input-cell, td.output-cell').nth(column).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    };
    await write(0, 0, '"no"');
    await write(0, 1, '"papers"');
    await table.locator('.add-rule-add, .add-rule').last().click();
    await write(1, 0, '"yes", "joint"');
    await write(1, 1, '"visit"');

    // The drawing gets its decision, names, conditions and headers.
    await tab(page, '流程图');
    await tab(page, '环节表');
    await pen.choose('判定踏勘方式');
    await tab(page, '表单与决策');
    await page.getByLabel('review-steps 的决策').selectOption('boarding-way');
    await tab(page, '属性');
    const variable = page.getByLabel('结果变量');
    await page
      .locator('.bio-properties-panel-group', { has: variable })
      .locator('.bio-properties-panel-group-header')
      .click();
    await variable.fill('boardingWay');
    await variable.press('Tab');
    await tab(page, '环节表');
    for (const [id, name] of [
      [drawn.before, '踏勘前汇合'],
      [drawn.way, '要不要踏勘？'],
      [drawn.after, '踏勘后汇合'],
      [drawn.signed, '会签结果？'],
    ] as const) {
      await pen.choose(id);
      await pen.fill('名称', name);
    }
    for (const [id, condition, name] of [
      [drawn.toPapers, '=boardingWay = "papers"', '书面审查'],
      [drawn.toInspectAgain, '=jointSigningOutcome = "disagreed"', '重新踏勘'],
    ] as const) {
      await pen.choose(id);
      await pen.fill('条件', condition);
      await pen.fill('名称', name);
    }
    for (const id of [drawn.toInspect, drawn.toDecide]) {
      await pen.choose(id);
      await page.locator('.djs-context-pad [data-action="replace"]').click();
      await page.locator('.djs-popup .entry', { hasText: '默认流' }).click();
    }
    for (const name of ['现场踏勘', '会签']) {
      await pen.choose(name);
      await pen.fill('withdraw', '');
    }
    await pen.fill('承诺工作日', '3');
    await tab(page, '检查');
    await findings.getByText('没有发现问题').waitFor();
    await page.locator('[data-state=saved]').waitFor();
    expect(troubles).toEqual([]);
  });

  it('is rehearsed as each person, and asked for', async () => {
    const { page, troubles } = analyst;
    await page.goto(`/modeler/drafts/${draft}?panel=play`);
    await page.getByRole('link', { name: '去演练' }).click();
    await page.getByRole('combobox', { name: '样例事项' }).fill('MKT-09');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await press(page, '开始演练');
    const steps = page.getByRole('region', { name: '当前环节' });
    for (const [step, as] of [
      ['申报受理', '以“受理”身份办理'],
      ['现场踏勘', '正式办理须2人签名'],
      ['会签', '正式办理由会签决定：全部同意'],
      ['审查决定', '以“审批决定”身份办理'],
      ['送达', '以“出证送达”身份办理'],
    ] as const) {
      await page.getByRole('heading', { name: step, exact: true }).waitFor();
      await steps.getByText(as, { exact: false }).first().waitFor();
      await page.locator('.form-host .fjs-form-field').first().waitFor();
      await press(page, '办理');
      await page.getByRole('heading', { name: step, exact: true }).waitFor({ state: 'detached' });
    }
    await page.getByText('✓ 已走到终点').waitFor();
    await page.goto(`/modeler/drafts/${draft}?panel=request`);
    await page.getByLabel('申请事由').fill(`新设${licence}`);
    await press(page, '申请发布');
    await page.getByText('待审批').waitFor();
    expect(troubles).toEqual([]);
  });

  it('is approved by another person, and one item goes through it', async () => {
    const { page, context, troubles } = await house.signedIn('guo.li', '/console/');
    await page
      .getByRole('row', { name: `新设${licence}` })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: `流程 ${flow} 的改动` }).waitFor();
    await press(page, '批准发布');
    await confirm(page, '同意', '确认批准');
    await page.getByText('已发布', { exact: true }).waitFor();
    await page.goto(`/console/flows/${flow}`);
    await page.getByText('还没有事项走这个流程').waitFor();
    await changeCatalogue(house, `新增${licence}`, item.code, async (author) => {
      await press(author, '新增一行');
      const row = author.getByRole('dialog');
      for (const [column, cell] of Object.entries(item)) await row.getByLabel(column, { exact: true }).fill(cell);
      await press(author, '保存');
      await row.waitFor({ state: 'detached' });
    });
    bound = true;
    await page.reload();
    await page.getByText('走这个流程的事项（1）').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('carries a case through inspection and joint signing to a certificate that verifies', async () => {
    const { as, file } = house.office;
    const { desk, caseId } = await file(item.code);
    await desk.act(await as('lin.yue'), 'accept', { outcome: 'accept' });
    for (const inspector of ['zhou.wei', 'wu.lei'])
      await desk.sign(await as(inspector), 'site-inspection', { findings: '场所与申请一致' });
    await desk.act(await as('zhou.wei'), 'site-inspection', {
      outcome: 'inspected',
      inspectedAt: house.system.bureau.clock.now(),
      place: '湖塘镇示例路1号',
      findings: '场所与申请一致',
      result: 'pass',
    });
    await signTogether(house.office, desk);
    await desk.act(await as('zhao.min'), 'review-and-decide', { outcome: 'grant', opinion: '会签同意，准予许可' });
    await desk.act(await as('wang.qiang'), 'deliver-result', {
      outcome: 'delivered',
      way: 'hall',
      recipient: '湖塘示例项目',
      receivedBy: '顾小满',
      place: '出证窗口',
      servedAt: house.system.bureau.clock.now(),
    });
    await desk.ended('end-granted');

    // It ran on the version that was drawn, and did what was drawn.
    const clerk = await as('gao.yuan');
    const watcher = await as('zhang.hua');
    const ran = await watcher.get<Ran>(`/api/cases/${caseId}/diagram`);
    const released = await clerk.get<FlowReleases[]>('/api/releases');
    const { release, version } = released.find((one) => one.flow === flow)!.releases[0]!;
    expect([ran.flow, ran.release, ran.flowVersion]).toEqual([flow, release, version]);
    const done = ran.elements.filter(({ state }) => state === 'completed').map(({ elementId }) => elementId);
    expect(done).toEqual(expect.arrayContaining(['review-steps', 'site-inspection', 'joint-signing']));
    const record = await watcher.get<TimelineEntry[]>(`/api/cases/${caseId}/timeline`);
    const signers = (act: string) => record.filter((one) => one.act === act).map(({ who }) => who);
    expect([signers('sign'), signers('vote-approve')]).toEqual([
      ['周伟', '吴磊'],
      ['赵敏', '钱峰'],
    ]);
    const documents = await watcher.get<DocumentView[]>(`/api/cases/${caseId}/documents`);
    const certificate = documents.find(({ kind }) => kind === 'certificate')!;
    const bytes = await watcher.bytes(`/api/documents/${certificate.id}/file`);
    const { visitor } = house.office;
    expect(await visitor.upload<Verification>('/api/verification/file', 'certificate.pdf', bytes)).toMatchObject({
      state: 'valid',
      document: { number: certificate.number },
    });
  });
});

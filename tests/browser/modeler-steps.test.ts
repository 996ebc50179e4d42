import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepRows } from '../../modeler-ui/steps/step-rows.ts';
import type { Client } from '../../src/commands/demo/api.ts';
import { parseBpmn } from '../../src/diagram/element.ts';
import { diagrams } from '../contract/load-processes.ts';
import { useHouse } from './harness/house.ts';

const house = useHouse();
const drafts = '/api/flow-drafts';
/** The flow that has every kind of element of the project's flows. */
const flow = 'company-setup';
let analyst: Client;
let draft: string;

const diagramOf = async (): Promise<string> =>
  (await analyst.get<{ files: Record<string, string> }>(`${drafts}/${draft}`)).files[`${flow}.bpmn`]!;
const kindsOf = async (xml: string): Promise<string[]> => [
  ...new Set(stepRows(await parseBpmn(xml)).map(({ kind }) => kind)),
];

beforeAll(async () => {
  analyst = await house.office.as('gao.yuan');
  draft = (await analyst.post<{ id: string }>(drafts, { flow, title: '键盘改环节', from: flow })).id;
});
afterAll(() => analyst.delete(`${drafts}/${draft}`));

describe('the step table', () => {
  it('reaches an element of every kind by keyboard and changes each of its properties', async () => {
    const before = await diagramOf();
    const kinds = await kindsOf(before);
    const all = await Promise.all(diagrams.map(({ content }) => kindsOf(content)));
    expect(all.flat().filter((kind) => !kinds.includes(kind as never))).toEqual([]);

    const { page, context, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${draft}?panel=steps`);
    await page.locator('.step-row').first().waitFor();
    const changed: [kind: string, label: string, value: string][] = [];
    for (const kind of kinds) {
      await page.locator(`.step-row[data-kind="${kind}"] button`).first().press('Enter');
      const fields = page.locator('.step-fields');
      await fields.waitFor();
      // Another header is begun with its name, which is a field of no value yet.
      const labels = (await fields.locator('label > span').allInnerTexts()).filter(
        (label) => !label.startsWith('新增'),
      );
      expect([kind, labels.length > 0]).toEqual([kind, true]);
      for (const label of labels) {
        const value = `改${changed.length}`;
        const named = fields.locator('label').filter({ has: page.getByText(label, { exact: true }) });
        const field = named.locator('input, textarea');
        await field.press('ControlOrMeta+a');
        await page.keyboard.type(value);
        await page.keyboard.press('Tab');
        changed.push([kind, label, value]);
      }
    }
    // The way that is taken when no other is.
    await page.locator('.step-row[data-kind=flow]:has-text("默认") button').first().press('Enter');
    const box = page.getByRole('checkbox', { name: /默认/u });
    await box.press('Space');
    await page.locator('[data-state=saved]').waitFor();
    const after = await diagramOf();
    expect(changed.filter(([, , value]) => !after.includes(value))).toEqual([]);
    expect(after.match(/ default="/gu)!.length).toBe(before.match(/ default="/gu)!.length - 1);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

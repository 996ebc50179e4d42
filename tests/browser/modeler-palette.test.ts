import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/commands/demo/api.ts';
import { children, extension, flowElements, parseBpmn, processOf, textOf } from '../../src/diagram/element.ts';
import type { Element } from '../../src/diagram/element.ts';
import type { ElementTemplate } from '../../src/diagram/palette/element-template.ts';
import { elementTemplates } from '../../src/diagram/palette/element-templates.ts';
import { outcomeVariable } from '../../src/diagram/palette/outcome-variable.ts';
import { useHouse } from './harness/house.ts';
import { until } from './harness/until.ts';

const house = useHouse();
const drafts = '/api/flow-drafts';
const templates = elementTemplates('zh');
const template = (id: string): ElementTemplate => templates.find((one) => one.id === `oneseal.${id}`)!;
let analyst: Client;
let draft: string;

const elementsOf = async (): Promise<Element[]> => {
  const { files } = await analyst.get<{ files: Record<string, string> }>(`${drafts}/${draft}`);
  return flowElements(processOf(await parseBpmn(files['filing.bpmn']!)));
};
const ofTemplate = async (id: string): Promise<Element[]> =>
  (await elementsOf()).filter((one) => one.get('zeebe:modelerTemplate') === `oneseal.${id}`);

/** What an element says to the engine and the bureau: the same things that its template sets. */
const saidBy = (element: Element): Record<string, string> => {
  const part = (type: string, property: string): Record<string, string> => {
    const found = extension(element, type);
    return found === undefined ? {} : { [property]: textOf(found, property) };
  };
  const headers = extension(element, 'zeebe:TaskHeaders');
  const outputs = extension(element, 'zeebe:IoMapping');
  return {
    name: textOf(element, 'name'),
    ...part('zeebe:TaskDefinition', 'type'),
    ...part('zeebe:FormDefinition', 'formId'),
    ...part('zeebe:AssignmentDefinition', 'candidateGroups'),
    ...Object.fromEntries(
      (headers === undefined ? [] : children(headers, 'values')).map((one) => [
        textOf(one, 'key'),
        textOf(one, 'value'),
      ]),
    ),
    ...Object.fromEntries(
      (outputs === undefined ? [] : children(outputs, 'outputParameters')).map((one) => [
        textOf(one, 'source'),
        textOf(one, 'target'),
      ]),
    ),
  };
};
const saidByTemplate = ({ properties }: ElementTemplate): Record<string, string> =>
  Object.fromEntries(
    properties
      .filter(
        ({ value, condition, binding }) => Boolean(value) && condition === undefined && binding.type !== 'zeebe:output',
      )
      .map(({ binding, value }) => {
        if (binding.type === 'zeebe:taskHeader') return [binding.key, value!];
        return ['name' in binding ? binding.name : 'property' in binding ? binding.property : binding.type, value!];
      }),
  );

const fromMenu = async (page: Page, key: string, name: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.locator('.djs-popup-search input').waitFor();
  await page.keyboard.type(name);
  // The search looks into what templates say of themselves, too.
  const selected = page.locator('.djs-popup .entry.selected');
  for (let steps = 0; !(await selected.innerText()).startsWith(name); steps += 1) {
    if (steps > 40) throw new Error(`the menu does not offer ${name}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('.djs-popup').waitFor({ state: 'detached' });
};

beforeAll(async () => {
  analyst = await house.office.as('gao.yuan');
  draft = (await analyst.post<{ id: string }>(drafts, { flow: 'filing', title: '面板', from: 'filing' })).id;
});
afterAll(() => analyst.delete(`${drafts}/${draft}`));

describe('the bureau’s palette', () => {
  it('offers every template, sets what it says by mouse and by keyboard, and knows it again in the saved file', async () => {
    const { page, context, troubles } = await house.signedIn('gao.yuan', `/modeler/drafts/${draft}?panel=properties`);
    await page.locator('.djs-element').first().waitFor();

    // One for each worker and each kind of human step.
    await page.locator('.djs-palette [data-action="create"]').click();
    const offered = page.locator('.djs-popup .entry[data-id*="template-"]');
    await offered.first().waitFor();
    const ids = await offered.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-id')!.split('template-')[1]!),
    );
    expect(ids.sort()).toEqual(templates.map(({ id }) => id).sort());
    await page.keyboard.press('Escape');

    // By mouse, out of the palette.
    const inspection = template('site-inspection');
    await page.locator(`.djs-palette [aria-label="${inspection.name}"]`).click();
    const box = (await page.locator('.canvas').boundingBox())!;
    await page.mouse.move(box.x + 480, box.y + 440);
    await page.mouse.click(box.x + 500, box.y + 460);
    await page.locator('.bio-properties-panel-header-type', { hasText: inspection.name }).waitFor();

    // By keyboard, behind what is chosen: a joint signing, then a clock; a plain step becomes one with a seal.
    const canvas = page.locator('.canvas svg').first();
    await page.keyboard.press('Escape');
    await canvas.focus();
    await fromMenu(page, 'a', template('joint-signing').name);
    await page.keyboard.press('Escape');
    await canvas.focus();
    await fromMenu(page, 'a', template('start-clock').name);
    await page.keyboard.press('Escape');
    await canvas.focus();
    await fromMenu(page, 'r', template('seal-document').name);
    await until(
      async () => (await ofTemplate('seal-document')).length + (await ofTemplate('joint-signing')).length,
      (count) => count >= 2,
    );
    const added = await elementsOf();
    const made = (id: string): Element => added.find((one) => one.get('zeebe:modelerTemplate') === `oneseal.${id}`)!;
    for (const id of ['site-inspection', 'joint-signing', 'seal-document'])
      expect([id, saidBy(made(id))]).toEqual([id, expect.objectContaining(saidByTemplate(template(id)))]);
    // The variable of an outcome is named after its step, which was given an id of its own.
    for (const id of ['site-inspection', 'joint-signing'])
      expect(saidBy(made(id))['=outcome']).toBe(outcomeVariable(made(id).id));
    const behind = children(made('joint-signing'), 'incoming').map((flow) => (flow.get('sourceRef') as Element).id);
    expect(behind).toEqual([made('site-inspection').id]);

    // The file that was saved, opened anew.
    await page.reload();
    for (const id of ['site-inspection', 'joint-signing', 'seal-document']) {
      await page.getByRole('tab', { name: '环节表' }).click();
      const named = page.locator('small', { hasText: new RegExp(`· ${made(id).id}$`, 'u') });
      await page.locator('.step-row').filter({ has: named }).getByRole('button').click();
      await page.getByRole('tab', { name: '属性' }).click();
      await page.locator('.bio-properties-panel-header-type', { hasText: template(id).name }).waitFor();
      expect(await page.locator('.properties').innerText()).not.toContain('找不到');
    }
    expect(troubles).toEqual([]);
    await context.close();
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/commands/demo/api.ts';
import { undrawn } from '../diagram/foreign-flow.ts';
import { useHouse } from './harness/house.ts';
import type { Visitor } from './harness/people.ts';
import { asText, bringText } from './harness/text-view.ts';
import { until } from './harness/until.ts';

const house = useHouse();
const drafts = '/api/flow-drafts';
const good = readFileSync(new URL('../../modeler-ui/drafts/minimal-flow.bpmn', import.meta.url), 'utf8');
const entity = (declared: string): string => good.replace('?>', `?>\n<!DOCTYPE x [${declared}]>`);
const camunda = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:assignee="demo"';

/** What comes in, the rule that says so and where, and whether there is something to draw all the same. */
const inputs: readonly (readonly [what: string, text: string, rule: string, where: string, drawn: boolean])[] = [
  ['no XML', '一封关于流程图的信', 'file-unreadable', '', false],
  ['half a file', good.slice(0, 3_000), 'file-unreadable', '', false],
  ['a foreign entity', entity('<!ENTITY x SYSTEM "file:///etc/passwd">'), 'file-entities', 'line 2', false],
  ['an entity bomb', entity('<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">'), 'file-entities', 'line 2', false],
  ['one id twice', good.replace('id="archive-refused"', 'id="archive"'), 'file-duplicate-id', 'archive', false],
  ['Chinese ids', good.replaceAll('"accept"', '"受理"'), 'file-plain-id', '受理', false],
  [
    'an edge to nothing',
    good.replace(/targetRef="[^"]+"/u, 'targetRef="nowhere"'),
    'file-unresolved',
    'nowhere',
    false,
  ],
  ['two processes', good.replace('</process>', '</process><process id="second" />'), 'file-processes', 'second', true],
  ['no layout', undrawn(good), 'file-no-layout', '', true],
  [
    'other engines’ settings',
    good.replace('id="accept"', `${camunda} id="accept"`),
    'file-foreign-extension',
    'accept',
    true,
  ],
];

let analyst: Client;
let draft: string;
let visitor: Visitor;

beforeAll(async () => {
  analyst = await house.office.as('gao.yuan');
  const files = { 'minimal.bpmn': good };
  draft = (await analyst.post<{ id: string }>(drafts, { flow: 'minimal', title: '坏文件', files })).id;
  visitor = await house.signedIn('gao.yuan', '/modeler/');
});
afterAll(async () => {
  await analyst.delete(`${drafts}/${draft}`);
  await visitor.context.close();
});

describe('a bad file', () => {
  it('is told with its place before it is brought in', async () => {
    const { page } = visitor;
    await page.getByRole('radio', { name: '导入文件' }).check();
    const choose = (content: string) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'bad.bpmn',
        mimeType: 'application/xml',
        buffer: Buffer.from(content),
      });
    for (const [what, content, rule, where] of inputs) {
      await choose(content);
      const said = page.locator('form.begin li', { hasText: rule });
      await said.first().waitFor();
      expect([what, await said.first().innerText()]).toEqual([what, expect.stringContaining(where)]);
    }
    await choose(good.replace('?>', `?><!--${' '.repeat(20_000_000)}-->`));
    await page.getByText('文件合计不能超过 5 MB').waitFor();
  });

  it('is told with its place in the editor, which goes on showing what could be drawn last', async () => {
    const { page, troubles } = visitor;
    await page.goto(`/modeler/drafts/${draft}?panel=findings`);
    const shape = page.locator('.canvas .djs-element[data-element-id="review-and-decide"]').first();
    await shape.waitFor();
    const field = page.getByLabel('minimal.bpmn 的文本');
    const refused = page.getByText('仍是上一次能画出的图');
    for (const [what, content, rule, where, drawn] of inputs) {
      await bringText(page, 'minimal.bpmn', content);
      await until(
        () => page.locator('.findings').innerText(),
        (text) => text.includes(rule) && text.includes(where),
      );
      await shape.waitFor();
      expect([what, await refused.isVisible()]).toEqual([what, !drawn]);
      // What was written stays to be mended; nothing of it was drawn over.
      await asText(page);
      expect((await field.inputValue()) === content).toBe(true);
      await asText(page);
      if (drawn) continue;
      await page.getByRole('button', { name: '恢复上一次能画出的图' }).click();
      await refused.waitFor({ state: 'detached' });
    }
    // The library tells the console of each part that it could not place.
    expect(troubles.filter((line) => !line.startsWith('failed to import'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../src/diagram/read-decisions.ts';
import { readFlow } from '../../src/diagram/read-flow.ts';
import { contentHash, flowSet, releaseResources } from '../../src/diagram/release.ts';
import type { FlowFile } from '../../src/diagram/release.ts';
import { diagrams, files } from '../contract/load-processes.ts';

const file = (name: string): FlowFile => files.find((one) => one.name === name)!;
const standard = file('standard-approval.bpmn');

describe('flowSet', () => {
  it('takes the diagram, and the forms and decisions it uses, nothing else', async () => {
    const names = (await flowSet(file('company-setup.bpmn'), files)).map((one) => one.name);
    expect(names).toEqual(
      [
        'company-setup.bpmn',
        'accept-supplemented.form',
        'accept.form',
        'application.form',
        'confirm-name.form',
        'deliver-result.form',
        'review-and-decide.form',
        'supplement.form',
        'setup-steps.dmn',
      ].sort((a, b) => names.indexOf(a) - names.indexOf(b)),
    );
    expect(names).toHaveLength(9);
  });

  it.each(['accept.form', 'review-steps.dmn'])('names what is missing: %s', async (name) => {
    const library = files.filter((one) => one.name !== name);
    await expect(flowSet(standard, library)).rejects.toMatchObject({ code: 'reference-missing' });
  });
});

describe('releaseResources', () => {
  it('gives forms and decisions the id of the release and keeps the process id', async () => {
    const released = await releaseResources(await flowSet(standard, files), 12);
    const flow = await readFlow(released[0]!.content);
    expect(flow.processId).toBe('standard-approval');
    const form = released.find((one) => one.name === 'accept-r12.form')!;
    expect(JSON.parse(form.content)).toMatchObject({ id: 'accept-r12', type: 'default' });
    const decision = released.find((one) => one.name === 'review-steps-r12.dmn')!;
    expect((await readDecisions(decision.content)).map((table) => table.id)).toEqual(['review-steps-r12']);
    expect(decision.content).toContain('id="review-steps-definitions-r12"');
    expect(decision.content).toContain('dmnElementRef="review-steps-r12"');
  });

  it.each(diagrams.map((one) => [one.name, one] as const))('changes nothing else in %s', async (_, diagram) => {
    const [released] = await releaseResources([diagram], 3);
    const before = await readFlow(diagram.content);
    const after = await readFlow(released!.content);
    const mark = (id: string): string => `${id}-r3`;
    expect(after).toEqual({
      ...before,
      startFormId: mark(before.startFormId),
      steps: before.steps.map((step) => ({ ...step, formId: mark(step.formId) })),
      decisions: before.decisions.map((one) => ({ ...one, decisionId: mark(one.decisionId) })),
    });
    const drawing = (xml: string): string[] => xml.match(/<(dc:Bounds|di:waypoint)[^>]*>/g) ?? [];
    expect(drawing(released!.content)).toEqual(drawing(diagram.content));
  });

  it('rewrites requirements between decisions', async () => {
    const content = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
      <decision id="a" name="a"><informationRequirement id="i"><requiredDecision href="#b" /></informationRequirement>
        <literalExpression id="l"><text>1</text></literalExpression></decision>
      <decision id="b" name="b"><literalExpression id="m"><text>1</text></literalExpression></decision></definitions>`;
    const [released] = await releaseResources([{ name: 'a.dmn', content }], 1);
    expect(released!.content).toContain('href="#b-r1"');
  });

  it('refuses other kinds of files and broken ones', async () => {
    const release = (name: string, content: string) => releaseResources([{ name, content }], 1);
    await expect(release('a.txt', '')).rejects.toMatchObject({ code: 'diagram-invalid' });
    await expect(release('a.bpmn', 'no xml')).rejects.toMatchObject({ code: 'diagram-invalid' });
    await expect(release('a.dmn', '<x/>')).rejects.toMatchObject({ code: 'decision-invalid' });
    await expect(release('a.form', '{')).rejects.toMatchObject({ code: 'form-invalid' });
  });
});

describe('contentHash', () => {
  const [a, b] = [
    { name: 'a', content: 'one\n' },
    { name: 'b', content: 'two\n' },
  ];

  it('does not depend on the order or on line ends', async () => {
    const hash = await contentHash([a, b]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await contentHash([b, { name: 'a', content: 'one\r\n' }])).toBe(hash);
  });

  it('depends on every name and every letter', async () => {
    const hashes = await Promise.all([
      contentHash([a, b]),
      contentHash([a]),
      contentHash([{ ...a, name: 'c' }, b]),
      contentHash([{ ...a, content: 'onE\n' }, b]),
      contentHash([
        { name: 'a', content: b.content },
        { name: 'b', content: a.content },
      ]),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

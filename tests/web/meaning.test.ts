import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffFlows } from '../../src/diagram/diff/diff-flows.ts';
import { changedParts, marksOf } from '../../web/staff/meaning/comparison.ts';
import { simulationText } from '../../modeler-ui/simulation/simulation-words.ts';
import { marksOf as tokensOf } from '../../modeler-ui/rehearsal/marks-of.ts';
import { files } from '../contract/load-processes.ts';

const named = (name: string) => files.find((file) => file.name === name)!;

describe('what differs between two versions', () => {
  it('is gathered by what it concerns, and marked where the diagram shows it', async () => {
    const [diagram, form] = [named('filing.bpmn'), named('file.form')];
    const changed = diagram.content
      .replace('name="送达"', 'name="送达结果"')
      .replace('key="stepWorkingDays" value="1"', 'key="stepWorkingDays" value="4"')
      .replace('id="file" name="备案审查"', 'id="file" name="审查"')
      .replace(/(<bpmndi:BPMNShape[^>]*bpmnElement="supplement"[\s\S]*?<dc:Bounds x=")\d+/u, '$17');
    const after = [
      { ...diagram, content: changed },
      { ...form, content: form.content.replace('"label": "', '"label": "新') },
    ];
    const differences = await diffFlows([diagram, form], after);
    const parts = changedParts({ differences, places: { file: ['file'] } });
    const told = parts.map(({ part, element, change, differences: all }) => [part, element, change, all.length]);
    expect(told).toContainEqual(['diagram', 'file', 'changed', 2]);
    expect(told).toContainEqual(['diagram', 'deliver-result', 'changed', 1]);
    expect(told.at(-1)).toEqual(['diagram', 'supplement', 'layout', 1]);
    expect(parts.find(({ part }) => part === 'form')?.places).toEqual(['file']);
    expect(Object.fromEntries(marksOf(parts))).toMatchObject({ file: 'changed', supplement: 'layout' });
  });
});

describe('tokens of a rehearsal', () => {
  it('are shown where a job is open before the slower news of elements, and an incident above all', () => {
    const marks = tokensOf({
      elements: [
        { elementId: 'a', active: 0, left: 1 },
        { elementId: 'b', active: 1, left: 0 },
        { elementId: 'c', active: 1, left: 0 },
      ],
      taken: ['a-b'],
      steps: [{ elementId: 'd' }] as never,
      incidents: [{ elementId: 'c' }] as never,
    });
    expect(Object.fromEntries(marks)).toEqual({
      a: 'token-passed',
      'a-b': 'token-passed',
      b: 'token-here',
      c: 'token-stuck',
      d: 'token-here',
    });
  });
});

describe('the token simulation', () => {
  it('says nothing in English that the page cannot say in Chinese', () => {
    const folder = join(process.cwd(), 'node_modules/bpmn-js-token-simulation/lib/features');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const texts = [
      ...sources.matchAll(/title="([A-Z][^"$]*)"/gu),
      ...sources.matchAll(/text: (?:elementName \|\| )?'([A-Z][^']*)'/gu),
    ].map(([, text]) => text!);
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.filter((text) => simulationText(text) === text)).toEqual([]);
  });

  it.each([
    ['Set animation speed = Slow', '动画速度：慢'],
    ['Process finished', '流程结束'],
    ['并联办理 started', '并联办理开始'],
    ['备案审查', '备案审查'],
  ])('says %s as %s', (text, said) => {
    expect(simulationText(text)).toBe(said);
  });
});

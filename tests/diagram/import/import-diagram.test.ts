import { describe, expect, it } from 'vitest';
import { diffFlows } from '../../../src/diagram/diff/diff-flows.ts';
import { importDiagram } from '../../../src/diagram/import/import-diagram.ts';
import { diagrams } from '../../contract/load-processes.ts';
import { foreign, foreignParts, undrawn } from '../foreign-flow.ts';
import { xmlOf } from '../lint/flow-builder.ts';
import { lawful } from '../lint/lawful-flow.ts';

const text = xmlOf(lawful);
const named = (content: string) => ({ name: 'licence.bpmn', content });
const take = (content: string) => importDiagram(named(content));

describe.each([
  ...diagrams.map(({ name, content }) => [name, content] as const),
  ['what belongs to others', foreign] as const,
])('taking in %s without a drawing', (_, drawn) => {
  const bare = undrawn(drawn);

  it('says so, draws every element, and changes no meaning', async () => {
    const { content, findings } = await take(bare);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== 'file-foreign-extension')).toEqual([
      'file-no-layout',
    ]);
    const meaning = (await diffFlows([named(drawn)], [named(content)])).filter(({ change }) => change !== 'layout');
    expect(meaning).toEqual([]);
    const again = await take(content);
    expect(again.findings.filter(({ rule }) => rule === 'file-no-layout')).toEqual([]);
    expect(again.content).toBe(content);
  });

  it('draws it on one plane, with subprocesses open', async () => {
    const { content } = await take(bare);
    expect(content.match(/<bpmndi:BPMNPlane /gu)).toHaveLength(1);
    const subprocesses = content.match(/<(?:\w+:)?subProcess /gu)?.length ?? 0;
    expect(content.match(/isExpanded="true"/gu)?.length ?? 0).toBe(subprocesses);
  });
});

describe('taking in a diagram', () => {
  it('that is drawn leaves it as it is', async () => {
    expect(await take(foreign)).toMatchObject({ content: foreign, findings: [{ rule: 'file-foreign-extension' }] });
  });

  it('without a drawing keeps what belongs to others', async () => {
    const { content } = await take(undrawn(foreign));
    expect(foreignParts.filter((part) => !content.includes(part))).toEqual([]);
  });

  it.each([
    ['no XML', 'a letter about a diagram', 'file-unreadable', ''],
    ['half a file', text.slice(0, 3_000), 'file-unreadable', ''],
    ['a foreign entity', `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${text}`, 'file-entities', ''],
    ['a bomb', `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${text}`, 'file-entities', ''],
    ['20 MB', text + ' '.repeat(20_000_000), 'file-too-large', ''],
    ['one id twice', undrawn(text).replace('id="seal-proof"', 'id="make-proof"'), 'file-duplicate-id', 'make-proof'],
    ['Chinese ids', undrawn(text).replaceAll('"make-proof"', '"送达回证"'), 'file-plain-id', '送达回证'],
    [
      'two processes',
      undrawn(text).replace('</process>', '</process><process id="second" />'),
      'file-processes',
      'second',
    ],
    [
      'a collaboration',
      undrawn(text)
        .replace(
          '<process ',
          '<collaboration id="both"><participant id="a" processRef="licence" /><participant id="b" processRef="second" /></collaboration><process ',
        )
        .replace('</process>', '</process><process id="second" />'),
      'file-processes',
      'both',
    ],
    [
      'an edge to nothing',
      undrawn(text).replace('targetRef="publish"', 'targetRef="nowhere"'),
      'file-unresolved',
      'nowhere',
    ],
  ])('with %s says what and where, and leaves it as it was', async (_, content, rule, element) => {
    const taken = await take(content);
    expect(taken.findings.map((finding) => [finding.rule, finding.element])).toContainEqual([rule, element]);
    expect(taken.content).toBe(content);
  });
});

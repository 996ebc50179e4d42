import { describe, expect, it } from 'vitest';
import { jobContract } from '../../../src/diagram/job-contract.ts';
import { readDecisions } from '../../../src/diagram/read-decisions.ts';
import { jobTypes } from '../../../src/diagram/flow.ts';
import { readFlow } from '../../../src/diagram/read-flow.ts';
import { exampleReturns } from '../../../src/diagram/rehearsal/example-returns.ts';
import { rehearsalObstacles } from '../../../src/diagram/rehearsal/obstacles.ts';
import { readRefusal } from '../../../src/diagram/rehearsal/read-refusal.ts';
import { plainJobType, rehearsalFiles, rehearsalOf } from '../../../src/diagram/rehearsal/rehearsal-files.ts';
import { flowSet } from '../../../src/diagram/release.ts';
import { diagrams, files } from '../../contract/load-processes.ts';

const id = '01m84mrhpc2ct7zvjmevq6yzr6';
const mark = `rehearsal-${id}-`;

const process = (content: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  ${more}<bpmn:process id="tried" isExecutable="true">${content}</bpmn:process>
</bpmn:definitions>`;
const edge = (from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;

describe('the files of a rehearsal', () => {
  it.each(diagrams.map(({ name }) => name))('of %s carry names of their own, and are else the same', async (name) => {
    const set = await flowSet(
      files.find((file) => file.name === name)!,
      files,
    );
    const [before, renamed] = [await readFlow(set[0]!.content), await rehearsalFiles(set, id)];
    const after = await readFlow(renamed[0]!.content);
    expect(rehearsalOf(after.processId)).toBe(id);
    expect(after.steps.map(({ formId }) => formId)).toEqual(before.steps.map(({ formId }) => mark + formId));
    expect(after.decisions.map(({ decisionId }) => decisionId)).toEqual(
      before.decisions.map(({ decisionId }) => mark + decisionId),
    );
    // No worker of the bureau serves any of them.
    expect(jobTypes(after).filter((type) => type in jobContract)).toEqual([]);
    expect(jobTypes(after).map(plainJobType)).toEqual(jobTypes(before));
    expect(after.nodes).toEqual(before.nodes);
    for (const { name: file, content } of renamed.filter((one) => one.name.endsWith('.dmn')))
      expect([file, (await readDecisions(content)).every((one) => one.id.startsWith(mark))]).toEqual([file, true]);
  });

  it('rename what an expression gives, other processes, messages and signals too', async () => {
    const xml = process(
      `<bpmn:startEvent id="s" /><bpmn:serviceTask id="a"><bpmn:extensionElements><zeebe:taskDefinition type="=&#34;arch&#34; + kind" /></bpmn:extensionElements></bpmn:serviceTask>
       <bpmn:callActivity id="c"><bpmn:extensionElements><zeebe:calledElement processId="filing" /></bpmn:extensionElements></bpmn:callActivity>`,
      '<bpmn:message id="m" name="paid" /><bpmn:signal id="g" name="all" />',
    );
    const [{ content }] = (await rehearsalFiles([{ name: 'tried.bpmn', content: xml }], id)) as unknown as [
      { content: string },
    ];
    expect(content).toContain('type="=&#34;rehearsal-&#34; + (&#34;arch&#34; + kind)"');
    expect(content).toContain(`processId="${mark}filing"`);
    expect(content).toMatch(/message id="m" name="rehearsal-paid"[\s\S]*signal id="g" name="rehearsal-all"/u);
  });

  it('belong to a rehearsal only by their whole beginning', () => {
    expect([rehearsalOf('filing'), rehearsalOf('my-rehearsal-x')]).toEqual([undefined, undefined]);
  });
});

describe('a rehearsal', () => {
  it.each(diagrams.map(({ name, content }) => [name, content]))('meets no obstacle in %s', async (name, xml) => {
    expect(await rehearsalObstacles(name, xml)).toEqual([]);
  });

  it.each([
    [
      'a circle in which nothing waits',
      `<bpmn:startEvent id="s" /><bpmn:exclusiveGateway id="g" /><bpmn:exclusiveGateway id="h" /><bpmn:endEvent id="e" />` +
        edge('s', 'g') +
        edge('g', 'h') +
        edge('h', 'g') +
        edge('h', 'e'),
      'g',
    ],
    ['a start by itself', '<bpmn:startEvent id="s"><bpmn:timerEventDefinition id="t" /></bpmn:startEvent>', 's'],
  ])('is not begun with %s', async (_, content, element) => {
    expect(await rehearsalObstacles('tried.bpmn', process(content))).toMatchObject([{ file: 'tried.bpmn', element }]);
  });

  it('may go round a circle in which somebody acts', async () => {
    const content =
      `<bpmn:startEvent id="s" /><bpmn:userTask id="u" /><bpmn:exclusiveGateway id="g" />` +
      edge('s', 'u') +
      edge('u', 'g') +
      edge('g', 'u');
    expect(await rehearsalObstacles('tried.bpmn', process(content))).toEqual([]);
  });

  it('has an example for all that a worker gives back', () => {
    const returned = Object.entries(jobContract).filter(([, { returns }]) => returns.length > 0);
    expect(
      Object.fromEntries(Object.entries(exampleReturns).map(([type, values]) => [type, Object.keys(values)])),
    ).toEqual(Object.fromEntries(returned.map(([type, { returns }]) => [type, [...returns]])));
  });
});

describe('what the engine refuses', () => {
  it.each([
    [
      'elements',
      `Expected to deploy new resources, but encountered the following errors:\n'${mark}filing.bpmn': - Element: g\n    - ERROR: Must have a condition\n- Element: a > extensionElements > taskDefinition\n    - ERROR: Must have a type\n`,
      [
        ['filing.bpmn', 'g', 'Must have a condition'],
        ['filing.bpmn', 'a', 'Must have a type'],
      ],
    ],
    ['a file', `'${mark}x.dmn': cannot be parsed`, [['x.dmn', '', 'cannot be parsed']]],
    ['something else', 'no space left', [['', '', 'no space left']]],
  ])('comes with its place: %s', (_, text, found) => {
    expect(readRefusal(text).map(({ file, element, message }) => [file, element, message.en])).toEqual(found);
  });
});

import { describe, expect, it } from 'vitest';
import { diffFlows } from '../../src/diagram/diff/diff-flows.ts';
import { bpmnXml, dmnXml, parseBpmn, parseDmn } from '../../src/diagram/element.ts';
import { diagrams, files } from '../contract/load-processes.ts';
import { change, element, end, insert, start, step, subprocess, xmlOf } from './lint/flow-builder.ts';
import { colours, foreign, foreignParts } from './foreign-flow.ts';
import { lawful } from './lint/lawful-flow.ts';

const again = async (xml: string): Promise<string> => bpmnXml(await parseBpmn(xml));
const named = (content: string) => [{ name: 'flow.bpmn', content }];

const own: [string, string][] = [
  ['a lawful flow', xmlOf(lawful)],
  ['extensions and colours of others', foreign],
  [
    'timers, messages, errors and boundaries',
    xmlOf({
      ...insert(
        lawful,
        'start-review',
        'wait',
        element(
          'intermediateCatchEvent',
          '<timerEventDefinition id="t1"><timeDuration id="t2">=duration("PT1H")</timeDuration></timerEventDefinition>',
        ),
      ),
      roots:
        '<message id="m1" name="通知"><extensionElements><zeebe:subscription correlationKey="=caseId" /></extensionElements></message><error id="e1" name="错误" errorCode="no" />',
    }),
  ],
  [
    'subprocesses and several instances',
    xmlOf(
      change(
        insert(lawful, 'start-review', 'part', subprocess({ in: start, out: end }, ['in > out'])),
        'inspect',
        (id) =>
          step({ group: 'inspector' })(id).replace(
            '</userTask>',
            '<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1]" inputElement="one" /></extensionElements></multiInstanceLoopCharacteristics></userTask>',
          ),
      ),
    ),
  ],
  [
    'texts with everything in them',
    xmlOf(lawful).replace('name="名称 accept"', 'name="&lt;受理&gt; &amp; &quot;一次&quot;&#10;𠮷"'),
  ],
];

describe.each([...diagrams.map((file): [string, string] => [file.name, file.content]), ...own])(
  'reading and writing %s',
  (_, xml) => {
    it('changes neither meaning nor drawing', async () => {
      expect(await diffFlows(named(xml), named(await again(xml)))).toEqual([]);
    });

    it('gives the same text the second time', async () => {
      const once = await again(xml);
      expect(await again(once)).toBe(once);
    });
  },
);

describe('what belongs to others', () => {
  it('is there after reading and writing', async () => {
    const text = await again(foreign);
    expect([...foreignParts, ...colours].filter((one) => !text.includes(one))).toEqual([]);
  });

  it('is a difference when it goes', async () => {
    const gone = foreign.replace(' camunda:assignee="demo"', '').replace('>值<', '>别的<');
    const found = await diffFlows(named(foreign), named(gone));
    expect(found.map((one) => [one.element, one.before, one.after])).toEqual([
      ['decide', '值', '别的'],
      ['decide', 'demo', null],
    ]);
  });
});

describe('reading and writing the decisions', () => {
  it.each(files.filter((file) => file.name.endsWith('.dmn')).map((file) => [file.name, file] as const))(
    '%s: changes nothing',
    async (_, file) => {
      const text = await dmnXml(await parseDmn(file.content));
      expect(await diffFlows([file], [{ name: file.name, content: text }])).toEqual([]);
    },
  );
});

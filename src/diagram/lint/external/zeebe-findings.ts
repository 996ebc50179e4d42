import testRule from 'bpmnlint/lib/test-rule.js';
import type { Element } from '../../element.ts';
import { findingOf, words } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { bpmnRules, zeebeRules } from './external-rules.ts';
import type { ExternalRule } from './external-rules.ts';

const zeebeReason = words(
  '引擎是 Zeebe 8.5：它不支持的写法会被拒绝部署，或者部署后不起作用。',
  'The engine is Zeebe 8.5: what it does not know is refused at deployment, or does nothing afterwards.',
);
const bpmnReason = words(
  '图是给人看的：没有名称、隐含的分支和汇合会让人读错办件怎么走。',
  'A diagram is read by people: missing names, hidden splits and joins make them misread how a case goes.',
);

const findings = (
  definitions: Element,
  file: string,
  group: string,
  rule: ExternalRule,
  reason: typeof zeebeReason,
): Finding[] => {
  const built = rule.make({ version: '8.5' });
  const own = { id: `${group}/${rule.id}`, severity: rule.severity, reason, page: group };
  return testRule({ moddleRoot: definitions, rule: built }).map(({ id = '', message, path = [] }) =>
    findingOf(own, file, { element: id, place: path.join('.'), message: words(`${rule.zh}（${message}）`, message) }),
  );
};

/** What bpmnlint finds: that Zeebe 8.5 can run the diagram, and that people can read it. */
export const zeebeFindings = (definitions: Element, file: string): Finding[] => [
  ...zeebeRules.flatMap((rule) => findings(definitions, file, 'zeebe', rule, zeebeReason)),
  ...bpmnRules.flatMap((rule) => findings(definitions, file, 'bpmn', rule, bpmnReason)),
];

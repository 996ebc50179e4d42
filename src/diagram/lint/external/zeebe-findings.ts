import type { Element } from '../../element.ts';
import { findingOf, words } from '../finding.ts';
import type { Finding, Words } from '../finding.ts';
import { bpmnRules, zeebeRules } from './external-rules.ts';
import { runRules } from './run-rules.ts';

const reasons: Readonly<Record<'zeebe' | 'bpmn', Words>> = {
  zeebe: words(
    '引擎是 Zeebe 8.5：它不支持的写法会被拒绝部署，或者部署后不起作用。',
    'The engine is Zeebe 8.5: what it does not know is refused at deployment, or does nothing afterwards.',
  ),
  bpmn: words(
    '图是给人看的：没有名称、隐含的分支和汇合会让人读错办件怎么走。',
    'A diagram is read by people: missing names, hidden splits and joins make them misread how a case goes.',
  ),
};

const grouped = [
  ...zeebeRules.map((rule) => ({ ...rule, group: 'zeebe' as const })),
  ...bpmnRules.map((rule) => ({ ...rule, group: 'bpmn' as const })),
];

/** What bpmnlint finds: that Zeebe 8.5 can run the diagram, and that people can read it. */
export const zeebeFindings = (definitions: Element, file: string): Finding[] =>
  runRules(definitions, grouped).flatMap((reports, index) => {
    const { id, group, severity, zh } = grouped[index]!;
    const rule = { id: `${group}/${id}`, severity, reason: reasons[group], page: group };
    return reports.map(({ element, message, place }) =>
      findingOf(rule, file, { element, place, message: words(`${zh}（${message}）`, message) }),
    );
  });

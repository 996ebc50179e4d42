import { parseBpmn, processOf } from '../element.ts';
import { findingOf, words } from '../lint/finding.ts';
import type { Finding } from '../lint/finding.ts';
import { BureauError } from '../../errors.ts';
import type { FlowFile } from '../release.ts';
import type { GateRule } from './compatibility.ts';

export const processIdRule: GateRule = {
  id: 'process-id',
  severity: 'error',
  reason: words(
    '事项和在办件按流程标识找到流程，标识须与文件名相同。',
    'Items and running cases find their flow by its process id, which is therefore the name of its file.',
  ),
};

/** Whether the process of a diagram is called as its file; nothing of one that cannot be read. */
export const processIdFindings = async (diagram: FlowFile): Promise<Finding[]> => {
  const expected = diagram.name.replace(/\.bpmn$/, '');
  try {
    const { id } = processOf(await parseBpmn(diagram.content));
    if (id === expected) return [];
    const message = words(
      `流程标识应为“${expected}”，实为“${id}”`,
      `The process id should be “${expected}”, but is “${id}”`,
    );
    return [findingOf(processIdRule, diagram.name, { element: id, message })];
  } catch (error) {
    if (error instanceof BureauError) return [];
    throw error;
  }
};

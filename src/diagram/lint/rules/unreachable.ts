import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { reach } from '../model/graph.ts';

const ignored = new Set([
  'bpmn:TextAnnotation',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
]);

export const unreachable: Rule = {
  id: 'unreachable',
  severity: 'error',
  reason: words(
    '走不到的部分是画错了的线，还会让人以为有这一步。',
    'What no case can come to is a line drawn wrong, and people believe that the step exists.',
  ),
  check: (model) => {
    const reached = reach(model.graph.entries, model.graph.next);
    return model.flow.nodes
      .filter((node) => !ignored.has(node.bpmnType) && !reached.has(node.id))
      .map((node) => ({
        element: node.id,
        message: words(`${shown(model, node.id)} 走不到`, `${node.id} cannot be reached`),
      }));
  },
};

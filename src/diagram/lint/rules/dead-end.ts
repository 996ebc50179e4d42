import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { reach } from '../model/graph.ts';

export const deadEnd: Rule = {
  id: 'dead-end',
  severity: 'error',
  reason: words('走不出去的办件永远办不结。', 'A case that cannot get out is never closed.'),
  check: (model) => {
    const before = new Map<string, string[]>();
    for (const id of model.graph.nodes.keys())
      for (const to of model.graph.next(id)) before.set(to, [...(before.get(to) ?? []), id]);
    const ends = model.flow.nodes.filter((node) => node.kind === 'end' && node.parent === null);
    const leaving = reach(
      ends.map((node) => node.id),
      (id) => before.get(id) ?? [],
    );
    const reached = reach(model.graph.entries, model.graph.next);
    return model.flow.nodes
      .filter((node) => reached.has(node.id) && !leaving.has(node.id))
      .map((node) => ({
        element: node.id,
        message: words(`从 ${shown(model, node.id)} 走不到结束`, `No way leads from ${node.id} to an end`),
      }));
  },
};

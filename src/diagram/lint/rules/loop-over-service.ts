import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { reach } from '../model/graph.ts';

export const loopOverService: Rule = {
  id: 'loop-over-service',
  severity: 'error',
  reason: words(
    '自动步骤每轮只做一次（办件+元素+轮次）；绕回来再经过它，得到的是第一次的结果：同一个文号、同一次收费。',
    'A job is done once in a round (case + element + round); a loop that comes back to it finds its first result: the same number, the same fee.',
  ),
  check: (model) => {
    const reachable = new Map<string, Set<string>>();
    const from = (id: string): Set<string> => {
      const known = reachable.get(id) ?? reach(model.graph.next(id), model.graph.next);
      reachable.set(id, known);
      return known;
    };
    return model.flow.services
      .filter(({ id }) => from(id).has(id))
      .map(({ id }) => ({
        element: id,
        message: words(
          `办件可以绕回 ${shown(model, id)}，它不会再做一次`,
          `A case can come back to ${id}, which is not done again`,
        ),
      }));
  },
};

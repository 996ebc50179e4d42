import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const gatewayDefault: Rule = {
  id: 'gateway-default',
  severity: 'error',
  reason: words(
    '没有一个条件成立又没有默认分支时，引擎报故障；没有条件的分支会把别的都挡住。',
    'Where no condition holds and there is no default, the engine stops the case with an incident.',
  ),
  check: (model) => {
    return model.flow.nodes.flatMap((node) => {
      const edges = model.graph.leaving(node.id);
      if (node.kind !== 'exclusive' || edges.length < 2) return [];
      const bare = edges.filter((edge) => !edge.isDefault && edge.condition === null);
      const name = shown(model, node.id);
      return [
        ...(edges.some((edge) => edge.isDefault)
          ? []
          : [{ element: node.id, message: words(`${name} 没有默认分支`, `${node.id} has no default branch`) }]),
        ...bare.map((edge) => ({
          element: edge.id,
          message: words(`${name} 的分支 ${edge.id} 没有条件`, `The branch ${edge.id} of ${node.id} has no condition`),
        })),
        ...edges
          .filter((edge) => edge.isDefault && edge.condition !== null)
          .map((edge) => ({
            element: edge.id,
            message: words(`默认分支 ${edge.id} 不能有条件`, `The default branch ${edge.id} may have no condition`),
          })),
      ];
    });
  },
};

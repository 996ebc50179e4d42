import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const moveJoin: Rule = {
  id: 'move-join',
  severity: 'error',
  reason: words(
    '等在汇合处的令牌不能迁移，也不能直接在汇合处重建；汇合前有名称的空事件才能重新坐下。',
    'A token at a join cannot be migrated nor set down there again; a named none event before the join can.',
  ),
  check: (model) => {
    return model.flow.nodes
      .filter((node) => node.kind === 'parallel' && model.graph.reaching(node.id).length > 1)
      .flatMap((node) =>
        model.graph
          .reaching(node.id)
          .map((edge) => model.graph.nodes.get(edge.from))
          .filter((before) => before?.kind !== 'throw' || before.name === '')
          .map((before) => ({
            element: before?.id ?? node.id,
            message: words(
              `汇合 ${shown(model, node.id)} 之前应是有名称的空事件，现为 ${before?.id ?? '-'}`,
              `Before the join ${node.id} a named none event is expected, but ${before?.id ?? '-'} stands there`,
            ),
          })),
      );
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const moveParallel: Rule = {
  id: 'move-parallel',
  severity: 'error',
  reason: words(
    '回退和改版只能整块结束一个子流程；散放的并行分支会留下等在汇合处的令牌，办件永远不结束。',
    'Send-back and moves end a subprocess whole; a parallel part outside of one leaves tokens at its join, and the case never ends.',
  ),
  check: (model) => {
    return model.flow.nodes
      .filter((node) => node.kind === 'parallel' && node.parent === null)
      .map((node) => ({
        element: node.id,
        message: words(
          `并行网关 ${shown(model, node.id)} 不在子流程里`,
          `The parallel gateway ${node.id} stands in no subprocess`,
        ),
      }));
  },
};

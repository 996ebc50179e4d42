import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const unknownDecision: Rule = {
  id: 'unknown-decision',
  severity: 'error',
  reason: words(
    '找不到决策表，办件走到这里就成了故障。',
    'Without its table the decision is an incident for every case that comes to it.',
  ),
  check: (model) => {
    return model.flow.decisions
      .filter(({ decisionId }) => !model.decisions.has(decisionId) && !model.unreadable.has(decisionId))
      .map(({ id, decisionId }) => ({
        element: id,
        place: 'calledDecision decisionId',
        message: words(
          `${shown(model, id)} 的决策“${decisionId}”不存在`,
          `${id} takes the decision “${decisionId}”, which is not there`,
        ),
      }));
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { namesIn } from '../../feel.ts';
import { variableNames } from '../../flow-variables.ts';

export const unknownVariable: Rule = {
  id: 'unknown-variable',
  severity: 'warning',
  reason: words(
    '没有任何步骤给出的变量永远是空，看它的条件永远不成立。',
    'A variable that nothing sets is always null, and a condition on it never holds.',
  ),
  check: (model) => {
    const set = variableNames(model.flow);
    return model.flow.edges.flatMap((edge) =>
      (edge.condition === null ? [] : namesIn(edge.condition))
        .filter((name) => !set.has(name))
        .map((name) => ({
          element: edge.id,
          place: 'conditionExpression',
          message: words(`条件里的变量 ${name} 没有来处`, `Nothing sets the variable ${name} of this condition`),
        })),
    );
  },
};

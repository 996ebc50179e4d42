import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { outcomeVariable } from '../../palette/outcome-variable.ts';

export const stepOutcomeVariable: Rule = {
  id: 'step-outcome-variable',
  severity: 'error',
  reason: words(
    '网关按“步骤编号+Outcome”的变量分支，回退、迁移和统计都按这个名字找。',
    'Gateways branch on the variable named after the step; send-back, moves and figures find it by that name.',
  ),
  check: (model) => {
    return model.flow.steps
      .filter((step) => step.outcomeVariable !== outcomeVariable(step.id))
      .map((step) => ({
        element: step.id,
        place: 'output =outcome',
        message: words(
          `${shown(model, step.id)} 的结果应存入 ${outcomeVariable(step.id)}，现为“${step.outcomeVariable}”`,
          `${step.id} should keep its outcome as ${outcomeVariable(step.id)}, but has “${step.outcomeVariable}”`,
        ),
      }));
  },
};

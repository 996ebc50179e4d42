import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());

export const stepOutcomeVariable: Rule = {
  id: 'step-outcome-variable',
  severity: 'error',
  reason: words(
    '网关按“步骤编号+Outcome”的变量分支，回退、迁移和统计都按这个名字找。',
    'Gateways branch on the variable named after the step; send-back, moves and figures find it by that name.',
  ),
  check: (model) => {
    return model.flow.steps
      .filter((step) => step.outcomeVariable !== `${camel(step.id)}Outcome`)
      .map((step) => ({
        element: step.id,
        place: 'output =outcome',
        message: words(
          `${shown(model, step.id)} 的结果应存入 ${camel(step.id)}Outcome，现为“${step.outcomeVariable}”`,
          `${step.id} should keep its outcome as ${camel(step.id)}Outcome, but has “${step.outcomeVariable}”`,
        ),
      }));
  },
};

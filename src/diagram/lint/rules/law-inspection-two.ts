import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const lawInspectionTwo: Rule = {
  id: 'law-inspection-two',
  severity: 'error',
  reason: words(
    'LAW-10：需要核实的事实由两名以上工作人员核查，记录由每人签名。',
    'LAW-10: facts are verified by two or more staff, and each signs.',
  ),
  check: (model) => {
    return model.flow.steps
      .filter((step) => step.group === 'inspector' && step.signers < 2)
      .map((step) => ({
        element: step.id,
        place: 'header signers',
        message: words(
          `${shown(model, step.id)} 由 ${step.signers} 人签名，应至少 2 人（signers）`,
          `${step.id} is signed by ${step.signers}, expected at least 2 (signers)`,
        ),
      }));
  },
};

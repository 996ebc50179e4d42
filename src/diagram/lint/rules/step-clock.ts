import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const stepClock: Rule = {
  id: 'step-clock',
  severity: 'error',
  reason: words(
    '没有承诺工作日的步骤没有红黄灯，拖多久都没有人知道（LAW-16）。',
    'A step without promised working days has no lights: nobody sees how long it takes (LAW-16).',
  ),
  check: (model) => {
    return model.flow.steps
      .filter(({ workingDays }) => workingDays === null || workingDays === 0)
      .map(({ id }) => ({
        element: id,
        place: 'header stepWorkingDays',
        message: words(
          `${shown(model, id)} 没有承诺工作日（stepWorkingDays）`,
          `${id} promises no working days (stepWorkingDays)`,
        ),
      }));
  },
};

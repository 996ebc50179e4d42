import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const unknownJobType: Rule = {
  id: 'unknown-job-type',
  severity: 'error',
  reason: words(
    '没有对应工作程序的作业永远等着，办件就停在那里。',
    'A job that no worker takes waits for ever, and the case with it.',
  ),
  check: (model) => {
    return model.flow.services
      .filter(({ type }) => !Object.hasOwn(model.world.jobs, type))
      .map(({ id, type }) => ({
        element: id,
        place: 'taskDefinition type',
        message: words(
          `${shown(model, id)} 的作业类型“${type}”没有工作程序`,
          `${id} has the job type “${type}”, which no worker takes`,
        ),
      }));
  },
};

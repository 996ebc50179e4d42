import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const stepGroup: Rule = {
  id: 'step-group',
  severity: 'error',
  reason: words(
    '任务只给候选组里的人看；没有组，或者组不是一个角色，就没有人能签收。',
    'A task is shown to the people of its group; without one, or with one that is no role, nobody can claim it.',
  ),
  check: (model) => {
    return model.flow.steps
      .filter(({ group }) => !model.world.groups.includes(group))
      .map(({ id, group }) => ({
        element: id,
        place: 'assignmentDefinition candidateGroups',
        message:
          group === ''
            ? words(`${shown(model, id)} 没有候选组`, `${id} has no candidate group`)
            : words(
                `${shown(model, id)} 的候选组“${group}”不是角色`,
                `${id} has the group “${group}”, which is no role`,
              ),
      }));
  },
};

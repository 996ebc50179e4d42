import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const unknownStep: Rule = {
  id: 'unknown-step',
  severity: 'error',
  reason: words(
    '时限和回避按编号找步骤，指向不存在的步骤就等于没有。',
    'Clocks and separations find steps by id; one that points to nothing does nothing.',
  ),
  check: (model) => {
    const known = (id: string): boolean => model.steps.has(id);
    const clocks = model.flow.services.flatMap(({ id, type, headers }) =>
      type === 'start-clock'
        ? (headers['task'] ?? '').split(',').map((step) => ({ id, place: 'header task', step: step.trim() }))
        : [],
    );
    const separations = model.flow.steps.flatMap(({ id, separateFrom }) =>
      separateFrom.map((step) => ({ id, place: 'header separateFrom', step })),
    );
    return [...clocks, ...separations]
      .filter(({ step }) => step !== '' && !known(step))
      .map(({ id, place, step }) => ({
        element: id,
        place,
        message: words(
          `${shown(model, id)} 指向的步骤“${step}”不存在`,
          `${id} points to the step “${step}”, which is not there`,
        ),
      }));
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { comesTo, isJob, jobs } from '../model/passing.ts';
import { outcomesOf } from '../model/build-model.ts';

export const lawOneTimeNotice: Rule = {
  id: 'law-one-time-notice',
  severity: 'error',
  reason: words(
    'LAW-06：材料不全应当一次告知全部补正内容，而且只告知一次。',
    'LAW-06: what is missing is told all at once, in writing, and once only.',
  ),
  check: (model) => {
    const ways = model.ways();
    const offering = model.flow.steps.filter((step) => outcomesOf(step, model.forms).includes('one-time-notice'));
    const accepting = model.flow.steps.filter(
      (step) => model.forms.has(step.formId) && outcomesOf(step, model.forms).includes('reject-acceptance'),
    );
    const [first] = accepting;
    const told = isJob(model, 'deliver', 'document', 'one-time-notice');
    const anotherStep = (id: string): boolean => model.steps.has(id);
    const made = isJob(model, 'make-document', 'document', 'one-time-notice');
    return [
      ...(first === undefined || offering.length > 0
        ? []
        : [
            {
              element: first.id,
              message: words(
                `${shown(model, first.id)} 不能一次告知补正`,
                `${first.id} cannot give the one-time notice`,
              ),
            },
          ]),
      ...offering
        .filter((step) => comesTo(ways.after(step.id, 'one-time-notice'), anotherStep, told))
        .map((step) => ({
          element: step.id,
          message: words(
            `${shown(model, step.id)} 一次告知后，没有送交补正告知书就到了下一步`,
            `After the notice of ${step.id} the next step comes before the notice is delivered`,
          ),
        })),
      ...[...jobs(model, 'make-document', 'document', 'one-time-notice')]
        .filter((id) =>
          comesTo(
            ways.at(id).flatMap((place) => place.to),
            made,
            () => false,
          ),
        )
        .map((id) => ({
          element: id,
          message: words(`${shown(model, id)} 之后还会再次告知`, `After ${id} a second notice can follow`),
        })),
    ];
  },
};

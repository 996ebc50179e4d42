import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { endsWithout, isJob, jobs, lacksAfter, lacksBefore } from '../model/passing.ts';
import { outcomesOf } from '../model/build-model.ts';
import type { LintModel } from '../model/model.ts';
import type { Is } from '../model/passing.ts';

const withdrawn = (model: LintModel): Is => isJob(model, 'set-case-status', 'status', 'withdrawn');

export const lawUndertaking: Rule = {
  id: 'law-undertaking',
  severity: 'error',
  reason: words(
    'LAW-39：告知承诺先查信用，事后核查；承诺不实的书面撤销。',
    'LAW-39: credit is asked before an undertaking, it is checked afterwards, and a broken one is revoked in writing.',
  ),
  check: (model) => {
    const credit = isJob(model, 'check-credit');
    const checks = new Set(
      model.flow.steps.filter((step) => outcomesOf(step, model.forms).includes('broken')).map((step) => step.id),
    );
    const revoked = isJob(model, 'deliver', 'document', 'revocation-decision');
    const rejected = isJob(model, 'set-case-status', 'status', 'refused');
    const over = (id: string): boolean => checks.has(id) || rejected(id) || withdrawn(model)(id);
    return [
      ...jobs(model, 'deliver', 'document', 'undertaking').flatMap((id) => [
        ...(lacksBefore(model, id, credit)
          ? [
              {
                element: id,
                message: words(`${shown(model, id)} 之前没有查信用`, `${id} comes without a check of credit`),
              },
            ]
          : []),
        ...(lacksAfter(model, id, over)
          ? [
              {
                element: id,
                message: words(`${shown(model, id)} 之后可以不核查就办结`, `After ${id} a case can end unchecked`),
              },
            ]
          : []),
      ]),
      ...[...checks]
        .filter((id) => endsWithout(model, model.ways().after(id, 'broken'), revoked))
        .map((id) => ({
          element: id,
          message: words(
            `${shown(model, id)} 不实时，可以不送交撤销决定书`,
            `When ${id} finds it broken, no written revocation may follow`,
          ),
        })),
    ];
  },
};

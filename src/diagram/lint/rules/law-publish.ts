import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, jobs, lacksAfter, lacksBefore } from '../model/passing.ts';

export const lawPublish: Rule = {
  id: 'law-publish',
  severity: 'error',
  reason: words('LAW-14：准予许可的决定应当公开，公众有权查阅。', 'LAW-14: granted decisions are public.'),
  check: (model) => {
    const upper = isJob(model, 'hand-over-to-upper');
    return jobs(model, 'set-case-status', 'status', 'granted')
      .filter((id) => lacksBefore(model, id, upper))
      .filter((id) => lacksAfter(model, id, isJob(model, 'publish')))
      .map((id) => ({
        element: id,
        message: words(
          `${shown(model, id)} 之后可以不公示就办结`,
          `After ${id} a case can end without being made public`,
        ),
      }));
  },
};

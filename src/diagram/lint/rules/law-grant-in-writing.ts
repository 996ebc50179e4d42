import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, jobs, lacksBefore, lacksOnWay } from '../model/passing.ts';

export const lawGrantInWriting: Rule = {
  id: 'law-grant-in-writing',
  severity: 'error',
  reason: words(
    'LAW-12：准予许可应当作出书面决定，加盖印章，颁发证件。',
    'LAW-12: a grant is in writing, under the seal, and the certificate is issued.',
  ),
  check: (model) => {
    const upper = isJob(model, 'hand-over-to-upper');
    return jobs(model, 'set-case-status', 'status', 'granted')
      .filter((id) => lacksBefore(model, id, upper))
      .flatMap((id) =>
        [
          { is: isJob(model, 'deliver', 'document', 'decision'), zh: '送交决定书', en: 'the decision being delivered' },
          { is: isJob(model, 'issue-certificate'), zh: '颁发证件', en: 'the certificate being issued' },
        ]
          .filter(({ is }) => lacksOnWay(model, id, is))
          .map(({ zh, en }) => ({
            element: id,
            message: words(
              `${shown(model, id)} 之后可以不${zh}就办结`,
              `A case can be granted at ${id} and end without ${en}`,
            ),
          })),
      );
  },
};

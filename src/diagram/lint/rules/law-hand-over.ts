import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, jobs, lacksAfter } from '../model/passing.ts';

export const lawHandOver: Rule = {
  id: 'law-hand-over',
  severity: 'error',
  reason: words(
    'LAW-35、LAW-40：准予、备案和撤销的结果推送监管部门，审批和监管才接得上。',
    'LAW-35, LAW-40: what was granted, filed or revoked is told to the supervising department.',
  ),
  check: (model) => {
    return ['granted', 'filed', 'revoked'].flatMap((status) =>
      jobs(model, 'set-case-status', 'status', status)
        .filter((id) => lacksAfter(model, id, isJob(model, 'hand-over-to-supervision')))
        .map((id) => ({
          element: id,
          message: words(
            `${shown(model, id)} 之后可以不移交监管就办结`,
            `After ${id} a case can end without the hand-over to supervision`,
          ),
        })),
    );
  },
};

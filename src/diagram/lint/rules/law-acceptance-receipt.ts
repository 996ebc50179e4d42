import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, jobs, lacksOnWay } from '../model/passing.ts';

const receipts = [
  { status: 'accepted', document: 'acceptance-receipt' },
  { status: 'filed', document: 'filing-receipt' },
] as const;

export const lawAcceptanceReceipt: Rule = {
  id: 'law-acceptance-receipt',
  severity: 'error',
  reason: words(
    'LAW-07：受理应当出具加盖专用印章、注明日期的书面凭证；备案同样要有回执。',
    'LAW-07: acceptance needs a written receipt with seal and date; a filing needs its receipt.',
  ),
  check: (model) => {
    return receipts.flatMap(({ status, document }) =>
      jobs(model, 'set-case-status', 'status', status)
        .filter((id) => lacksOnWay(model, id, isJob(model, 'deliver', 'document', document)))
        .map((id) => ({
          element: id,
          message: words(
            `经过 ${shown(model, id)} 的办件可以不送交 ${document} 就办结`,
            `A case can pass ${id} and end without ${document} being delivered`,
          ),
        })),
    );
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, jobs, lacksOnWay } from '../model/passing.ts';

export const lawDeliveryClock: Rule = {
  id: 'law-delivery-clock',
  severity: 'error',
  reason: words(
    'LAW-18：自作出决定之日起十日内颁发、送达，送达要有回证。',
    'LAW-18: what was granted is delivered within ten days, and proven.',
  ),
  check: (model) => {
    return jobs(model, 'set-case-status', 'status', 'granted').flatMap((id) =>
      [
        { is: isJob(model, 'start-clock', 'clock', 'delivery'), zh: '启动送达时限', en: 'the delivery clock' },
        { is: isJob(model, 'seal-document', 'document', 'proof-of-service'), zh: '送达回证', en: 'a proof of service' },
      ]
        .filter(({ is }) => lacksOnWay(model, id, is))
        .map(({ zh, en }) => ({
          element: id,
          message: words(
            `${shown(model, id)} 的办件可以没有${zh}就办结`,
            `A case granted at ${id} can end without ${en}`,
          ),
        })),
    );
  },
};

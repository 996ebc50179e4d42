import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, lacksAfter, lacksBefore } from '../model/passing.ts';

export const lawPauseNotice: Rule = {
  id: 'law-pause-notice',
  severity: 'error',
  reason: words(
    'LAW-19：只有法定的几种情形不计时，所需时间要书面告知申请人；告知书在前，事后恢复。',
    'LAW-19: time stops on the grounds of the law alone, with a written notice before it, and goes on afterwards.',
  ),
  check: (model) => {
    return model.flow.services
      .filter(({ type }) => type === 'suspend-clock')
      .flatMap(({ id, headers }) => {
        const clock = headers['clock'] ?? '';
        const told = isJob(model, 'deliver', 'document', 'special-procedure-notice');
        const same = model.flow.services.some(
          (one) =>
            one.type === 'make-document' &&
            one.headers['document'] === 'special-procedure-notice' &&
            one.headers['ground'] === headers['ground'] &&
            one.headers['days'] === headers['days'],
        );
        const resumed = isJob(model, 'resume-clock', 'clock', clock);
        const stopped = isJob(model, 'stop-clock', 'clock', clock);
        const name = shown(model, id);
        return [
          ...(lacksBefore(model, id, told)
            ? [
                {
                  element: id,
                  message: words(
                    `${name} 之前没有送交特别程序告知书`,
                    `${id} comes without the notice being delivered before`,
                  ),
                },
              ]
            : []),
          ...(same
            ? []
            : [
                {
                  element: id,
                  place: 'header days',
                  message: words(
                    `没有事由和天数与 ${name} 相同的告知书`,
                    `No notice names the ground and the days of ${id}`,
                  ),
                },
              ]),
          ...(lacksAfter(model, id, (one) => resumed(one) || stopped(one))
            ? [
                {
                  element: id,
                  message: words(
                    `${name} 之后可以不恢复计时就办结`,
                    `After ${id} a case can end without time going on`,
                  ),
                },
              ]
            : []),
        ];
      });
  },
};

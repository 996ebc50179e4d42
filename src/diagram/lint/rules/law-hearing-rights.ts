import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { isJob, lacksBefore } from '../model/passing.ts';
import { outcomesOf } from '../model/build-model.ts';
import type { Step } from '../../flow.ts';

const few = (codes: readonly string[]): string => `${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ' …' : ''}`;

export const lawHearingRights: Rule = {
  id: 'law-hearing-rights',
  severity: 'error',
  reason: words(
    'LAW-11、LAW-20 至 LAW-22：涉及重大利益的要告知听证权利，听证通知在前，主持人不是本件的受理和审核人。',
    'LAW-11, LAW-20 to LAW-22: the right to a hearing is told, its notice comes first, and the chair neither accepted nor decides the case.',
  ),
  check: (model) => {
    const held = model.flow.steps.filter((step) => outcomesOf(step, model.forms).includes('held'));
    const asked = model.flow.steps.filter((step) => outcomesOf(step, model.forms).includes('hearing-requested'));
    const heard = model.items.filter((item) => item.hearing !== 'no').map((item) => item.code);
    const offered = model.items.filter((item) => item.hearing === 'yes').map((item) => item.code);
    const notice = isJob(model, 'deliver', 'document', 'hearing-notice');
    const duty = (step: Step): string[] =>
      model.flow.steps
        .filter((one) => one.group === 'decider' || outcomesOf(one, model.forms).includes('accept'))
        .map((one) => one.id)
        .filter((id) => !step.separateFrom.includes(id));
    return [
      ...(held.length === 0 && heard.length > 0
        ? [
            {
              place: few(heard),
              message: words(
                `有听证的事项（${few(heard)}）走这个流程，却没有听证步骤`,
                `Items with a hearing (${few(heard)}) take this flow, which has none`,
              ),
            },
          ]
        : []),
      ...(held.length > 0 && asked.length === 0 && offered.length > 0
        ? [
            {
              element: held[0]!.id,
              message: words(
                '没有告知利害关系人听证权利的步骤',
                'No step tells the interested party of the right to a hearing',
              ),
            },
          ]
        : []),
      ...[...held, ...asked]
        .filter((step) => lacksBefore(model, step.id, notice))
        .map((step) => ({
          element: step.id,
          message: words(
            `${shown(model, step.id)} 之前可以不送交听证告知书`,
            `${step.id} can come without the hearing notice being delivered`,
          ),
        })),
      ...asked
        .filter((step) => !step.clockOutcomes.includes('hearing-waived'))
        .map((step) => ({
          element: step.id,
          message: words(
            `${shown(model, step.id)} 没有五日听证申请时限`,
            `${step.id} has no clock for the five days to ask for a hearing`,
          ),
        })),
      ...held.flatMap((step) =>
        duty(step).length === 0
          ? []
          : [
              {
                element: step.id,
                place: 'header separateFrom',
                message: words(
                  `${shown(model, step.id)} 应与 ${duty(step).join(',')} 分离`,
                  `${step.id} should be separate from ${duty(step).join(',')}`,
                ),
              },
            ],
      ),
    ];
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { promisedDays, startOfItem } from '../model/promised-days.ts';
import type { ItemFacts, LintModel } from '../model/model.ts';
import { decisionExpressions, diagramExpressions } from '../model/expressions.ts';

/** Items with the same signature go the same way through the flow. */
const signatureIn = (model: LintModel): ((item: ItemFacts) => string) => {
  const byCode = [...diagramExpressions(model), ...decisionExpressions(model)].some(({ text }) =>
    text.includes('itemCode'),
  );
  return (item) => JSON.stringify({ ...startOfItem(item), itemCode: byCode ? item.code : '' });
};

export const lawLimit: Rule = {
  id: 'law-limit',
  severity: 'error',
  reason: words(
    'LAW-16、LAW-19：受理到决定的承诺工作日之和不得超过事项的法定时限；挂起期间不计。',
    'LAW-16, LAW-19: the promised steps from acceptance to decision may not exceed the statutory time of the item; pauses do not count.',
  ),
  check: (model) => {
    const signature = signatureIn(model);
    const byKind = new Map<string, ItemFacts[]>();
    for (const item of model.items) byKind.set(signature(item), [...(byKind.get(signature(item)) ?? []), item]);
    return [...byKind.values()].flatMap((items) => {
      const promised = promisedDays(model, startOfItem(items[0]!));
      return items
        .filter((item) => promised.days > item.statutoryWorkingDays)
        .map((item) => ({
          element: promised.steps.at(-1) ?? '',
          place: item.code,
          message: words(
            `${item.code}：${promised.steps.join('、')} 共承诺 ${promised.days} 个工作日，法定 ${item.statutoryWorkingDays} 个`,
            `${item.code}: ${promised.steps.join(', ')} promise ${promised.days} working days, ${item.statutoryWorkingDays} by law`,
          ),
        }));
    });
  },
};

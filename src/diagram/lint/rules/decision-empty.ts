import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const decisionEmpty: Rule = {
  id: 'decision-empty',
  severity: 'error',
  reason: words(
    '没有规则的决策表永远给不出结果；没有填的输出让后面的判断落空。',
    'A table without rules never gives a result; an empty output leaves what follows without an answer.',
  ),
  check: (model) => {
    return [...model.decisions.values()].flatMap(({ file, table }) => {
      const hit = (place: string, zh: string, en: string) => ({
        file,
        element: table.id,
        place,
        message: words(zh, en),
      });
      return [
        ...(table.rules.length === 0
          ? [hit('rules', `决策 ${table.id} 没有规则`, `The decision ${table.id} has no rules`)]
          : []),
        ...table.rules.flatMap((rule, at) =>
          rule.results
            .flatMap((result, column) => (result.trim() === '' ? [table.outputs[column]?.name ?? ''] : []))
            .map((name) =>
              hit(
                `rule ${at + 1}`,
                `决策 ${table.id} 第 ${at + 1} 条规则没有填 ${name}`,
                `Rule ${at + 1} of ${table.id} gives no ${name}`,
              ),
            ),
        ),
      ];
    });
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { parses, parsesAsTest } from '../../feel.ts';
import { decisionExpressions, diagramExpressions, formExpressions } from '../model/expressions.ts';

/** Longest expression, characters. */
const longest = 2_000;

export const feel: Rule = {
  id: 'feel',
  severity: 'error',
  reason: words(
    '读不懂的表达式会让部署失败，或者让办件在那一步成为故障。',
    'An expression that cannot be read fails the deployment, or stops the case at that step.',
  ),
  check: (model) => {
    return [...diagramExpressions(model), ...formExpressions(model), ...decisionExpressions(model)]
      .flatMap((one) => {
        const tooLong = one.text.length > longest;
        if (!tooLong && (one.isTest ? parsesAsTest(one.text) : parses(one.text))) return [];
        const text = one.text.slice(0, 80);
        return [
          {
            file: one.file,
            element: one.element,
            place: one.place,
            message: tooLong
              ? words(`表达式超过 ${longest} 个字符`, `The expression is longer than ${longest} characters`)
              : words(`表达式“${text}”读不懂`, `The expression “${text}” cannot be read`),
          },
        ];
      })
      .map(({ file, ...hit }) => (file === undefined ? hit : { ...hit, file }));
  },
};

import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { diagramExpressions } from '../model/expressions.ts';

export const decisionOutputUnused: Rule = {
  id: 'decision-output-unused',
  severity: 'warning',
  reason: words(
    '没有任何流程的分支会看的输出，多半是名称写错了，判断从来没有生效。',
    'An output that no branch of any flow reads is most often a misspelt name: the decision was never heeded.',
  ),
  check: (model) => {
    const expressions = diagramExpressions(model).map((one) => one.text);
    return model.flow.decisions.flatMap((call) => {
      const found = model.decisions.get(call.decisionId);
      if (found === undefined) return [];
      const single = found.table.outputs.length === 1;
      return found.table.outputs
        .filter((output) => single || !model.otherDiagrams.some((text) => text.includes(`.${output.name}`)))
        .map((output) => (single ? call.resultVariable : `${call.resultVariable}.${output.name}`))
        .filter((name) => name !== '' && !expressions.some((text) => text.includes(name)))
        .map((name) => ({
          element: call.id,
          place: name,
          message: words(`${name} 没有分支用到`, `${name} is read by no branch`),
        }));
    });
  },
};

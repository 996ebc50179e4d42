import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { jobs, lacksBefore } from '../model/passing.ts';
import type { Edge } from '../../flow.ts';

export const lawFee: Rule = {
  id: 'law-fee',
  severity: 'error',
  reason: words(
    'LAW-27：没有收费依据的事项一律不收费；收费步骤前要先判断事项有没有收费编号。',
    'LAW-27: nothing is charged without a basis; whether the item has a fee code is asked before the payment.',
  ),
  check: (model) => {
    const asked = (edges: readonly Edge[]): boolean =>
      edges.some((edge) => edge.condition?.includes('feeCode') === true);
    const gate = (id: string): boolean => asked(model.graph.leaving(id));
    return jobs(model, 'collect-fee')
      .filter((id) => lacksBefore(model, id, gate))
      .map((id) => ({
        element: id,
        message: words(
          `${shown(model, id)} 之前没有按 feeCode 分支`,
          `${id} comes without a branch on feeCode before it`,
        ),
      }));
  },
};

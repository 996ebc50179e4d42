import { newId } from '../../domain/id.ts';
import type { MoveRow } from '../../store/moves.ts';
import { insertMove } from '../../store/moves.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { checkPlan } from './check-plan.ts';
import type { MovePlan } from './move-plan.ts';
import { requireMover } from './require-move.ts';

/**
 * Writes a plan down: cases of a flow go from these releases to another one, for a reason. Nothing moves before it is
 * started. Gives the plan. Errors: forbidden, those of `checkPlan`.
 */
export const planMove = async (
  bureau: Bureau,
  person: Principal,
  plan: MovePlan & { reason: string; reverseOf?: string },
): Promise<MoveRow> => {
  requireMover(person);
  await checkPlan(bureau, plan);
  const row: MoveRow = {
    id: newId(),
    flow: plan.flow,
    sources: JSON.stringify(plan.sources),
    target: plan.target,
    mapping: JSON.stringify(plan.mapping),
    reason: plan.reason,
    reverseOf: plan.reverseOf ?? null,
    status: 'planned',
    byId: person.id,
    byName: person.name,
    createdAt: bureau.clock.now(),
    startedAt: null,
    endedAt: null,
  };
  await bureau.store.transaction((tx) => insertMove(tx, row));
  return row;
};

import { pairsOf, proposeMapping, reversed } from '../../diagram/mapping/propose-mapping.ts';
import { BureauError } from '../../errors.ts';
import type { MoveRow } from '../../store/moves.ts';
import { casesToMove } from '../../store/moves.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { planOf } from './move-plan.ts';
import { planMove } from './plan-move.ts';
import { requireMove, requireMover } from './require-move.ts';

/**
 * Plans the way back of the cases that a move has moved: its mapping the other way round, and for places that it did not
 * speak of what would be proposed. They go to the newest of the releases that they came from.
 * Errors: forbidden, move-not-found, move-nothing-moved.
 */
export const reverseMove = async (
  bureau: Bureau,
  person: Principal,
  { id, reason }: { id: string; reason: string },
): Promise<MoveRow> => {
  requireMover(person);
  const move = await requireMove(bureau.store.read, id);
  const { flow, sources, target, mapping } = planOf(move);
  const back = { flow, sources: [target], reverseOf: id };
  if ((await casesToMove(bureau.store.read, back)).length === 0) throw new BureauError('move-nothing-moved');
  const to = Math.max(...sources);
  const before = await bureau.releases.flow(to, flow);
  const known = new Set(before.nodes.map((node) => node.id));
  const pairs = reversed(mapping).filter((pair) => known.has(pair.target));
  const proposed = pairsOf(proposeMapping(await bureau.releases.flow(target, flow), before));
  const spoken = new Set(pairs.map(({ source }) => source));
  return planMove(bureau, person, {
    ...back,
    target: to,
    mapping: [...pairs, ...proposed.filter(({ source }) => !spoken.has(source))],
    reason,
  });
};

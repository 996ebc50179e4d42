import { BureauError } from '../../errors.ts';
import { casesToMove, changeMove, insertMoveCases } from '../../store/moves.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { planOf } from './move-plan.ts';
import { noteProgress } from './note-move.ts';
import { requireMove, requireMover } from './require-move.ts';

/** Starts a planned move for every case that runs in its source releases now. Errors: forbidden, move-not-found, move-state. */
export const startMove = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  requireMover(person);
  await bureau.store.transaction(async (tx) => {
    const move = await requireMove(tx, id);
    const change = { status: 'running', startedAt: bureau.clock.now() } as const;
    if (!(await changeMove(tx, id, ['planned'], change))) throw new BureauError('move-state', { status: move.status });
    const cases = await casesToMove(tx, { ...planOf(move), reverseOf: move.reverseOf });
    await insertMoveCases(tx, id, cases);
    await noteProgress(bureau, tx, { moveId: id, caseId: '' });
  });
};

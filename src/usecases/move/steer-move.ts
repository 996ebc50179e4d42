import { BureauError } from '../../errors.ts';
import type { MoveStatus } from '../../store/moves.ts';
import { cancelQueued, changeMove, stirMove } from '../../store/moves.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { noteProgress } from './note-move.ts';
import { requireMove, requireMover } from './require-move.ts';

/** pause: no further case is begun; resume: they go on; cancel: what waits stays where it is. What was asked of the engine ends. */
export const steerings = ['pause', 'resume', 'cancel'] as const;
export type Steering = (typeof steerings)[number];

const steps: Record<Steering, { from: readonly MoveStatus[]; to: MoveStatus }> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['planned', 'running', 'paused'], to: 'cancelled' },
};

/** Pauses, resumes or cancels a move. Errors: forbidden, move-not-found, move-state. */
export const steerMove = async (bureau: Bureau, person: Principal, id: string, steering: Steering): Promise<void> => {
  requireMover(person);
  const { from, to } = steps[steering];
  await bureau.store.transaction(async (tx) => {
    const move = await requireMove(tx, id);
    const now = bureau.clock.now();
    const change = { status: to, ...(to === 'cancelled' ? { endedAt: now } : {}) };
    if (!(await changeMove(tx, id, from, change))) throw new BureauError('move-state', { status: move.status });
    // What came while it was paused has stirred nothing.
    if (to === 'running') await stirMove(tx, id);
    if (to === 'cancelled') await cancelQueued(tx, id, now);
    await noteProgress(bureau, tx, { moveId: id, caseId: '' });
  });
};

import type { Actor } from '../../domain/record.ts';
import type { MoveCaseRow, MoveRow } from '../../store/moves.ts';
import { changeMoveCase, findMove } from '../../store/moves.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { writeRecord } from '../write-record.ts';

const actorOf = ({ byId, byName }: MoveRow): Actor => ({ kind: 'person', id: byId, name: byName });

/** A case has arrived: its row is settled and its record says who moved it, from where to where. False if it had before. */
export const noteMoved = async (
  bureau: Bureau,
  tx: Tx,
  row: MoveCaseRow,
  { move, flow, from, to }: { move?: MoveRow; flow: string; from: number; to: number },
): Promise<boolean> => {
  const settledAt = bureau.clock.now();
  if (!(await changeMoveCase(tx, row, 'sent', { status: 'moved', reason: '', atElement: '', settledAt }))) return false;
  const done = move ?? (await findMove(tx, row.moveId))!;
  await writeRecord(
    bureau,
    tx,
    { id: row.caseId, flow, flowVersion: to },
    {
      actor: actorOf(done),
      act: 'move-case',
      detail: { move: done.id, way: row.way, fromRelease: row.source, toRelease: done.target, fromVersion: from },
    },
  );
  await noteProgress(bureau, tx, row);
  return true;
};

/** Tells pages that a move has come further, and lets the next case go. */
export const noteProgress = async (
  bureau: Bureau,
  tx: Tx,
  { moveId, caseId }: Pick<MoveCaseRow, 'moveId' | 'caseId'>,
): Promise<void> => {
  await announce(bureau, tx, { kind: 'move-changed', caseId, moveId });
  afterCommit(tx, () => bureau.nudge.moves());
};

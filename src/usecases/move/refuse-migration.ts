import { lockCase } from '../../store/cases.ts';
import { changeMoveCase, sentMoveCase } from '../../store/moves.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { noteProgress } from './note-move.ts';
import { undoSeat } from './seat-anew.ts';

/** The engine refused what a move asked of it: a migration is tried as a new seat, a new seat is taken back. */
export const settleRefusedMove = async (bureau: Bureau, tx: Tx, command: OutboxRow, error: string): Promise<void> => {
  const { caseId } = command;
  if (command.kind === 'create-instance') return undoSeat(bureau, tx, caseId, error);
  if (command.kind !== 'migrate-instance') return;
  await lockCase(tx, caseId);
  const row = await sentMoveCase(tx, caseId);
  if (row?.way !== 'native') return;
  await changeMoveCase(tx, row, 'sent', { status: 'queued', way: '', error: error.slice(0, 1000), dueAt: '' });
  await noteProgress(bureau, tx, row);
};

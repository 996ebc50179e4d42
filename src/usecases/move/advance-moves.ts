import type { MoveRow } from '../../store/moves.ts';
import { changeMove, countMoveCases, dueMoveCases, nextDueMoveCase, runningMoves } from '../../store/moves.ts';
import type { MoveCaseRow } from '../../store/moves.ts';
import { isStoreFailure } from '../../store/failures.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { moveSome } from './move-one.ts';

/** Cases whose command is on its way at the same time, and cases a transaction. */
const atOnce = 128;
const together = 16;
/** What waits or is on its way is told of; it is looked after now and then all the same, ms. */
const sweepMs = 10_000;
/** A case that could not be taken further is not tried again sooner. */
const soonestMs = 500;

/** Together; where that fails one by one, so that no case spoils the others. */
const moveChunk = async (bureau: Bureau, move: MoveRow, rows: readonly MoveCaseRow[]): Promise<void> => {
  try {
    await moveSome(bureau, move, rows);
  } catch (error) {
    if (isStoreFailure(error)) throw error;
    for (const row of rows)
      await moveSome(bureau, move, [row]).catch((reason: unknown) =>
        bureau.log.error({ move: move.id, caseId: row.caseId, error: String(reason) }, 'a case could not be moved'),
      );
  }
};

/** Takes one move further. Gives after how many ms to look again; null when it is done. */
const advance = async (bureau: Bureau, move: MoveRow): Promise<number | null> => {
  const counts = await countMoveCases(bureau.store.read, move.id);
  const number = (status: string): number =>
    counts.filter((row) => row.status === status).reduce((sum, { count }) => sum + count, 0);
  const [sent, queued] = [number('sent'), number('queued')];
  if (sent + queued === 0) {
    await bureau.store.transaction(async (tx) => {
      if (await changeMove(tx, move.id, ['running'], { status: 'done', endedAt: bureau.clock.now() }))
        await announce(bureau, tx, { kind: 'move-changed', caseId: '', moveId: move.id });
    });
    return null;
  }
  const room = atOnce - sent;
  const rows =
    room <= 0 ? [] : await dueMoveCases(bureau.store.read, { moveId: move.id, now: machineTime(), limit: room });
  for (let from = 0; from < rows.length; from += together)
    await moveChunk(bureau, move, rows.slice(from, from + together));
  const due = await nextDueMoveCase(bureau.store.read, move.id);
  // No room: what comes back makes some.
  if (due === undefined || room <= rows.length) return sweepMs;
  return Math.min(sweepMs, Math.max(soonestMs, due === '' ? 0 : Date.parse(due) - Date.now()));
};

/** Takes every running move further, whoever started it. Gives after how many ms to look again; null: nothing runs. */
export const advanceMoves = async (bureau: Bureau): Promise<number | null> => {
  const pauses: number[] = [];
  const moves = await runningMoves(bureau.store.read);
  bureau.moving = moves.length > 0;
  for (const move of moves) {
    const pause = await advance(bureau, move);
    if (pause !== null) pauses.push(pause);
  }
  return pauses.length === 0 ? null : Math.min(...pauses);
};

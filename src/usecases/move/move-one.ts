import { holdCases } from '../../store/cases.ts';
import type { MoveCaseRow, MoveRow } from '../../store/moves.ts';
import { changeMoveCase, moveCasesOf, postponeMoveCase } from '../../store/moves.ts';
import type { StandingRows } from '../../store/standings.ts';
import { standingsOf } from '../../store/standings.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { migrateCase } from './migrate-case.ts';
import { judge, pairsBetween, planOf } from './move-plan.ts';
import { noteProgress } from './note-move.ts';
import { seatAnew } from './seat-anew.ts';

/** A case that waits is stirred by what it waits for; after so long it is looked at again all the same, ms. */
const restMs = 15_000;

const settle = async (
  bureau: Bureau,
  tx: Tx,
  row: MoveCaseRow,
  change: Pick<MoveCaseRow, 'status' | 'reason' | 'atElement'>,
): Promise<void> => {
  await changeMoveCase(tx, row, 'queued', { ...change, settledAt: bureau.clock.now() });
  await noteProgress(bureau, tx, row);
};

const moveCase = async (
  bureau: Bureau,
  tx: Tx,
  move: MoveRow,
  row: MoveCaseRow,
  standing: StandingRows,
): Promise<void> => {
  const plan = planOf(move);
  const { subject, run } = standing;
  // It has got to the new version by itself, or to a third one.
  if (subject.release !== row.source) return settle(bureau, tx, row, { status: 'ended', reason: '', atElement: '' });
  const { verdict, source, target } = await judge(bureau, plan, standing, row.error !== '');
  if (verdict.way === 'ended') return settle(bureau, tx, row, { status: 'ended', reason: '', atElement: '' });
  if (verdict.way === 'stays')
    return settle(bureau, tx, row, { status: 'stays', reason: verdict.reason, atElement: verdict.at });
  if (verdict.way === 'wait') {
    const { reason, at } = verdict;
    await postponeMoveCase(tx, row, { reason, atElement: at, dueAt: machineTime(restMs) });
    return;
  }
  const place = { subject, run, release: plan.target, pairs: pairsBetween(source, target, plan.mapping) };
  if (verdict.way === 'native') return migrateCase(bureau, tx, row, place);
  const hindered = await seatAnew(bureau, tx, row, { ...place, start: verdict.start });
  if (hindered !== undefined)
    await settle(bureau, tx, row, { status: 'stays', reason: hindered.reason, atElement: hindered.name });
};

/**
 * Takes these cases of a running move one step further in one transaction: asks the engine, or notes why they wait or
 * stay. A case that another copy has taken up meanwhile is left to it.
 */
export const moveSome = (bureau: Bureau, move: MoveRow, rows: readonly MoveCaseRow[]): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const ids = rows.map(({ caseId }) => caseId);
    await holdCases(tx, ids);
    // Before they are judged, so that what is told meanwhile does not escape.
    const queued = await moveCasesOf(tx, move.id, ids);
    const standings = await standingsOf(tx, ids);
    for (const row of queued)
      if (row.status === 'queued') await moveCase(bureau, tx, move, row, standings.get(row.caseId)!);
  });

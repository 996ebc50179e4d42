import { newId } from '../../domain/id.ts';
import type { Pair } from '../../diagram/mapping/propose-mapping.ts';
import { reversed } from '../../diagram/mapping/propose-mapping.ts';
import type { StayReason } from '../../diagram/mapping/reasons.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase, updateCase } from '../../store/cases.ts';
import type { MoveCaseRow } from '../../store/moves.ts';
import { changeMoveCase, findMove, sentMoveCase } from '../../store/moves.ts';
import type { RunRow } from '../../store/runs.ts';
import { findRun, insertRun, runsOfCase, setRunStatus } from '../../store/runs.ts';
import type { Db, Tx } from '../../store/store.ts';
import { globalVariablesOf } from '../../store/variables.ts';
import type { Bureau } from '../bureau.ts';
import { queueCommand } from '../queue-command.ts';
import { carrySteps } from './carry-steps.ts';
import { planOf } from './move-plan.ts';
import { noteMoved, noteProgress } from './note-move.ts';

/** The store's copy of a running instance's global variables, or why it will not do. */
export const variablesFor = async (
  tx: Db | Tx,
  processInstanceKey: string,
): Promise<{ variables: Record<string, unknown> } | { reason: StayReason; name: string }> => {
  const rows = await globalVariablesOf(tx, processInstanceKey);
  // Every run starts with its own id: where it is missing, the instance began before a copy was kept.
  if (!rows.some(({ name }) => name === 'runId')) return { reason: 'variables-unknown', name: '' };
  const long = rows.find(({ value }) => value === null);
  if (long !== undefined) return { reason: 'variable-too-long', name: long.name };
  return { variables: Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value!) as unknown])) };
};

/**
 * Seats a case anew: the old run is frozen, its steps wait under the new version's names, and a new run is to begin at the
 * given elements. Gives why it cannot be. The caller has locked the case and knows that every token is at rest.
 */
export const seatAnew = async (
  bureau: Bureau,
  tx: Tx,
  row: MoveCaseRow,
  plan: { subject: CaseRow; run: RunRow; release: number; pairs: readonly Pair[]; start: readonly string[] },
): Promise<{ reason: StayReason; name: string } | undefined> => {
  const { subject, run, release, pairs, start } = plan;
  const copy = await variablesFor(tx, run.processInstanceKey!);
  if ('reason' in copy) return copy;
  if (!(await changeMoveCase(tx, row, 'queued', { status: 'sent', way: 're-seat', reason: '', atElement: '' })))
    return undefined;
  const { version } = await bureau.releases.released(release, subject.flow);
  const runId = newId();
  const now = bureau.clock.now();
  await setRunStatus(tx, run.id, 'frozen');
  await insertRun(tx, {
    id: runId,
    caseId: subject.id,
    seq: run.seq + 1,
    status: 'starting',
    flow: subject.flow,
    flowVersion: version,
    processInstanceKey: null,
    createdAt: now,
    boundAt: null,
  });
  await updateCase(tx, subject.id, { runId });
  await carrySteps(bureau, tx, subject, { release, flowVersion: version, pairs });
  await queueCommand(bureau, tx, {
    caseId: subject.id,
    kind: 'create-instance',
    actId: row.moveId,
    payload: {
      runId,
      bpmnProcessId: subject.flow,
      version,
      variables: { ...copy.variables, runId },
      startElements: [...start],
    },
  });
  return undefined;
};

/** The run before this one that an instance served. */
const runBefore = async (tx: Tx, run: RunRow): Promise<RunRow | undefined> =>
  (await runsOfCase(tx, run.caseId)).findLast(
    ({ seq, processInstanceKey }) => seq < run.seq && processInstanceKey !== null,
  );

/** A later run of a case is bound: the case has arrived, and the instance that it followed before is cancelled. */
export const settleSeat = async (bureau: Bureau, tx: Tx, run: RunRow): Promise<void> => {
  const subject = await lockCase(tx, run.caseId);
  const row = await sentMoveCase(tx, run.caseId);
  if (subject?.runId !== run.id || row?.way !== 're-seat') return;
  const before = await runBefore(tx, run);
  const from = before?.flowVersion ?? 0;
  if (!(await noteMoved(bureau, tx, row, { flow: subject.flow, from, to: run.flowVersion }))) return;
  if (before?.processInstanceKey != null)
    await queueCommand(bureau, tx, {
      caseId: subject.id,
      kind: 'cancel-instance',
      payload: { processInstanceKey: before.processInstanceKey },
    });
};

/** The engine refused to begin the new run: the case goes on in its old one as if nothing had been asked. */
export const undoSeat = async (bureau: Bureau, tx: Tx, caseId: string, error: string): Promise<void> => {
  const subject = await lockCase(tx, caseId);
  const row = await sentMoveCase(tx, caseId);
  const run = subject && (await findRun(tx, subject.runId));
  if (subject === undefined || run?.status !== 'starting' || row?.way !== 're-seat') return;
  const before = (await runBefore(tx, run))!;
  const { mapping } = planOf((await findMove(tx, row.moveId))!);
  await setRunStatus(tx, run.id, 'frozen');
  await setRunStatus(tx, before.id, 'bound');
  await updateCase(tx, caseId, { runId: before.id });
  await carrySteps(bureau, tx, subject, {
    release: row.source,
    flowVersion: before.flowVersion,
    pairs: reversed(mapping),
  });
  const settledAt = bureau.clock.now();
  await changeMoveCase(tx, row, 'sent', { status: 'stays', reason: 'refused', error: error.slice(0, 1000), settledAt });
  await noteProgress(bureau, tx, row);
};

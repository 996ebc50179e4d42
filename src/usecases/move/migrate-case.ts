import type { Pair } from '../../diagram/mapping/propose-mapping.ts';
import { lockCase } from '../../store/cases.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { MoveCaseRow } from '../../store/moves.ts';
import { changeMoveCase, findMove, sentMoveCase } from '../../store/moves.ts';
import { settleCommandOfAct } from '../../store/outbox.ts';
import { listReleases } from '../../store/releases.ts';
import type { ReleasedFlow } from '../../store/releases.ts';
import { findRunByInstance, setRunVersion } from '../../store/runs.ts';
import type { RunRow } from '../../store/runs.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { queueCommand } from '../queue-command.ts';
import { writeRecord } from '../write-record.ts';
import { carrySteps } from './carry-steps.ts';
import { noteMoved } from './note-move.ts';

/** Asks the engine to migrate a case's instance in place. The caller has locked the case. */
export const migrateCase = async (
  bureau: Bureau,
  tx: Tx,
  row: MoveCaseRow,
  { subject, run, release, pairs }: { subject: CaseRow; run: RunRow; release: number; pairs: readonly Pair[] },
): Promise<void> => {
  const target = await bureau.releases.released(release, subject.flow);
  const asked = { status: 'sent', way: 'native', reason: '', atElement: '' } as const;
  if (!(await changeMoveCase(tx, row, 'queued', asked))) return;
  await queueCommand(bureau, tx, {
    caseId: subject.id,
    kind: 'migrate-instance',
    actId: row.moveId,
    payload: {
      processInstanceKey: run.processInstanceKey!,
      targetProcessDefinitionKey: target.processDefinitionKey,
      mappings: [...pairs],
    },
  });
};

export interface Migration {
  processInstanceKey: string;
  targetProcessDefinitionKey: string;
  pairs: readonly Pair[];
}

/** The newest release that has put this version into force; undefined for one that is none of ours. */
const releaseOf = async (
  bureau: Bureau,
  flow: string,
  key: string,
): Promise<{ release: number; version: number } | undefined> => {
  for (const { id, flows } of await listReleases(bureau.store.read)) {
    const released = (JSON.parse(flows) as Record<string, ReleasedFlow>)[flow];
    if (released?.processDefinitionKey === key) return { release: id, version: released.version };
  }
  return undefined;
};

/**
 * The record stream tells that an instance was migrated: the one proof of it. The case has its new release and its steps
 * from now on. It may be told more than once, and of a migration that none of ours asked for.
 */
export const settleMigration = async (bureau: Bureau, tx: Tx, migration: Migration): Promise<void> => {
  const { processInstanceKey, targetProcessDefinitionKey, pairs } = migration;
  const run = await findRunByInstance(tx, processInstanceKey);
  const subject = run && (await lockCase(tx, run.caseId));
  if (run === undefined || subject?.runId !== run.id) return;
  const row = await sentMoveCase(tx, subject.id);
  const move = row?.way === 'native' ? await findMove(tx, row.moveId) : undefined;
  const planned = move && (await bureau.releases.released(move.target, subject.flow));
  const ours = planned?.processDefinitionKey === targetProcessDefinitionKey;
  const to = ours
    ? { release: move!.target, version: planned.version }
    : await releaseOf(bureau, subject.flow, targetProcessDefinitionKey);
  if (to === undefined) {
    bureau.log.error(
      { caseId: subject.id, targetProcessDefinitionKey },
      'an instance was migrated to an unknown version',
    );
    return;
  }
  if (subject.release !== to.release) {
    await setRunVersion(tx, run.id, to.version);
    await carrySteps(bureau, tx, subject, { release: to.release, flowVersion: to.version, pairs });
  }
  if (ours) {
    await settleCommandOfAct(tx, { id: move!.id, caseId: subject.id }, bureau.clock.now());
    await noteMoved(bureau, tx, row!, { move: move!, flow: subject.flow, from: run.flowVersion, to: to.version });
  } else if (subject.release !== to.release)
    await writeRecord(
      bureau,
      tx,
      { id: subject.id, flow: subject.flow, flowVersion: to.version },
      {
        actor: { kind: 'engine', id: 'zeebe', name: '流程引擎' },
        act: 'move-case',
        detail: { way: 'native', fromRelease: subject.release, toRelease: to.release, fromVersion: run.flowVersion },
      },
    );
};

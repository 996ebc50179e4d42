import type { CaseRow } from './cases.ts';
import type { ElementRow, SequenceFlowRow } from './engine-log.ts';
import type { RunRow } from './runs.ts';
import type { Db, Tx } from './store.ts';

/** What is known of where a case stands, for the one who wants to move it. */
export interface StandingRows {
  subject: CaseRow;
  run: RunRow;
  elements: ElementRow[];
  taken: SequenceFlowRow[];
  /** Of open tasks of the present run. */
  openSteps: string[];
  incidents: string[];
  pendingActs: number;
  queuedCommands: number;
}

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

/** Reads where these cases stand, all of them with a handful of statements; at most some hundred at once. */
export const standingsOf = async (db: Db | Tx, caseIds: readonly string[]): Promise<Map<string, StandingRows>> => {
  const ids = [...caseIds];
  const cases = await db<CaseRow>('cases').whereIn('id', ids);
  const runs = await db<RunRow>('runs').whereIn(
    'id',
    cases.map(({ runId }) => runId),
  );
  const keys = runs.flatMap(({ processInstanceKey }) => processInstanceKey ?? []);
  const elements = grouped(
    await db<ElementRow>('elements').whereIn('processInstanceKey', keys),
    (row) => row.processInstanceKey,
  );
  const taken = grouped(
    await db<SequenceFlowRow>('sequence_flows').whereIn('processInstanceKey', keys),
    (row) => row.processInstanceKey,
  );
  const incidents = grouped(
    await db('incidents')
      .whereIn('processInstanceKey', keys)
      .whereNull('resolvedAt')
      .select('processInstanceKey', 'elementId'),
    (row: { processInstanceKey: string }) => row.processInstanceKey,
  );
  const tasks = grouped(
    await db('tasks').whereIn('caseId', ids).where({ status: 'open' }).select('caseId', 'runId', 'elementInstanceKey'),
    (row: { runId: string }) => row.runId,
  );
  // Literals, so that partial indexes serve.
  const acts = grouped(
    await db('acts').whereIn('caseId', ids).whereRaw("status = 'pending'").select('caseId'),
    (row: { caseId: string }) => row.caseId,
  );
  const commands = grouped(
    await db('outbox').whereIn('caseId', ids).whereRaw("status = 'queued'").select('caseId'),
    (row: { caseId: string }) => row.caseId,
  );
  const runOf = new Map(runs.map((run) => [run.id, run]));
  return new Map(
    cases.map((subject) => {
      const run = runOf.get(subject.runId)!;
      const key = run.processInstanceKey ?? '';
      return [
        subject.id,
        {
          subject,
          run,
          elements: elements.get(key) ?? [],
          taken: taken.get(key) ?? [],
          openSteps: (tasks.get(run.id) ?? []).map(
            (row) => (row as unknown as { elementInstanceKey: string }).elementInstanceKey,
          ),
          incidents: (incidents.get(key) ?? []).map((row) => (row as unknown as { elementId: string }).elementId),
          pendingActs: acts.get(subject.id)?.length ?? 0,
          queuedCommands: commands.get(subject.id)?.length ?? 0,
        },
      ];
    }),
  );
};

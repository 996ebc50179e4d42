import { EngineError } from '../../engine/engine-error.ts';
import { findAct } from '../../store/acts.ts';
import { sentMoveCase } from '../../store/moves.ts';
import type { CommandKind, OutboxRow } from '../../store/outbox.ts';
import { findRun } from '../../store/runs.ts';
import type { Bureau } from '../bureau.ts';
import type { Commands } from '../queue-command.ts';

/** `bind` names the instance that the command has made; the stream would tell the same a moment later. */
export type Sent =
  | { kind: 'sent'; bind?: { runId: string; processInstanceKey: string; flowVersion: number } }
  | { kind: 'refused'; error: string }
  | { kind: 'unavailable'; error: string };

const payloadOf = <K extends keyof Commands>(row: OutboxRow): Commands[K] => JSON.parse(row.payload) as Commands[K];

const createInstance = async (bureau: Bureau, row: OutboxRow): Promise<Sent> => {
  const command = payloadOf<'create-instance'>(row);
  if (row.attempts > 0) {
    // An earlier attempt may have arrived although its answer did not: a bound run needs no second instance.
    const run = await findRun(bureau.store.read, command.runId);
    if (run === undefined || run.status !== 'starting') return { kind: 'sent' };
  }
  const { runId, bpmnProcessId, version, variables, startElements } = command;
  const { processInstanceKey } = await bureau.engine.createInstance({
    bpmnProcessId,
    version,
    variables,
    ...(startElements === undefined ? {} : { startElements }),
  });
  return { kind: 'sent', bind: { runId, processInstanceKey, flowVersion: version } };
};

/** Whether the record stream has told that the case's run is where a migration was to take it. */
const isMigrated = async (bureau: Bureau, row: OutboxRow): Promise<boolean> =>
  (await sentMoveCase(bureau.store.read, row.caseId)) === undefined;

const transmit = async (bureau: Bureau, row: OutboxRow): Promise<Sent> => {
  switch (row.kind) {
    case 'create-instance':
      return createInstance(bureau, row);
    case 'complete-job': {
      const { jobKey, variables } = payloadOf<'complete-job'>(row);
      await bureau.engine.completeJob(jobKey, variables);
      return { kind: 'sent' };
    }
    case 'modify-instance': {
      const { processInstanceKey, activate, terminate } = payloadOf<'modify-instance'>(row);
      await bureau.engine.modifyInstance(processInstanceKey, { activate, terminate });
      return { kind: 'sent' };
    }
    case 'migrate-instance': {
      // An earlier attempt may have arrived although its answer did not; where that is not told yet, it is done again to no effect.
      if (row.attempts > 0 && (await isMigrated(bureau, row))) return { kind: 'sent' };
      const { processInstanceKey, ...plan } = payloadOf<'migrate-instance'>(row);
      await bureau.engine.migrateInstance(processInstanceKey, plan);
      return { kind: 'sent' };
    }
    case 'set-variables': {
      const { scopeKey, variables } = payloadOf<'set-variables'>(row);
      await bureau.engine.setVariables(scopeKey, variables);
      return { kind: 'sent' };
    }
    case 'cancel-instance':
      await bureau.engine.cancelInstance(payloadOf<'cancel-instance'>(row).processInstanceKey);
      return { kind: 'sent' };
  }
};

/** How often a repeated move waits for the record stream before its refusal stands: about a minute. */
const patientAttempts = 9;

/**
 * A move that is refused when it is repeated may have been done by an earlier attempt whose answer was lost: then its
 * element is gone, and the record stream is about to tell.
 */
const judgeRepeatedMove = async (bureau: Bureau, { actId, attempts }: OutboxRow, error: string): Promise<Sent> => {
  const act = actId === null ? undefined : await findAct(bureau.store.read, actId);
  if (act !== undefined && act.status !== 'pending') return { kind: 'sent' };
  return attempts < patientAttempts ? { kind: 'unavailable', error } : { kind: 'refused', error };
};

/** A migration that is refused when it is repeated may have been done by an earlier attempt whose answer was lost. */
const judgeRepeatedMigration = async (bureau: Bureau, row: OutboxRow, error: string): Promise<Sent> => {
  if (await isMigrated(bureau, row)) return { kind: 'sent' };
  return row.attempts < patientAttempts ? { kind: 'unavailable', error } : { kind: 'refused', error };
};

const silent: ReadonlySet<CommandKind> = new Set(['complete-job', 'cancel-instance']);

/** Sends one command. NOT_FOUND settles nothing for a job or a cancel: the record stream tells what became of it. */
export const sendCommand = async (bureau: Bureau, row: OutboxRow): Promise<Sent> => {
  try {
    return await transmit(bureau, row);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.kind === 'unavailable') return { kind: 'unavailable', error: error.message };
    if (row.kind === 'modify-instance' && row.attempts > 0) return judgeRepeatedMove(bureau, row, error.message);
    if (row.kind === 'migrate-instance' && row.attempts > 0) return judgeRepeatedMigration(bureau, row, error.message);
    if (error.kind === 'not-found' && silent.has(row.kind)) return { kind: 'sent' };
    return { kind: 'refused', error: error.message };
  }
};

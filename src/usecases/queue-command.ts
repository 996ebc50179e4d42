import type { CommandKind } from '../store/outbox.ts';
import { insertCommand } from '../store/outbox.ts';
import { afterCommit } from '../store/store.ts';
import type { Tx } from '../store/store.ts';
import type { Bureau } from './bureau.ts';
import { leaseMs, machineTime } from './machine-time.ts';

/** What each command tells the engine; keys are texts. */
export interface Commands {
  'create-instance': {
    runId: string;
    bpmnProcessId: string;
    version: number;
    variables: Record<string, unknown>;
    startElements?: string[];
  };
  'complete-job': { jobKey: string; variables: Record<string, unknown> };
  'modify-instance': {
    processInstanceKey: string;
    activate: { elementId: string; variables?: Record<string, unknown> }[];
    terminate: string[];
  };
  'migrate-instance': {
    processInstanceKey: string;
    targetProcessDefinitionKey: string;
    mappings: { source: string; target: string }[];
  };
  'cancel-instance': { processInstanceKey: string };
  'set-variables': { scopeKey: string; variables: Record<string, unknown> };
}

/**
 * Puts a command for the engine into the outbox, in the transaction of the change that asks for it (guarantee 4). Once the
 * change stands this copy sends it, unless another command of the case comes first.
 */
export const queueCommand = async <K extends CommandKind>(
  bureau: Bureau,
  tx: Tx,
  { caseId, kind, payload, actId }: { caseId: string; kind: K; payload: Commands[K]; actId?: string },
): Promise<void> => {
  const row = { caseId, kind, payload: JSON.stringify(payload), actId: actId ?? null, createdAt: bureau.clock.now() };
  const command = await insertCommand(tx, row, machineTime(leaseMs));
  afterCommit(tx, () => bureau.nudge.outbox(command.leasedUntil === '' ? undefined : command));
};

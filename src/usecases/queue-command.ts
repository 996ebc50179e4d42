import type { CommandKind } from '../store/outbox.ts';
import { insertCommand } from '../store/outbox.ts';
import { afterCommit } from '../store/store.ts';
import type { Tx } from '../store/store.ts';
import type { Bureau } from './bureau.ts';

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
  'cancel-instance': { processInstanceKey: string };
}

/** Puts a command for the engine into the outbox, in the transaction of the change that asks for it (guarantee 4). */
export const queueCommand = async <K extends CommandKind>(
  bureau: Bureau,
  tx: Tx,
  { caseId, kind, payload, actId }: { caseId: string; kind: K; payload: Commands[K]; actId?: string },
): Promise<void> => {
  await insertCommand(tx, {
    caseId,
    kind,
    payload: JSON.stringify(payload),
    actId: actId ?? null,
    status: 'queued',
    attempts: 0,
    leasedUntil: '',
    error: null,
    createdAt: bureau.clock.now(),
    settledAt: null,
  });
  afterCommit(tx, () => bureau.nudge.outbox());
};

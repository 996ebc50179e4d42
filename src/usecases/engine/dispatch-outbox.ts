import { lockCase } from '../../store/cases.ts';
import { findAct, settleAct } from '../../store/acts.ts';
import { leaseCommands, postponeCommand, refuseCommand, settleCommands, stillQueued } from '../../store/outbox.ts';
import type { CommandKind, OutboxRow } from '../../store/outbox.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { findTask } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { leaseMs, machineTime } from '../machine-time.ts';
import { settleRefusedMove } from '../move/refuse-migration.ts';
import { stirMoves } from '../move/stir-moves.ts';
import { writeRecord } from '../write-record.ts';
import { bindRun } from './bind-run.ts';
import type { Sent } from './send-command.ts';
import { sendCommand } from './send-command.ts';
import { actorOf } from './settle-completion.ts';
import { settleVariables } from './settle-variables.ts';

const longestPauseMs = 30_000;
// What failed because the engine was away a moment ago shall not wait as if it still were.
const longestReadyPauseMs = 3_000;
/** What the record stream proves, and so settles in the transaction of what it brings. */
const proven: ReadonlySet<CommandKind> = new Set(['complete-job', 'create-instance', 'migrate-instance']);
/** How long the stream is given for that before the engine's answer is kept. */
const proofMs = 200;

/** Pause before the next attempt: doubling from 100 ms, bounded, with jitter. */
const pauseMs = (attempts: number, ready: boolean): number =>
  Math.min(ready ? longestReadyPauseMs : longestPauseMs, 100 * 2 ** Math.min(attempts, 9)) * (0.5 + Math.random() / 2);

const giveUp = async (bureau: Bureau, tx: Tx, row: OutboxRow, error: string): Promise<void> => {
  await refuseCommand(tx, row.seq, error, bureau.clock.now());
  bureau.log.error({ seq: row.seq, kind: row.kind, caseId: row.caseId, error }, 'the engine refused a command');
  await settleRefusedMove(bureau, tx, row, error);
  const act = row.actId === null ? undefined : await findAct(tx, row.actId);
  if (act === undefined) return;
  await lockCase(tx, act.caseId);
  if (!(await settleAct(tx, act.id, 'refused', bureau.clock.now()))) return;
  // A clock that gave way to this act is due again.
  afterCommit(tx, () => bureau.nudge.clocks());
  const task = await findTask(tx, act.jobKey);
  const subject = { id: act.caseId, flow: task?.flow ?? '', flowVersion: task?.flowVersion ?? 0 };
  await writeRecord(bureau, tx, subject, {
    actor: actorOf(act),
    act: 'refused-by-engine',
    elementId: act.elementId,
    detail: { actId: act.id, outcome: act.outcome },
  });
  await announce(bureau, tx, { kind: 'act-settled', caseId: act.caseId, actId: act.id, act: 'refused' });
};

const settle = async (bureau: Bureau, tx: Tx, row: OutboxRow, sent: Sent): Promise<number> => {
  if (sent.kind === 'refused') {
    await giveUp(bureau, tx, row, sent.error);
    return 0;
  }
  if (sent.kind === 'unavailable') {
    const pause = pauseMs(row.attempts, bureau.engine.state() === 'ready');
    await postponeCommand(tx, row.seq, machineTime(pause), sent.error);
    return pause;
  }
  if (row.kind === 'set-variables' && row.actId !== null) await settleVariables(bureau, tx, row.actId);
  if (sent.bind !== undefined) await bindRun(bureau, tx, { caseId: row.caseId, ...sent.bind });
  return 0;
};

export interface Dispatcher {
  /** Takes what waits and sends it; gives whether there may be more. Does not wait for the engine's answers. */
  round(limit: number): Promise<boolean>;
  /** Sends a command that this copy has leased. */
  send(row: OutboxRow): void;
  /** Waits until every answer is in and kept. */
  drain(): Promise<void>;
}

/**
 * Sends what waits in the outbox, in order per case (guarantee 4). A slow answer holds up only its own case; answers
 * that come together are kept in one transaction, and most need none, because the record stream was quicker. `wake` is
 * called when a postponed command or a next one of a case is due.
 */
export const createDispatcher = (bureau: Bureau, wake: (ms: number) => void): Dispatcher => {
  const answers: { row: OutboxRow; sent: Sent }[] = [];
  const sending = new Set<Promise<void>>();
  let keeping: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const keep = async (): Promise<void> => {
    while (answers.length > 0) {
      const batch = answers.splice(0);
      const queued = await stillQueued(
        bureau.store.read,
        batch.map(({ row }) => row.seq),
      );
      const left = batch
        .filter(({ row }) => queued.has(row.seq))
        .sort((a, b) => (a.row.caseId < b.row.caseId ? -1 : 1));
      const pauses = new Set([0]);
      if (left.length > 0)
        await bureau.store.transaction(async (tx) => {
          for (const { row, sent } of left) pauses.add(await settle(bureau, tx, row, sent));
          const sent = left.filter(({ sent: { kind } }) => kind === 'sent').map(({ row }) => row.seq);
          if (sent.length > 0) await settleCommands(tx, sent, bureau.clock.now());
          await stirMoves(bureau, tx, { caseIds: left.map(({ row }) => row.caseId) });
        });
      for (const pause of pauses) wake(pause);
    }
  };
  const kept = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    keeping ??= keep()
      // The leases run out by themselves and the commands go out again: nothing is lost by an answer that was not kept.
      .catch((error: unknown) => bureau.log.error({ error: String(error) }, 'answers of the engine were not kept'))
      .finally(() => (keeping = null));
    return keeping;
  };
  const transmit = async (row: OutboxRow): Promise<void> => {
    const sent = await sendCommand(bureau, row);
    answers.push({ row, sent });
    if (sent.kind === 'sent' && proven.has(row.kind)) timer ??= setTimeout(() => void kept(), proofMs);
    else await kept();
  };
  const send = (row: OutboxRow): void => {
    const one = transmit(row).catch((error: unknown) =>
      bureau.log.error({ seq: row.seq, error: String(error) }, 'a command was not sent'),
    );
    sending.add(one);
    void one.finally(() => sending.delete(one));
  };
  return {
    round: async (limit) => {
      const room = limit - sending.size;
      if (room <= 0) return false;
      const rows = await bureau.store.transaction((tx) =>
        leaseCommands(tx, { now: machineTime(), until: machineTime(leaseMs), limit: room }),
      );
      rows.forEach(send);
      return rows.length === room;
    },
    send,
    drain: async () => {
      while (sending.size > 0) await Promise.all(sending);
      await kept();
    },
  };
};

import { lockCase } from '../../store/cases.ts';
import { findAct, settleAct } from '../../store/acts.ts';
import { leaseCommands, postponeCommand, refuseCommand, settleCommands } from '../../store/outbox.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { findTask } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { writeRecord } from '../write-record.ts';
import { bindRun } from './bind-run.ts';
import type { Sent } from './send-command.ts';
import { sendCommand } from './send-command.ts';
import { actorOf } from './settle-completion.ts';

const leaseMs = 15_000;
const longestPauseMs = 30_000;
// What failed because the engine was away a moment ago shall not wait as if it still were.
const longestReadyPauseMs = 3_000;

/** Pause before the next attempt: doubling from 100 ms, bounded, with jitter. */
const pauseMs = (attempts: number, ready: boolean): number =>
  Math.min(ready ? longestReadyPauseMs : longestPauseMs, 100 * 2 ** Math.min(attempts, 9)) * (0.5 + Math.random() / 2);

const giveUp = async (bureau: Bureau, tx: Tx, row: OutboxRow, error: string): Promise<void> => {
  await refuseCommand(tx, row.seq, error, bureau.clock.now());
  bureau.log.error({ seq: row.seq, kind: row.kind, caseId: row.caseId, error }, 'the engine refused a command');
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
  await announce(bureau, tx, { kind: 'act-settled', caseId: act.caseId, actId: act.id });
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
  if (sent.bind !== undefined) await bindRun(bureau, tx, { caseId: row.caseId, ...sent.bind });
  await settleCommands(tx, [row.seq], bureau.clock.now());
  return 0;
};

export interface Dispatcher {
  /** Takes what waits and sends it; gives whether there may be more. Does not wait for the engine's answers. */
  round(limit: number): Promise<boolean>;
  /** Waits until every answer is in and kept. */
  drain(): Promise<void>;
}

/**
 * Sends what waits in the outbox, in order per case (guarantee 4). A slow answer holds up only its own case; answers
 * that come together are kept in one transaction. `wake` is called when a postponed command or a next one of a case is due.
 */
export const createDispatcher = (bureau: Bureau, wake: (ms: number) => void): Dispatcher => {
  const answers: { row: OutboxRow; sent: Sent }[] = [];
  const sending = new Set<Promise<void>>();
  let keeping: Promise<void> | null = null;

  const keep = async (): Promise<void> => {
    while (answers.length > 0) {
      const batch = answers.splice(0).sort((a, b) => (a.row.caseId < b.row.caseId ? -1 : 1));
      const pauses = await bureau.store.transaction(async (tx) => {
        const due: number[] = [];
        for (const { row, sent } of batch) due.push(await settle(bureau, tx, row, sent));
        return due;
      });
      for (const pause of new Set(pauses)) wake(pause);
    }
  };
  const kept = (): Promise<void> => {
    keeping ??= keep()
      // The leases run out by themselves and the commands go out again: nothing is lost by an answer that was not kept.
      .catch((error: unknown) => bureau.log.error({ error: String(error) }, 'answers of the engine were not kept'))
      .finally(() => (keeping = null));
    return keeping;
  };
  const send = async (row: OutboxRow): Promise<void> => {
    answers.push({ row, sent: await sendCommand(bureau, row) });
    await kept();
  };
  return {
    round: async (limit) => {
      const room = limit - sending.size;
      if (room <= 0) return false;
      const rows = await bureau.store.transaction((tx) =>
        leaseCommands(tx, { now: machineTime(), until: machineTime(leaseMs), limit: room }),
      );
      for (const row of rows) {
        const one = send(row).catch((error: unknown) =>
          bureau.log.error({ seq: row.seq, error: String(error) }, 'a command was not sent'),
        );
        sending.add(one);
        void one.finally(() => sending.delete(one));
      }
      return rows.length === room;
    },
    drain: async () => {
      while (sending.size > 0) await Promise.all(sending);
    },
  };
};

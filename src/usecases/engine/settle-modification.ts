import { maskText } from '../../domain/masking.ts';
import { findAct, settleAct } from '../../store/acts.ts';
import type { ActRow } from '../../store/acts.ts';
import { lockCase } from '../../store/cases.ts';
import { endTask, findTask, updateTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Tx } from '../../store/store.ts';
import { afterAct } from '../act/after-act.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { stopTaskClocks } from '../clock/stop-task-clocks.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { actorOf, announceClosed } from './settle-completion.ts';

/** Why a case was sent back; what the person wrote stays with the act. */
export const reasonOf = (act: ActRow): string => (JSON.parse(act.data) as { reason?: string }).reason ?? '';

/** A completion that jumped: the step is done as any other, although its job was taken away with its element. */
const complete = async (bureau: Bureau, tx: Tx, act: ActRow, task: TaskRow): Promise<void> => {
  const endedAt = bureau.clock.now();
  const ended = await endTask(tx, task.jobKey, { status: 'completed', actId: act.id, endedAt });
  if (ended === undefined) await updateTask(tx, task.jobKey, { status: 'completed', outcome: act.outcome });
  else await announceClosed(bureau, tx, ended);
  await afterAct(tx, act);
};

/** The engine has moved an instance as an act asked: the send-back (退回), take-back, jump or move of that id is effective. */
export const settleModification = async (bureau: Bureau, tx: Tx, actId: string): Promise<void> => {
  const seen = await findAct(tx, actId);
  if (seen === undefined || seen.status !== 'pending') return;
  const subject = (await lockCase(tx, seen.caseId))!;
  const act = (await findAct(tx, actId))!;
  // What was moved was a person's task, or a step of the engine's own.
  const task = await findTask(tx, act.jobKey);
  if (!(await settleAct(tx, act.id, 'effective', bureau.clock.now()))) return;
  if (act.kind === 'complete' && task !== undefined) await complete(bureau, tx, act, task);
  await stopTaskClocks(bureau, tx, { caseId: act.caseId, elementId: act.elementId, at: act.moment });
  await writeRecord(
    bureau,
    tx,
    task === undefined
      ? await subjectOfCase(tx, subject)
      : { id: act.caseId, flow: task.flow, flowVersion: task.flowVersion },
    {
      actor: actorOf(act),
      act: act.kind === 'complete' ? act.outcome : act.kind,
      elementId: act.elementId,
      at: act.moment,
      detail: {
        actId: act.id,
        ...(act.kind === 'complete' ? { to: act.jumpTo } : { to: act.outcome, reason: maskText(reasonOf(act)) }),
      },
    },
  );
  await announce(bureau, tx, { kind: 'act-settled', caseId: act.caseId, actId: act.id, act: 'effective' });
};

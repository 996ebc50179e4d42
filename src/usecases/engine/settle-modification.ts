import { maskText } from '../../domain/masking.ts';
import type { ActRow } from '../../store/acts.ts';
import { findAct, settleAct } from '../../store/acts.ts';
import { lockCase } from '../../store/cases.ts';
import { findTask } from '../../store/tasks.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { stopTaskClocks } from '../clock/stop-task-clocks.ts';
import { writeRecord } from '../write-record.ts';
import { actorOf } from './settle-completion.ts';

/** Why a case was sent back; what the person wrote stays with the act. */
export const reasonOf = (act: ActRow): string => (JSON.parse(act.data) as { reason?: string }).reason ?? '';

/** The engine has moved an instance as an act asked: the send-back (退回) of that id is effective. */
export const settleModification = async (bureau: Bureau, tx: Tx, actId: string): Promise<void> => {
  const seen = await findAct(tx, actId);
  if (seen === undefined || seen.status !== 'pending') return;
  await lockCase(tx, seen.caseId);
  const act = (await findAct(tx, actId))!;
  const task = await findTask(tx, act.jobKey);
  if (task === undefined || !(await settleAct(tx, act.id, 'effective', bureau.clock.now()))) return;
  await stopTaskClocks(bureau, tx, { caseId: act.caseId, elementId: act.elementId, at: act.moment });
  await writeRecord(
    bureau,
    tx,
    { id: act.caseId, flow: task.flow, flowVersion: task.flowVersion },
    {
      actor: actorOf(act),
      act: 'send-back',
      elementId: act.elementId,
      at: act.moment,
      detail: { actId: act.id, to: act.outcome, reason: maskText(reasonOf(act)) },
    },
  );
  await announce(bureau, tx, { kind: 'act-settled', caseId: act.caseId, actId: act.id, act: 'effective' });
};

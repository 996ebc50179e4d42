import { maskText } from '../../domain/masking.ts';
import { findAct, settleAct } from '../../store/acts.ts';
import { lockCase } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { actorOf } from './settle-completion.ts';

/** The engine has answered that it set the variable of an act: the change is effective and stands in the record. */
export const settleVariables = async (bureau: Bureau, tx: Tx, actId: string): Promise<void> => {
  const act = await findAct(tx, actId);
  if (act === undefined) return;
  const subject = (await lockCase(tx, act.caseId))!;
  if (!(await settleAct(tx, actId, 'effective', bureau.clock.now()))) return;
  const { name, from, to, reason } = JSON.parse(act.data) as Record<'name' | 'from' | 'to' | 'reason', string>;
  await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
    actor: actorOf(act),
    act: act.kind,
    elementId: act.elementId,
    at: act.moment,
    detail: { actId, name, from, to, reason: maskText(reason) },
  });
  await announce(bureau, tx, { kind: 'act-settled', caseId: act.caseId, actId, act: 'effective' });
};

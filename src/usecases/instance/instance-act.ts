import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { insertPendingAct } from '../../store/acts.ts';
import type { ActRow } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import { findRun } from '../../store/runs.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';

/** The case, locked, with the key of its present instance. Errors: case-not-found, case-moving. */
export const lockInstance = async (
  tx: Tx,
  caseId: string,
): Promise<{ subject: CaseRow; flow: string; processInstanceKey: string }> => {
  const subject = await lockCase(tx, caseId);
  if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
  const run = await findRun(tx, subject.runId);
  if (run?.processInstanceKey == null) throw new BureauError('case-moving');
  return { subject, flow: run.flow, processInstanceKey: run.processInstanceKey };
};

/** An act of an administrator on an instance, waiting for the engine's word; gives its id. Error: act-pending. */
export const insertInstanceAct = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  subject: CaseRow,
  act: Pick<ActRow, 'jobKey' | 'elementId' | 'kind' | 'outcome'> & { data: Record<string, unknown> },
): Promise<string> => {
  const [id, now, actor] = [newId(), bureau.clock.now(), actorFor(person)];
  const inserted = await insertPendingAct(tx, {
    ...act,
    data: JSON.stringify(act.data),
    id,
    caseId: subject.id,
    runId: subject.runId,
    round: subject.round,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    status: 'pending',
    moment: now,
    createdAt: now,
    settledAt: null,
  });
  if (!inserted) throw new BureauError('act-pending');
  return id;
};

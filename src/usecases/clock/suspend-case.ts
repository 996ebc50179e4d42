import { itemOf } from '../../domain/catalogue/lookups.ts';
import { pauseClock, requirePauseGround } from '../../domain/clock-changes.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findCase, lockCase } from '../../store/cases.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import type { DocumentRow } from '../../store/documents.ts';
import type { Db, Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { issueDocument } from '../document/issue-document.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { requireSealUse } from '../seal/require-seal-use.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { pauseCaseClock, resumeCaseClock } from './change-case-clock.ts';
import { clockOf } from './clock-row.ts';

/** The clock of the decision, the only one that may be paused (LAW-19). Error: clock-not-running. */
const decisionClock = async (db: Db | Tx, caseId: string): Promise<ClockRow> => {
  const live = (await clocksOfCase(db, caseId)).findLast(
    ({ kind, state }) => ['review', 'initial-review'].includes(kind) && (state === 'running' || state === 'paused'),
  );
  if (live === undefined) throw new BureauError('clock-not-running', { clock: 'review', state: 'stopped' });
  return live;
};

const requirePermission = (person: Principal): void => {
  if (!may(person.roles, 'clock.pause')) throw new BureauError('forbidden', { permission: 'clock.pause' });
};

/**
 * Suspends the clock of the decision (挂起) on a ground of the closed list, for the working days that the procedure needs:
 * the applicant's written notice is sealed first, and the clock pauses in the transaction that gives it effect (LAW-19).
 * Gives the notice. Errors: forbidden, case-not-found, clock-pause-ground, clock-pause-supplement, working-days-invalid,
 * clock-not-running, clock-not-pausable, deadline-passed, and those of the document.
 */
export const suspendCase = async (
  bureau: Bureau,
  person: Principal,
  { caseId, ground, workingDays, reason }: { caseId: string; ground: string; workingDays: number; reason: string },
): Promise<DocumentRow> => {
  requirePermission(person);
  const subject = await findCase(bureau.store.read, caseId);
  if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
  await requireSealUse(bureau, { kind: 'special-procedure-notice', flow: subject.flow, person });
  const row = await decisionClock(bureau.store.read, caseId);
  const clock = clockOf(row);
  // Refused before a number is spent on a notice.
  pauseClock(clock, ground, bureau.clock.now(), workingDays);
  const pause = { ground: requirePauseGround(ground), days: workingDays };
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  const owner = `suspend/${row.id}/${clock.pauses.length}/${ground}/${workingDays}`;
  const order = { owner, kind: 'special-procedure-notice', subject, item, catalogue, pause } as const;
  return issueDocument(bureau, order, async (tx, fresh, sealed, document) => {
    await pauseCaseClock(bureau, tx, fresh, { kind: row.kind, ground, days: workingDays, by: 'person' });
    await writeRecord(
      bureau,
      tx,
      await subjectOfCase(tx, fresh),
      {
        actor: actorFor(person),
        act: 'seal-document',
        detail: { document: document.kind, number: document.number, register: sealed.use.seq },
      },
      { actor: actorFor(person), act: 'suspend', detail: { clock: row.kind, ground, days: workingDays, reason } },
    );
  });
};

/**
 * Lets a suspended clock go on with the days it had left (恢复计时). Errors: forbidden, case-not-found, clock-not-running,
 * clock-not-paused.
 */
export const resumeCase = async (
  bureau: Bureau,
  person: Principal,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<void> => {
  requirePermission(person);
  await bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    const { kind } = await decisionClock(tx, caseId);
    const clock = await resumeCaseClock(bureau, tx, subject, kind);
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'resume',
      detail: { clock: kind, dueDay: clock.dueDay, reason },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId, departmentCode: subject.departmentCode });
  });
};

import { dueDate } from '../../domain/calendar.ts';
import { newId } from '../../domain/id.ts';
import { isBadRating } from '../../domain/rating.ts';
import type { RatingLevel } from '../../domain/rating.ts';
import type { Actor } from '../../domain/record.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import { insertFollowUp, insertRating } from '../../store/ratings.ts';
import { entriesOfCase } from '../../store/record.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { isServed } from './may-rate.ts';

/** Looking at a case is no work on it. */
const looks = new Set(['fetch-material', 'fetch-document', 'view-personal-data', 'ask-recusal']);

/** Whoever of the staff has worked on the case so far, by its record. */
const workersOf = async (tx: Tx, caseId: string): Promise<string[]> => {
  const deeds = (await entriesOfCase(tx, caseId)).filter(
    ({ actorKind, act }) => actorKind === 'person' && !looks.has(act),
  );
  return [...new Set(deeds.map(({ actorId }) => actorId))];
};

const openFollowUp = async (bureau: Bureau, tx: Tx, subject: CaseRow, ratingId: string): Promise<void> => {
  const { calendar, parameters } = bureau.catalogues.current;
  const now = bureau.clock.now();
  const contact = dueDate(calendar, now, parameters['bad-rating-contact-days']);
  const fix = dueDate(calendar, now, parameters['bad-rating-fix-days']);
  await insertFollowUp(tx, {
    id: newId(),
    ratingId,
    caseId: subject.id,
    departmentCode: subject.departmentCode,
    rated: JSON.stringify(await workersOf(tx, subject.id)),
    status: 'open',
    assignee: null,
    contactDueAt: contact.deadlineAt,
    dueAt: fix.deadlineAt,
    provisional: fix.provisional ? 1 : 0,
    contactNote: '',
    contactedAt: null,
    result: '',
    createdAt: now,
    closedAt: null,
  });
};

/**
 * Rates the service of a case (好差评, LAW-33), once. A bad rating opens a follow-up (差评回访) with the catalogue's
 * limits, kept from those who worked on the case. The caller has checked whose case it is.
 * Errors: case-not-found, rating-too-early, already-rated.
 */
export const rateCase = async (
  bureau: Bureau,
  actor: Actor,
  { caseId, level, comment }: { caseId: string; level: RatingLevel; comment: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    if (!(await isServed(tx, subject))) throw new BureauError('rating-too-early');
    const rating = { id: newId(), caseId, level, comment, ratedBy: actor.id, ratedAt: bureau.clock.now() };
    if (!(await insertRating(tx, rating))) throw new BureauError('already-rated');
    if (isBadRating(level)) await openFollowUp(bureau, tx, subject, rating.id);
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor,
      act: 'rate',
      detail: { level, followUp: isBadRating(level) },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId, departmentCode: subject.departmentCode });
  });
};

import type { RatingLevel } from '../../domain/rating.ts';
import { maskApplicant, maskText } from '../../domain/masking.ts';
import { applicantKinds } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findCase } from '../../store/cases.ts';
import { followUpOfRating, ratingOfCase } from '../../store/ratings.ts';
import type { FollowUp } from '../../store/ratings.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Principal } from '../../usecases/principal.ts';
import { isServed } from '../../usecases/rating/may-rate.ts';
import { isRated } from '../../usecases/rating/take-follow-up.ts';
import type { Words } from '../schemas/words.ts';

const levelWords: Readonly<Record<RatingLevel, Words>> = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
};

/** What the applicant sees of the rating of a case, and of the answer to a bad one. */
export const ratingStateOf = async (bureau: Bureau, subject: CaseRow) => {
  const { read } = bureau.store;
  const rating = await ratingOfCase(read, subject.id);
  const followUp = rating === undefined ? undefined : await followUpOfRating(read, rating.id);
  return {
    open: rating === undefined && (await isServed(read, subject)),
    level: rating?.level ?? null,
    levelName: rating === undefined ? null : levelWords[rating.level],
    comment: maskText(rating?.comment ?? ''),
    ratedAt: rating?.ratedAt ?? null,
    followUp:
      followUp === undefined
        ? null
        : {
            status: followUp.status,
            dueAt: followUp.dueAt,
            provisional: followUp.provisional === 1,
            result: maskText(followUp.result),
            closedAt: followUp.closedAt,
          },
  };
};

/** Follow-ups as the desk lists them, personal data masked (LAW-31). */
export const followUpViews = async (bureau: Bureau, person: Principal, rows: readonly FollowUp[]) => {
  const { read } = bureau.store;
  const kinds = await applicantKinds(
    read,
    rows.map(({ caseId }) => caseId),
  );
  const users = await findUsers(
    read,
    rows.flatMap(({ assignee }) => assignee ?? []),
  );
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return Promise.all(
    rows.map(async (row) => {
      const subject = (await findCase(read, row.caseId))!;
      return {
        id: row.id,
        caseId: row.caseId,
        caseNumber: subject.number,
        itemName: bureau.catalogues.current.items.get(subject.itemCode)?.nameZh ?? subject.itemCode,
        applicant: maskApplicant({ kind: kinds.get(row.caseId) ?? 'person', name: subject.applicantName }),
        level: row.level,
        levelName: levelWords[row.level],
        comment: maskText(row.comment),
        ratedAt: row.ratedAt,
        status: row.status,
        assignee:
          row.assignee === null ? null : { name: names.get(row.assignee) ?? '', mine: row.assignee === person.id },
        ownWork: isRated(row, person.id),
        contactDueAt: row.contactDueAt,
        dueAt: row.dueAt,
        provisional: row.provisional === 1,
        contactNote: maskText(row.contactNote),
        contactedAt: row.contactedAt,
        result: maskText(row.result),
        closedAt: row.closedAt,
      };
    }),
  );
};

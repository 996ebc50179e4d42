import type { FollowUpStatus, RatingLevel } from '../domain/rating.ts';
import { mostCounted } from './queue-counts.ts';
import type { Db, Tx } from './store.ts';

export interface RatingRow {
  id: string;
  caseId: string;
  level: RatingLevel;
  comment: string;
  /** A user id, or `case:<id>` for one who proved the case's secret. */
  ratedBy: string;
  ratedAt: string;
}

export interface FollowUpRow {
  id: string;
  ratingId: string;
  caseId: string;
  departmentCode: string;
  /** JSON list of the ids of those who worked on the case, and therefore do not follow up. */
  rated: string;
  status: FollowUpStatus;
  assignee: string | null;
  contactDueAt: string;
  dueAt: string;
  provisional: number;
  contactNote: string;
  contactedAt: string | null;
  result: string;
  createdAt: string;
  closedAt: string | null;
}

/** A follow-up with the rating that called for it. */
export type FollowUp = FollowUpRow & Pick<RatingRow, 'level' | 'comment' | 'ratedAt'>;

/** Keeps the rating; false when the case has one already. */
export const insertRating = async (tx: Tx, row: RatingRow): Promise<boolean> => {
  const inserted = await tx<RatingRow>('ratings').insert(row).onConflict('caseId').ignore().returning('id');
  return inserted.length > 0;
};

export const ratingOfCase = (db: Db | Tx, caseId: string): Promise<RatingRow | undefined> =>
  db<RatingRow>('ratings').where({ caseId }).first();

export const insertFollowUp = async (tx: Tx, row: FollowUpRow): Promise<void> => {
  await tx('follow_ups').insert(row);
};

export const findFollowUp = (db: Db | Tx, id: string): Promise<FollowUpRow | undefined> =>
  db<FollowUpRow>('follow_ups').where({ id }).first();

export const followUpOfRating = (db: Db | Tx, ratingId: string): Promise<FollowUpRow | undefined> =>
  db<FollowUpRow>('follow_ups').where({ ratingId }).first();

export const updateFollowUp = async (tx: Tx, id: string, change: Partial<FollowUpRow>): Promise<void> => {
  await tx<FollowUpRow>('follow_ups').where({ id }).update(change);
};

export interface FollowUpFilter {
  status: FollowUpStatus;
  departments?: readonly string[];
  /** Last follow-up of the previous page. */
  after?: { dueAt: string; id: string };
  limit: number;
}

/** What is due first, first; by key and never by offset. */
export const listFollowUps = (db: Db, filter: FollowUpFilter): Promise<FollowUp[]> => {
  const query = db<FollowUp>('follow_ups')
    .join('ratings', 'ratings.id', 'follow_ups.ratingId')
    .where('follow_ups.status', filter.status)
    .orderBy('follow_ups.dueAt')
    .orderBy('follow_ups.id')
    .limit(filter.limit)
    .select('follow_ups.*', 'ratings.level', 'ratings.comment', 'ratings.ratedAt');
  if (filter.departments !== undefined) void query.whereIn('follow_ups.departmentCode', [...filter.departments]);
  if (filter.after !== undefined) {
    const { dueAt, id } = filter.after;
    void query.where((later) =>
      later
        .where('follow_ups.dueAt', '>', dueAt)
        .orWhere((same) => same.where('follow_ups.dueAt', dueAt).andWhere('follow_ups.id', '>', id)),
    );
  }
  return query as unknown as Promise<FollowUp[]>;
};

/** How many follow-ups of these departments stand in each state, up to `most`. */
export const countFollowUps = async (
  db: Db,
  { departments }: Pick<FollowUpFilter, 'departments'>,
): Promise<Record<FollowUpStatus | 'most', number>> => {
  const of = (status: FollowUpStatus) => {
    const query = db('follow_ups').where({ status }).select('id').limit(mostCounted);
    if (departments !== undefined) void query.whereIn('departmentCode', [...departments]);
    return db.count('*').from(query.as('some')).as(status);
  };
  const [row] = (await db.select([of('open'), of('taken'), of('closed')])) as Record<FollowUpStatus, unknown>[];
  return { open: Number(row!.open), taken: Number(row!.taken), closed: Number(row!.closed), most: mostCounted };
};

/** Follow-ups that wait, due at `now` or later; few at any time. */
export const waitingFollowUps = (db: Db, now: string): Promise<FollowUpRow[]> =>
  db<FollowUpRow>('follow_ups').whereNull('closedAt').where('dueAt', '>=', now);

export const setFollowUpDue = async (
  tx: Tx,
  id: string,
  due: Pick<FollowUpRow, 'contactDueAt' | 'dueAt' | 'provisional'>,
): Promise<void> => {
  await tx<FollowUpRow>('follow_ups').where({ id }).whereNull('closedAt').update(due);
};

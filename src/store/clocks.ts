import type { Db, Tx } from './store.ts';

export interface ClockRow {
  id: string;
  caseId: string;
  kind: string;
  state: 'running' | 'paused' | 'stopped' | 'fired';
  /** Element ids of the tasks that the clock completes when it runs out, comma list. */
  elements: string;
  /** Outcome on expiry; empty where a clock only shows lights. */
  outcome: string;
  /** JSON of the domain's clock. */
  body: string;
  deadlineAt: string;
  provisional: number;
  /** 1 when it has been paused at some time. */
  wasPaused: number;
  overdueAt: string | null;
  startedAt: string;
  endedAt: string | null;
}

export const insertClock = async (tx: Tx, row: ClockRow): Promise<void> => {
  await tx('clocks').insert(row);
};

export const clocksOfCase = (db: Db | Tx, caseId: string): Promise<ClockRow[]> =>
  db<ClockRow>('clocks').where({ caseId }).orderBy('startedAt').orderBy('id');

export const findClock = (db: Db | Tx, id: string): Promise<ClockRow | undefined> =>
  db<ClockRow>('clocks').where({ id }).first();

/** Changes a clock; its case is listed as suspended while one of its clocks is paused. */
export const updateClock = async (tx: Tx, id: string, change: Partial<ClockRow>): Promise<void> => {
  await tx<ClockRow>('clocks').where({ id }).update(change);
  if (change.wasPaused !== 1) return;
  const paused = "exists (select 1 from clocks where clocks.case_id = cases.id and clocks.state = 'paused')";
  await tx('cases')
    .whereIn('id', tx<ClockRow>('clocks').where({ id }).select('caseId'))
    .update({ suspended: tx.raw(`case when ${paused} then 1 else 0 end`) });
};

/**
 * Running clocks whose deadline has passed and which have not yet had their effect, by deadline, paged by the last one;
 * provisional ones never fire.
 */
export const dueClocks = (
  db: Db,
  { now, after, limit }: { now: string; after: { deadlineAt: string; id: string }; limit: number },
): Promise<ClockRow[]> =>
  db<ClockRow>('clocks')
    .where({ state: 'running', provisional: 0 })
    .whereNull('overdueAt')
    .where('deadlineAt', '<', now)
    .where((later) =>
      later
        .where('deadlineAt', '>', after.deadlineAt)
        .orWhere({ deadlineAt: after.deadlineAt })
        .andWhere('id', '>', after.id),
    )
    .orderBy('deadlineAt')
    .orderBy('id')
    .limit(limit);

/** Clocks that have not ended, a page by id. */
export const liveClocksAfter = (db: Db, id: string, limit: number): Promise<ClockRow[]> =>
  db<ClockRow>('clocks').whereIn('state', ['running', 'paused']).where('id', '>', id).orderBy('id').limit(limit);

/** The next deadline that lies ahead, for the one timer of the clock loop. */
export const nextDeadline = async (db: Db, now: string): Promise<string | null> => {
  const row = await db<ClockRow>('clocks')
    .where({ state: 'running', provisional: 0 })
    .whereNull('overdueAt')
    .where('deadlineAt', '>=', now)
    .orderBy('deadlineAt')
    .first('deadlineAt');
  return row?.deadlineAt ?? null;
};

/** Clocks that run, those of them on a provisional date, and those that are over. */
export const countClocks = async (db: Db): Promise<{ running: number; provisional: number; overdue: number }> => {
  const count = async (where: object, overdue = false): Promise<number> => {
    const query = db<ClockRow>('clocks')
      .where({ state: 'running', ...where })
      .count({ count: '*' });
    const [row] = await (overdue ? query.whereNotNull('overdueAt') : query);
    return Number(row!['count']);
  };
  return { running: await count({}), provisional: await count({ provisional: 1 }), overdue: await count({}, true) };
};

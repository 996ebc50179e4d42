import type { Db } from './store.ts';
import { isPostgres } from './store.ts';

export interface HeatFilter {
  flow: string;
  flowVersion: number;
  /** Visits that began in this span; UTC. */
  from: string;
  to: string;
}

/** How often an element was visited, how many stand there now, and how long the ended visits took, ms. */
export interface HeatRow {
  elementId: string;
  elementType: string;
  visits: number;
  active: number;
  ended: number;
  medianMs: number | null;
  p90Ms: number | null;
}

const milliseconds = (db: Db): string =>
  isPostgres(db)
    ? 'round(extract(epoch from (left_at::timestamptz - entered_at::timestamptz)) * 1000)'
    : 'cast(round((julianday(left_at) - julianday(entered_at)) * 86400000) as integer)';

/**
 * The visits of every element in one pass: counted, and ranked by length for median and 90th percentile (nearest rank), which
 * both databases do alike. Scopes are left out.
 */
export const heatOf = async (db: Db, { flow, flowVersion, from, to }: HeatFilter): Promise<HeatRow[]> => {
  const rows = (await db
    .with('visits', (query) =>
      query
        .from('elements')
        .select('element_id', 'element_type', 'state')
        .select(db.raw(`case when state = 'active' then null else ${milliseconds(db)} end as took`))
        .where({ flow, flowVersion })
        .where('enteredAt', '>=', from)
        .where('enteredAt', '<', to)
        .whereNotIn('elementType', ['PROCESS', 'SUB_PROCESS']),
    )
    .with('ranked', (query) =>
      query
        .from('visits')
        .select('*')
        .select(db.raw('row_number() over (partition by element_id, took is null order by took) as place'))
        .select(db.raw('count(took) over (partition by element_id) as ended')),
    )
    .from('ranked')
    .select('elementId')
    .max({ elementType: 'elementType', ended: 'ended' })
    .count({ visits: '*' })
    .select(db.raw("sum(case when state = 'active' then 1 else 0 end) as active"))
    .select(db.raw('max(case when place = (ended + 1) / 2 then took end) as median_ms'))
    .select(db.raw('max(case when place = (ended * 9 + 9) / 10 then took end) as p90_ms'))
    .groupBy('elementId')) as HeatRow[];
  const number = (value: unknown): number | null => (value === null ? null : Number(value));
  return rows.map((row) => ({
    ...row,
    visits: Number(row.visits),
    active: Number(row.active),
    ended: Number(row.ended),
    medianMs: number(row.medianMs),
    p90Ms: number(row.p90Ms),
  }));
};

/** Ended visits of people's steps by the days on which they began and ended, in Asia/Shanghai. */
export interface StayRow {
  elementId: string;
  fromDay: string;
  toDay: string;
  count: number;
}

const dayIn = (db: Db, column: string): string =>
  isPostgres(db)
    ? `to_char(${column}::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
    : `date(${column}, '+8 hours')`;

/** How many visits lay between the same two days: few rows however many visits there were. */
export const staysOf = async (db: Db, { flow, flowVersion, from, to }: HeatFilter): Promise<StayRow[]> => {
  const rows = (await db('elements')
    .where({ flow, flowVersion, elementType: 'USER_TASK' })
    .whereNot({ state: 'active' })
    .where('enteredAt', '>=', from)
    .where('enteredAt', '<', to)
    .select('elementId')
    .select(db.raw(`${dayIn(db, 'entered_at')} as from_day`), db.raw(`${dayIn(db, 'left_at')} as to_day`))
    .count({ count: '*' })
    .groupBy('elementId', 'from_day', 'to_day')) as StayRow[];
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

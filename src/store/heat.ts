import type { Knex } from 'knex';
import type { Db } from './store.ts';
import { isPostgres } from './store.ts';

export interface HeatFilter {
  flow: string;
  flowVersion: number;
  /** Visits that began in this span; UTC. */
  from: string;
  to: string;
}

/** ms of visits that do not count, by element instance. */
export type Uncounted = Readonly<Record<string, number>>;

/** An ended visit with a clock of its case that has been paused, as its JSON. */
export interface PausedVisit {
  elementInstanceKey: string;
  elementId: string;
  elementType: string;
  enteredAt: string;
  leftAt: string;
  body: string;
}

const scopes = ['PROCESS', 'SUB_PROCESS'];

/** The ended visits of cases whose clock has been paused at some time, one row for each such clock. */
export const pausedVisits = (db: Db, { flow, flowVersion, from, to }: HeatFilter): Promise<PausedVisit[]> =>
  db('elements')
    .join('runs', 'runs.processInstanceKey', 'elements.processInstanceKey')
    // A literal, so that the partial index serves.
    .join('clocks', (join) => join.on('clocks.caseId', 'runs.caseId').andOn(db.raw('clocks.was_paused = 1')))
    .where({ 'elements.flow': flow, 'elements.flowVersion': flowVersion })
    .where('elements.enteredAt', '>=', from)
    .where('elements.enteredAt', '<', to)
    .whereNot('elements.state', 'active')
    .whereNotIn('elements.elementType', scopes)
    .select('elements.elementInstanceKey', 'elements.elementId', 'elements.elementType')
    .select('elements.enteredAt', 'elements.leftAt', 'clocks.body') as unknown as Promise<PausedVisit[]>;

/** The uncounted time as rows that a query can join. */
const uncountedRows = (db: Db, uncounted: Uncounted): Knex.Raw =>
  db.raw(
    isPostgres(db) ? 'select key, value::bigint from json_each_text(?::json)' : 'select key, value from json_each(?)',
    [JSON.stringify(uncounted)],
  );

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
 * both databases do alike. Scopes are left out, and what of a visit does not count.
 */
export const heatOf = async (
  db: Db,
  { flow, flowVersion, from, to }: HeatFilter,
  uncounted: Uncounted,
): Promise<HeatRow[]> => {
  const took = `${milliseconds(db)} - coalesce(uncounted.ms, 0)`;
  const rows = (await db
    .withMaterialized('uncounted', ['visit', 'ms'], uncountedRows(db, uncounted))
    .with('visits', (query) =>
      query
        .from('elements')
        .leftJoin('uncounted', 'uncounted.visit', 'elements.element_instance_key')
        .select('element_id', 'element_type', 'state')
        .select(db.raw(`case when state = 'active' then null else ${took} end as took`))
        .where({ flow, flowVersion })
        .where('enteredAt', '>=', from)
        .where('enteredAt', '<', to)
        .whereNotIn('elementType', scopes),
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

/**
 * How many visits lay between the same two days: few rows however many visits there were. Those of which a part does not
 * count are left out.
 */
export const staysOf = async (
  db: Db,
  { flow, flowVersion, from, to }: HeatFilter,
  uncounted: Uncounted,
): Promise<StayRow[]> => {
  const rows = (await db('elements')
    .withMaterialized('uncounted', ['visit', 'ms'], uncountedRows(db, uncounted))
    .whereNotIn('elementInstanceKey', db('uncounted').select('visit'))
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

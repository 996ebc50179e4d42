import type { Db } from './store.ts';
import { isPostgres } from './store.ts';

/** What became of the newest cases of a release, as counted. Days are calendar days from filing to the decision. */
export interface ReleaseFigures {
  release: number;
  cases: number;
  decided: number;
  refused: number;
  /** Cases that were sent back at least once. */
  sentBack: number;
  rated: number;
  badRatings: number;
  /** Null without a decision; the interval is null where there are too few. */
  medianDays: number | null;
  daysFrom: number | null;
  daysTo: number | null;
}

/** The newest cases of each release that are looked at. */
export const mostCompared = 10_000;

/** Two-sided 95 %. */
const z = 1.96;

const daysBetween = (db: Db): string =>
  isPostgres(db)
    ? 'extract(epoch from (decided_at::timestamptz - filed_at::timestamptz)) / 86400.0'
    : 'julianday(decided_at) - julianday(filed_at)';

/**
 * Counts the newest cases of releases of a flow, all releases in one question. The median's interval are order statistics
 * (n/2 ± 1.96·√n/2), which suppose nothing of how the days are spread.
 */
export const compareReleases = async (db: Db, flow: string, releases: readonly number[]): Promise<ReleaseFigures[]> => {
  if (releases.length === 0) return [];
  const newest = releases.map(
    () =>
      `select * from (select id, release, status, filed_at, decided_at from cases
        where flow = ? and release = ? order by filed_at desc limit ${mostCompared}) as newest_cases`,
  );
  const sql = `
    with chosen as (${newest.join(' union all ')}),
    ordered as (
      select release, ${daysBetween(db)} as days,
        row_number() over (partition by release order by ${daysBetween(db)}) as place,
        count(*) over (partition by release) as n
      from chosen where decided_at is not null),
    days as (
      select release,
        avg(case when place in ((n + 1) / 2, (n + 2) / 2) then days end) as median_days,
        max(case when n >= 6 and place = floor(n / 2.0 - ${z} * sqrt(n) / 2) then days end) as days_from,
        max(case when n >= 6 and place = ceil(n / 2.0 + 1 + ${z} * sqrt(n) / 2) then days end) as days_to
      from ordered group by release),
    counted as (
      select chosen.release, count(*) as cases, count(chosen.decided_at) as decided,
        sum(case when chosen.status = 'refused' then 1 else 0 end) as refused,
        sum(case when exists (select 1 from acts where acts.case_id = chosen.id and acts.status = 'effective'
          and acts.kind = 'send-back') then 1 else 0 end) as sent_back,
        count(ratings.id) as rated,
        sum(case when ratings.level in ('dissatisfied', 'very-dissatisfied') then 1 else 0 end) as bad_ratings
      from chosen left join ratings on ratings.case_id = chosen.id group by chosen.release)
    select counted.*, days.median_days, days.days_from, days.days_to
    from counted left join days on days.release = counted.release order by counted.release desc`;
  const answer = await db.raw(
    sql,
    releases.flatMap((release) => [flow, release]),
  );
  const rows = (isPostgres(db) ? (answer as { rows: unknown[] }).rows : answer) as Record<string, unknown>[];
  const number = (value: unknown): number | null => (value == null ? null : Number(value));
  return rows.map((row) => ({
    release: Number(row['release']),
    cases: Number(row['cases']),
    decided: Number(row['decided']),
    refused: Number(row['refused']),
    sentBack: Number(row['sentBack']),
    rated: Number(row['rated']),
    badRatings: Number(row['badRatings']),
    medianDays: number(row['medianDays']),
    daysFrom: number(row['daysFrom']),
    daysTo: number(row['daysTo']),
  }));
};

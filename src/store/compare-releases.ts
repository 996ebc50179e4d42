import { medianRanks } from '../domain/interval.ts';
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

const daysBetween = (db: Db): string =>
  isPostgres(db)
    ? 'extract(epoch from (decided_at::timestamptz - filed_at::timestamptz)) / 86400.0'
    : 'julianday(decided_at) - julianday(filed_at)';

type Row = Record<string, unknown>;

const rowsOf = async (db: Db, sql: string, bindings: readonly (string | number)[]): Promise<Row[]> => {
  const answer = await db.raw(sql, bindings);
  return (isPostgres(db) ? (answer as { rows: unknown[] }).rows : answer) as Row[];
};

/** The newest cases of each release, with `flow` and `release` to be filled in for each. */
const chosenOf = (releases: readonly number[]): string =>
  releases
    .map(
      () =>
        `select * from (select id, release, status, filed_at, decided_at from cases
          where flow = ? and release = ? order by filed_at desc limit ${mostCompared}) as newest_cases`,
    )
    .join(' union all ');

type Days = Pick<ReleaseFigures, 'medianDays' | 'daysFrom' | 'daysTo'>;
const noDays: Days = { medianDays: null, daysFrom: null, daysTo: null };

/** The median of the days of each release and the values that bound it, by the number of decided cases. */
const daysOf = async (db: Db, flow: string, decided: ReadonlyMap<number, number>): Promise<Map<number, Days>> => {
  const ranked = [...decided].filter(([, n]) => n > 0);
  if (ranked.length === 0) return new Map();
  const places = ranked.map(([release, n]) => {
    const ranks = medianRanks(n);
    return { release, middle: [Math.floor((n + 1) / 2), Math.floor((n + 2) / 2)], from: ranks?.from, to: ranks?.to };
  });
  const wanted = places.flatMap(({ release, middle, from, to }) =>
    [...new Set([...middle, from, to])].flatMap((place) => (place === undefined ? [] : [[release, place] as const])),
  );
  const sql = `
    with chosen as (${chosenOf(ranked.map(([release]) => release))}),
    ordered as (
      select release, ${daysBetween(db)} as days,
        row_number() over (partition by release order by ${daysBetween(db)}) as place
      from chosen where decided_at is not null)
    select release, place, days from ordered
    where ${wanted.map(() => '(release = ? and place = ?)').join(' or ')}`;
  const bindings = [...ranked.flatMap(([release]) => [flow, release]), ...wanted.flat()];
  const found = new Map<string, number>();
  for (const row of await rowsOf(db, sql, bindings))
    found.set(`${Number(row['release'])}/${Number(row['place'])}`, Number(row['days']));
  const at = (release: number, place: number | undefined): number | null => found.get(`${release}/${place}`) ?? null;
  return new Map(
    places.map(({ release, middle: [low, high], from, to }) => {
      const [a, b] = [at(release, low), at(release, high)];
      const medianDays = a === null || b === null ? null : (a + b) / 2;
      return [release, { medianDays, daysFrom: at(release, from), daysTo: at(release, to) }];
    }),
  );
};

/**
 * Counts the newest cases of releases of a flow, all releases in two questions: what became of them, and then the days at the
 * places that the number of decided cases names (`medianRanks`).
 */
export const compareReleases = async (db: Db, flow: string, releases: readonly number[]): Promise<ReleaseFigures[]> => {
  if (releases.length === 0) return [];
  const sql = `
    with chosen as (${chosenOf(releases)}),
    counted as (
      select chosen.release, count(*) as cases, count(chosen.decided_at) as decided,
        sum(case when chosen.status = 'refused' then 1 else 0 end) as refused,
        sum(case when exists (select 1 from acts where acts.case_id = chosen.id and acts.status = 'effective'
          and acts.kind = 'send-back') then 1 else 0 end) as sent_back,
        count(ratings.id) as rated,
        sum(case when ratings.level in ('dissatisfied', 'very-dissatisfied') then 1 else 0 end) as bad_ratings
      from chosen left join ratings on ratings.case_id = chosen.id group by chosen.release)
    select * from counted order by release desc`;
  const rows = await rowsOf(
    db,
    sql,
    releases.flatMap((release) => [flow, release]),
  );
  const decided = new Map(rows.map((row) => [Number(row['release']), Number(row['decided'])]));
  const days = await daysOf(db, flow, decided);
  return rows.map((row) => ({
    release: Number(row['release']),
    cases: Number(row['cases']),
    decided: Number(row['decided']),
    refused: Number(row['refused']),
    sentBack: Number(row['sentBack']),
    rated: Number(row['rated']),
    badRatings: Number(row['badRatings']),
    ...(days.get(Number(row['release'])) ?? noDays),
  }));
};

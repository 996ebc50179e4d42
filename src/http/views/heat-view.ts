import { workingDaysBetween } from '../../domain/calendar.ts';
import { endOfDay, shanghaiInstant } from '../../domain/days.ts';
import { pausedMs, workingDaysCounted } from '../../domain/pauses.ts';
import type { Clock } from '../../domain/clock.ts';
import { percentile } from '../../domain/percentile.ts';
import type { HeatFilter, PausedVisit, StayRow } from '../../store/heat.ts';
import { heatOf, pausedVisits, staysOf } from '../../store/heat.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { elementNames } from './element-names.ts';

/** Both days included, in Asia/Shanghai. */
export interface HeatAsked {
  release: number;
  flow: string;
  from: string;
  to: string;
}

interface Interrupted extends PausedVisit {
  /** Of all clocks of the case. */
  pauses: Clock['pauses'];
  uncountedMs: number;
}

/** The visits during which the clock of the decision stood still for a while. */
const interrupted = (rows: readonly PausedVisit[]): Interrupted[] => {
  const visits = new Map<string, Interrupted>();
  for (const row of rows) {
    const known = visits.get(row.elementInstanceKey)?.pauses ?? [];
    const pauses = [...known, ...(JSON.parse(row.body) as Clock).pauses];
    const uncountedMs = pausedMs({ from: row.enteredAt, to: row.leftAt }, pauses);
    visits.set(row.elementInstanceKey, { ...row, pauses, uncountedMs });
  }
  return [...visits.values()].filter(({ uncountedMs }) => uncountedMs > 0);
};

/** Working days that people's steps took, as the clock of the decision counts: 0 where a step ended on its first day. */
const workingDays = (bureau: Bureau, stays: readonly StayRow[], visits: readonly Interrupted[]) => {
  const { calendar } = bureau.catalogues.current;
  const days = new Map<string, { value: number; count: number }[]>();
  const add = (step: string, value: number, count: number): void => {
    if (!days.has(step)) days.set(step, []);
    days.get(step)!.push({ value, count });
  };
  for (const { elementId, fromDay, toDay, count } of stays)
    add(elementId, workingDaysBetween(calendar, fromDay, toDay), count);
  for (const { elementId, elementType, enteredAt: from, leftAt: to, pauses } of visits)
    if (elementType === 'USER_TASK') add(elementId, workingDaysCounted(calendar, { from, to }, pauses), 1);
  return new Map(
    [...days].map(([step, all]) => [step, { medianDays: percentile(all, 0.5), p90Days: percentile(all, 0.9) }]),
  );
};

/**
 * How often and how long each element of a flow's version was visited in a span of days, pauses of the decision's clock not
 * counted: people's steps in working days too, the most visited first. Errors: not-found, day-invalid.
 */
export const heatViewOf = async (bureau: Bureau, { release, flow, from, to }: HeatAsked) => {
  const { version } = await bureau.releases.released(release, flow);
  const filter: HeatFilter = {
    flow,
    flowVersion: version,
    from: shanghaiInstant(from, 0),
    to: `${endOfDay(to)}~`,
  };
  const { read } = bureau.store;
  const visits = interrupted(await pausedVisits(read, filter));
  const uncounted = Object.fromEntries(visits.map((visit) => [visit.elementInstanceKey, visit.uncountedMs]));
  const [rows, stays] = await Promise.all([heatOf(read, filter, uncounted), staysOf(read, filter, uncounted)]);
  const names = await elementNames(bureau, release, flow);
  const days = workingDays(bureau, stays, visits);
  return rows
    .map((row) => ({
      ...row,
      name: names.get(row.elementId) || row.elementId,
      medianDays: null,
      p90Days: null,
      ...days.get(row.elementId),
    }))
    .sort((a, b) => b.visits - a.visits || (a.elementId < b.elementId ? -1 : 1));
};

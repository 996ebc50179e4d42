import { workingDaysBetween } from '../../domain/calendar.ts';
import { endOfDay, shanghaiInstant } from '../../domain/days.ts';
import { percentile } from '../../domain/percentile.ts';
import type { HeatFilter, StayRow } from '../../store/heat.ts';
import { heatOf, staysOf } from '../../store/heat.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { elementNames } from './element-names.ts';

/** Both days included, in Asia/Shanghai. */
export interface HeatAsked {
  release: number;
  flow: string;
  from: string;
  to: string;
}

/** Working days that people's steps took: 0 where a step began and ended on the same day. */
const workingDays = (bureau: Bureau, stays: readonly StayRow[]) => {
  const { calendar } = bureau.catalogues.current;
  const steps = [...new Set(stays.map(({ elementId }) => elementId))];
  return new Map(
    steps.map((step) => {
      const days = stays
        .filter(({ elementId }) => elementId === step)
        .map(({ fromDay, toDay, count }) => ({ value: workingDaysBetween(calendar, fromDay, toDay), count }));
      return [step, { medianDays: percentile(days, 0.5), p90Days: percentile(days, 0.9) }];
    }),
  );
};

/**
 * How often and how long each element of a flow's version was visited in a span of days: people's steps in working days too,
 * the most visited first. Errors: not-found, day-invalid.
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
  const [rows, stays] = await Promise.all([heatOf(read, filter), staysOf(read, filter)]);
  const names = await elementNames(bureau, release, flow);
  const days = workingDays(bureau, stays);
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

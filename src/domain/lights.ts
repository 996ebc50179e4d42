import type { Calendar } from './calendar.ts';
import type { Parameters } from './catalogue/parameters.ts';
import { isOver, remainingWorkingDays } from './clock.ts';
import type { Clock } from './clock.ts';

export type Light = 'green' | 'yellow' | 'red' | 'none';

/** From how many remaining working days on a limit of this length is near: the share of the parameters, at least their minimum. */
export const yellowDays = (workingDays: number, parameters: Parameters): number =>
  Math.max(
    parameters['light-yellow-minimum-days'],
    Math.ceil((workingDays * parameters['light-yellow-percent']) / 100),
  );

/** The light of a number of remaining days: 0 is the due day itself, below it the limit is over. */
export const lightOf = (remaining: number, yellow: number): Exclude<Light, 'none'> =>
  remaining < 0 ? 'red' : remaining <= yellow ? 'yellow' : 'green';

/** The light of a clock now; none while it is paused or after it ended, red once it has fired. */
export const lightOfClock = (clock: Clock, calendar: Calendar, now: string, yellow: number): Light => {
  if (clock.state === 'fired' || isOver(clock, now)) return 'red';
  return clock.state === 'running' ? lightOf(remainingWorkingDays(clock, calendar, now), yellow) : 'none';
};

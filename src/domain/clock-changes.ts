import { BureauError } from '../errors.ts';
import type { Calendar } from './calendar.ts';
import type { Parameters } from './catalogue/parameters.ts';
import { openPause, requireOrder, requireRunning, reschedule } from './clock.ts';
import type { Clock, Extension } from './clock.ts';
import { clockRuleOf, pauseGrounds } from './clock-rules.ts';
import type { PauseGround } from './clock-rules.ts';

/** @throws BureauError clock-pause-supplement, clock-pause-ground (LAW-19: the list is closed) */
export const requirePauseGround = (ground: string): PauseGround => {
  if (ground === 'supplement') throw new BureauError('clock-pause-supplement', {}, 'ground');
  const known = pauseGrounds.find((allowed) => allowed === ground);
  if (known === undefined)
    throw new BureauError('clock-pause-ground', { ground, allowed: pauseGrounds.join(', ') }, 'ground');
  return known;
};

/**
 * Pauses a clock on a ground of LAW-19; the remaining days are kept.
 * @param expectedWorkingDays the time the procedure needs, as the written notice tells it
 * @throws BureauError clock-pause-ground, clock-pause-supplement, clock-not-pausable, working-days-invalid, clock-not-running, deadline-passed, clock-time-order
 */
export const pauseClock = (
  clock: Clock,
  ground: string,
  at: string,
  expectedWorkingDays: number,
  by?: 'person',
): Clock => {
  const known = requirePauseGround(ground);
  if (!clockRuleOf(clock.kind).pausable) throw new BureauError('clock-not-pausable', { clock: clock.kind });
  if (!Number.isInteger(expectedWorkingDays) || expectedWorkingDays < 1)
    throw new BureauError('working-days-invalid', { value: expectedWorkingDays }, 'expectedWorkingDays');
  requireRunning(clock, at);
  const pause = { ground: known, from: at, expectedWorkingDays, ...(by === undefined ? {} : { by }) };
  return { ...clock, state: 'paused', pauses: [...clock.pauses, pause] };
};

/**
 * Lets a paused clock go on with the days it had left.
 * @throws BureauError clock-not-paused, clock-time-order
 */
export const resumeClock = (clock: Clock, at: string, calendar: Calendar): Clock => {
  const open = openPause(clock);
  if (clock.state !== 'paused' || open === undefined)
    throw new BureauError('clock-not-paused', { clock: clock.kind, state: clock.state });
  requireOrder(clock, at);
  const pauses = clock.pauses.map((pause) => (pause === open ? { ...pause, to: at } : pause));
  return reschedule({ ...clock, pauses, state: 'running' }, calendar);
};

const requireApproval = (extension: Extension, parameters: Parameters): void => {
  const joint = extension.authority === 'government-head';
  const most = parameters[joint ? 'joint-extension-days' : 'extension-days'];
  const days = extension.workingDays;
  if (!Number.isInteger(days) || days < 1 || days > most)
    throw new BureauError('clock-extension-days', { value: days, most }, 'workingDays');
  if (extension.approvedBy.trim() === '') throw new BureauError('clock-extension-approver', {}, 'approvedBy');
  if (extension.reason.trim() === '') throw new BureauError('clock-extension-reason', {}, 'reason');
};

/**
 * Extends a clock once (LAW-16): up to 10 days by the head of the bureau, for joint handling up to 15 by the head of the
 * government; the reason is told to the applicant.
 * @throws BureauError already-extended, clock-not-extendable, clock-extension-*, clock-not-running, deadline-passed
 */
export const extendClock = (clock: Clock, extension: Extension, calendar: Calendar, parameters: Parameters): Clock => {
  if (!clockRuleOf(clock.kind).extendable) throw new BureauError('clock-not-extendable', { clock: clock.kind });
  if (clock.extension !== undefined) throw new BureauError('already-extended');
  requireApproval(extension, parameters);
  if (clock.state === 'paused') requireOrder(clock, extension.at);
  else requireRunning(clock, extension.at);
  return reschedule({ ...clock, extension, extensionDays: extension.workingDays }, calendar);
};

import type { BodyOf } from '../../../documents/kinds.ts';
import { addWorkingDays } from '../../../domain/calendar.ts';
import { remainingWorkingDays } from '../../../domain/clock.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { BureauError } from '../../../errors.ts';
import type { Facts } from '../facts.ts';
import { findClockOf } from '../facts.ts';
import { contactOf } from './phrases.ts';

/**
 * LAW-19: which procedure stops the clock, how long it is expected to take, and what is left of the limit.
 * Error: pause-not-named without the pause that it tells of.
 */
export const specialProcedureNotice = (facts: Facts): BodyOf<'special-procedure-notice'> => {
  const { pause } = facts;
  if (pause === undefined) throw new BureauError('pause-not-named');
  const { calendar } = facts.catalogue;
  const clock = findClockOf(facts, 'review', 'initial-review');
  return {
    ground: pause.ground,
    expectedDays: pause.days,
    startOn: addWorkingDays(calendar, shanghaiDay(facts.issuedAt), 0),
    remainingDays: clock === undefined ? 0 : Math.max(0, remainingWorkingDays(clock, calendar, facts.issuedAt)),
    organiser: facts.bureauName,
    contact: contactOf(facts.catalogue),
  };
};

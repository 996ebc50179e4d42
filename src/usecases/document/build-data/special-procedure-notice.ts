import type { BodyOf } from '../../../documents/kinds.ts';
import { addWorkingDays, workingDaysBetween } from '../../../domain/calendar.ts';
import { remainingWorkingDays } from '../../../domain/clock.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { dayOf, readEntered, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { findClockOf, findOutcome } from '../facts.ts';
import { contactOf } from './phrases.ts';

/** The day of a hearing that has been arranged and not yet held. */
const hearingAhead = (facts: Facts): string | undefined => {
  const last = findOutcome(facts, 'arranged', 'held');
  return last?.outcome === 'arranged' ? dayOf(textOf(readEntered(last.data), 'hearingAt')) : undefined;
};

/** LAW-19: which procedure stops the clock, how long it is expected to take, and what is left of the limit. */
export const specialProcedureNotice = (facts: Facts): BodyOf<'special-procedure-notice'> => {
  const { calendar, parameters } = facts.catalogue;
  const today = shanghaiDay(facts.issuedAt);
  const hearing = hearingAhead(facts);
  const clock = findClockOf(facts, 'review', 'initial-review');
  const expected =
    hearing === undefined
      ? parameters['expert-review-days']
      : Math.max(1, workingDaysBetween(calendar, today, hearing));
  return {
    ground: hearing === undefined ? 'expert-review' : 'hearing',
    expectedDays: expected,
    startOn: addWorkingDays(calendar, today, 0),
    remainingDays: clock === undefined ? 0 : Math.max(0, remainingWorkingDays(clock, calendar, facts.issuedAt)),
    organiser: facts.bureauName,
    contact: contactOf(facts.catalogue),
  };
};

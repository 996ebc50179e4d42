import type { BodyOf } from '../../../documents/kinds.ts';
import { dueDayFor } from '../../../domain/clock.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { BureauError } from '../../../errors.ts';
import type { Facts } from '../facts.ts';
import { acceptedAtOf, findClockOf } from '../facts.ts';
import { contactOf } from './phrases.ts';

const titles = { 'bureau-head': '本机关负责人', 'government-head': '本级人民政府负责人' } as const;

/** LAW-16: the one extension, why, and who approved it. Error: act-missing without an extension. */
export const extensionNotice = (facts: Facts): BodyOf<'extension-notice'> => {
  const clock = findClockOf(facts, 'review');
  if (clock?.extension === undefined) throw new BureauError('act-missing', { outcome: 'extend' });
  const { extension } = clock;
  return {
    acceptedOn: shanghaiDay(acceptedAtOf(facts)),
    oldDueOn: dueDayFor(clock, facts.catalogue.calendar, clock.workingDays),
    newDueOn: clock.dueDay,
    addedDays: extension.workingDays,
    reason: extension.reason,
    approver: { name: extension.approvedBy, title: titles[extension.authority] },
    contact: contactOf(facts.catalogue),
  };
};

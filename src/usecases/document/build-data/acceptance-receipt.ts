import type { BodyOf } from '../../../documents/kinds.ts';
import { dueDate } from '../../../domain/calendar.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import type { Facts } from '../facts.ts';
import { acceptedAtOf, findClockOf, findOutcome } from '../facts.ts';
import { contactOf, materialName, materialsHandedIn } from './phrases.ts';

/** LAW-07: from when the case counts as accepted, until when it is decided, and what may still come. */
export const acceptanceReceipt = (facts: Facts): BodyOf<'acceptance-receipt'> => {
  const { subject, item, catalogue } = facts;
  const acceptedAt = acceptedAtOf(facts);
  const days = Math.min(item.statutoryWorkingDays, item.promisedWorkingDays);
  const due = findClockOf(facts, 'review', 'initial-review') ?? dueDate(catalogue.calendar, acceptedAt, days);
  const accepted = findOutcome(facts, 'accept', 'deferred-acceptance', 'deemed-accepted');
  return {
    receivedOn: shanghaiDay(subject.filedAt),
    acceptedOn: shanghaiDay(acceptedAt),
    deemed: accepted?.outcome === 'deemed-accepted',
    statutoryDays: item.statutoryWorkingDays,
    promisedDays: item.promisedWorkingDays,
    dueOn: due.dueDay,
    dueProvisional: due.provisional,
    materials: materialsHandedIn(facts),
    deferred: facts.materials
      .filter(({ state, deferredUntil }) => state === 'deferred' && deferredUntil !== null)
      .map((row) => ({ name: materialName(facts, row.materialCode), dueOn: row.deferredUntil ?? due.dueDay })),
    contact: contactOf(catalogue),
  };
};

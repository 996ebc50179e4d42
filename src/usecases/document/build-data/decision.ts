import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { linesOf, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { acceptedAtOf, requireOutcome } from '../facts.ts';
import { lastDayOf } from '../validity.ts';
import { purposeOf } from './phrases.ts';

/** LAW-12: what is granted, under which conditions and for how long. */
export const decision = (facts: Facts): BodyOf<'decision'> => {
  const { item } = facts;
  const { act, data } = requireOutcome(facts, 'grant');
  const content = textOf(data, 'content').replace(/[。.\s]+$/u, '');
  const validFrom = shanghaiDay(act.moment);
  return {
    acceptedOn: shanghaiDay(acceptedAtOf(facts)),
    content: content === '' ? `准予“${item.nameZh}”，${purposeOf(facts)}` : content,
    conditions: linesOf(textOf(data, 'conditions')),
    ...(item.validityYears === null ? {} : { validFrom, validTo: lastDayOf(validFrom, item.validityYears) }),
    certificateName: item.resultDocument,
  };
};

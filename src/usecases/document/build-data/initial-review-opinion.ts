import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { linesOf, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { acceptedAtOf, requireOutcome } from '../facts.ts';
import { materialsHandedIn } from './phrases.ts';

/** LAW-09: what the initial review found, for the authority that decides. */
export const initialReviewOpinion = (facts: Facts): BodyOf<'initial-review-opinion'> => {
  const { data } = requireOutcome(facts, 'forward');
  return {
    upperAuthority: textOf(data, 'upperAuthority'),
    acceptedOn: shanghaiDay(acceptedAtOf(facts)),
    facts: textOf(data, 'facts'),
    opinion: textOf(data, 'opinion'),
    reasons: linesOf(textOf(data, 'reasons')),
    materials: materialsHandedIn(facts),
  };
};

import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { linesOf, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { acceptedAtOf, requireOutcome } from '../facts.ts';
import { remediesOf } from './phrases.ts';

/** LAW-13: facts, reasons, basis and remedies as the decider wrote them; the template refuses empty ones. */
export const refusal = (facts: Facts): BodyOf<'refusal'> => {
  const { data } = requireOutcome(facts, 'refuse');
  return {
    acceptedOn: shanghaiDay(acceptedAtOf(facts)),
    facts: textOf(data, 'facts'),
    reasons: linesOf(textOf(data, 'reasons')),
    legalBasis: textOf(data, 'legalBasis'),
    remedies: remediesOf(facts.catalogue, data),
  };
};

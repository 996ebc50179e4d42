import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { BureauError } from '../../../errors.ts';
import { linesOf, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { requireOutcome } from '../facts.ts';
import { remediesOf } from './phrases.ts';

/** LAW-25, LAW-39: which licence is revoked and why. Error: certificate-missing. */
export const revocationDecision = (facts: Facts): BodyOf<'revocation-decision'> => {
  const { data } = requireOutcome(facts, 'broken');
  const licence = facts.certificates.findLast(({ status }) => status !== 'replaced');
  if (licence === undefined) throw new BureauError('certificate-missing');
  return {
    licence: { name: facts.item.resultDocument, number: licence.number, grantedOn: licence.validFrom },
    facts: textOf(data, 'facts'),
    reasons: linesOf(textOf(data, 'reasons')),
    legalBasis: textOf(data, 'legalBasis'),
    effectiveOn: shanghaiDay(facts.issuedAt),
    remedies: remediesOf(facts.catalogue, data),
  };
};

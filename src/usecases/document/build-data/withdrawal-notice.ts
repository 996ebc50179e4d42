import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { requireOutcome } from '../facts.ts';
import { contactOf } from './phrases.ts';

/** The applicant took the application back before the decision. */
export const withdrawalNotice = (facts: Facts): BodyOf<'withdrawal-notice'> => {
  const { act, data } = requireOutcome(facts, 'withdraw');
  const reason = textOf(data, 'reason');
  return {
    appliedOn: shanghaiDay(facts.subject.filedAt),
    withdrawnOn: shanghaiDay(act.moment),
    ...(reason === '' ? {} : { reason }),
    contact: contactOf(facts.catalogue),
  };
};

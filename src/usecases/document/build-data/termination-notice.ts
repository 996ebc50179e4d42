import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { terminationGrounds } from '../../../domain/termination.ts';
import type { TerminationGround } from '../../../domain/termination.ts';
import { BureauError } from '../../../errors.ts';
import { readEntered, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { contactOf } from './phrases.ts';

/** LAW-26: why the case has ended without a decision, and who ordered it. Error: act-missing without a termination. */
export const terminationNotice = (facts: Facts): BodyOf<'termination-notice'> => {
  const act = facts.termination;
  if (act === undefined) throw new BureauError('act-missing', { outcome: 'terminate' });
  return {
    appliedOn: shanghaiDay(facts.subject.filedAt),
    endedOn: shanghaiDay(act.moment),
    ground: terminationGrounds[act.outcome as TerminationGround].zh,
    reason: textOf(readEntered(act.data), 'reason'),
    approver: act.actorName,
    contact: contactOf(facts.catalogue),
  };
};

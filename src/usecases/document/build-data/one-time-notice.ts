import type { BodyOf } from '../../../documents/kinds.ts';
import { dueDate } from '../../../domain/calendar.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { listOf, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { requireOutcome } from '../facts.ts';
import { contactOf, materialName } from './phrases.ts';

type Problem = BodyOf<'one-time-notice'>['problems'][number];

/** LAW-06: all that is missing or wrong, told once, and the day on which the application lapses. */
export const oneTimeNotice = (facts: Facts): BodyOf<'one-time-notice'> => {
  const { subject, item, catalogue } = facts;
  const { data } = requireOutcome(facts, 'one-time-notice');
  const summary = textOf(data, 'noticeSummary');
  const problems = listOf(data, 'materialVerdicts').flatMap((line): Problem[] => {
    const verdict = textOf(line, 'verdict');
    if (verdict !== 'missing' && verdict !== 'wrong') return [];
    return [
      {
        material: materialName(facts, textOf(line, 'material')),
        problem: verdict,
        reason: textOf(line, 'reason') || summary,
        legalBasis: textOf(line, 'legalBasis') || item.legalBasis,
      },
    ];
  });
  const whole: Problem = { material: '申请材料', problem: 'wrong', reason: summary, legalBasis: item.legalBasis };
  return {
    receivedOn: shanghaiDay(subject.filedAt),
    problems: problems.length === 0 ? [whole] : problems,
    handInAt: catalogue.parameters['contact-address'],
    handInOnline: `网上办事大厅（${facts.publicUrl}）`,
    lapseDays: item.supplementWorkingDays,
    lapseOn: dueDate(catalogue.calendar, facts.issuedAt, item.supplementWorkingDays).dueDay,
    contact: contactOf(catalogue),
  };
};

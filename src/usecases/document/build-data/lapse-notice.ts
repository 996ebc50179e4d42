import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { BureauError } from '../../../errors.ts';
import type { Facts } from '../facts.ts';
import { requireOutcome } from '../facts.ts';
import { contactOf } from './phrases.ts';

/** What the one-time notice asked for has not come in time. Error: document-not-found without such a notice. */
export const lapseNotice = (facts: Facts): BodyOf<'lapse-notice'> => {
  const notice = facts.documents.findLast(({ kind, status }) => kind === 'one-time-notice' && status === 'sealed');
  if (notice === undefined) throw new BureauError('document-not-found', { document: 'one-time-notice' });
  const { act } = requireOutcome(facts, 'lapse');
  const told = (JSON.parse(notice.data) as { body: BodyOf<'one-time-notice'> }).body;
  return {
    noticeNumber: notice.number,
    noticeOn: shanghaiDay(notice.madeAt),
    lapseDays: told.lapseDays,
    lapsedOn: shanghaiDay(act.moment),
    missing: told.problems.map(({ material }) => material),
    contact: contactOf(facts.catalogue),
  };
};

import type { BodyOf } from '../../../documents/kinds.ts';
import { dueDate } from '../../../domain/calendar.ts';
import { instantOf, linesOf, readEntered, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { findOutcome } from '../facts.ts';
import { contactOf, purposeOf } from './phrases.ts';

type Session = NonNullable<BodyOf<'hearing-notice'>['session']>;

const arrangedSession = (facts: Facts): Session | undefined => {
  const last = findOutcome(facts, 'arranged', 'held');
  if (last?.outcome !== 'arranged') return undefined;
  const data = readEntered(last.data);
  return {
    at: instantOf(textOf(data, 'hearingAt')) ?? last.moment,
    place: textOf(data, 'place'),
    chair: textOf(data, 'chair'),
    recorder: textOf(data, 'recorder'),
  };
};

/** Whom the licence touches, as the acceptor wrote it; without an acceptor (deemed acceptance) what the application is about. */
const interestsOf = (facts: Facts): string => {
  const accepted = findOutcome(facts, 'accept', 'deferred-acceptance');
  const entered = accepted === undefined ? '' : textOf(readEntered(accepted.data), 'affectedInterests');
  if (entered !== '')
    return linesOf(entered)
      .join('；')
      .replace(/[。.；;\s]+$/u, '');
  const address = textOf(facts.form, 'address');
  return `许可事项“${facts.item.nameZh}”${address === '' ? '' : `，地点${address}`}`;
};

/** LAW-11, LAW-20, LAW-21: the right to ask for a hearing, or, once it is arranged, when and where it is held. */
export const hearingNotice = (facts: Facts): BodyOf<'hearing-notice'> => {
  const { calendar, parameters } = facts.catalogue;
  const session = arrangedSession(facts);
  const matter = purposeOf(facts);
  const contact = contactOf(facts.catalogue);
  if (session !== undefined) return { matter, session, contact };
  const askBefore = dueDate(calendar, facts.issuedAt, parameters['hearing-request-days']).dueDay;
  return {
    matter,
    right: { interests: interestsOf(facts), askBefore },
    contact,
  };
};

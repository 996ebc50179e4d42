import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { requireOutcome } from '../facts.ts';
import { remediesOf } from './phrases.ts';

type Ground = BodyOf<'not-accepted'>['ground'];
const grounds: readonly Ground[] = [
  'no-licence-needed',
  'not-competent',
  'incomplete-after-supplement',
  'name-unavailable',
];

/** LAW-05, LAW-07: on what ground and why the application is not accepted, and who is competent. */
export const notAccepted = (facts: Facts): BodyOf<'not-accepted'> => {
  const { act, data } = requireOutcome(facts, 'reject-acceptance', 'name-refused');
  const named = textOf(data, 'rejectGround');
  const usual: Ground = act.outcome === 'name-refused' ? 'name-unavailable' : 'incomplete-after-supplement';
  const authority = textOf(data, 'rightAuthority');
  return {
    receivedOn: shanghaiDay(facts.subject.filedAt),
    ground: grounds.find((ground) => ground === named) ?? usual,
    reason: textOf(data, 'rejectReason'),
    ...(authority === '' ? {} : { authority }),
    remedies: remediesOf(facts.catalogue, data),
  };
};

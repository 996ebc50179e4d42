import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import type { Facts } from '../facts.ts';
import { findOutcome } from '../facts.ts';
import { materialsHandedIn, purposeOf } from './phrases.ts';

/** A filing is recorded under the number of its receipt. */
export const filingReceipt = (facts: Facts): BodyOf<'filing-receipt'> => ({
  filedOn: shanghaiDay(findOutcome(facts, 'file', 'deemed-accepted')?.moment ?? facts.issuedAt),
  filingNumber: facts.number,
  content: purposeOf(facts),
  materials: materialsHandedIn(facts),
});

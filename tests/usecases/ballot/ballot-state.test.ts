import { describe, expect, it } from 'vitest';
import { stepBallotOf } from '../../../src/usecases/ballot/ballot-state.ts';

const ballot = { ballot: 'ratio', ballotRatio: '2/3', ballotApproved: 'agreed', ballotRefused: 'disagreed' };
const of = (headers: Record<string, string>) =>
  stepBallotOf({ headers: JSON.stringify(headers), groupName: 'decider' });

describe('the ballot that a diagram asks for', () => {
  it.each([
    ['left out', {}, 'decider'],
    ['left empty', { ballotGroup: '' }, 'decider'],
    ['given', { ballotGroup: 'inspector' }, 'inspector'],
  ])('is signed by the people of the step, or of another role: %s', (_, more, group) => {
    expect(of({ ...ballot, ...more })).toEqual({
      rule: { kind: 'ratio', numerator: 2, denominator: 3 },
      group,
      approved: 'agreed',
      refused: 'disagreed',
    });
  });

  it('is none where the rule was left empty', () => {
    expect(of({ ...ballot, ballot: '' })).toBeUndefined();
  });
});

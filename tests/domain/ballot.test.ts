import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMember,
  approvalsNeeded,
  ballotRuleText,
  outcomeOf,
  readBallotRule,
  removeMember,
  requireVoter,
  votersNow,
} from '../../src/domain/ballot.ts';
import type { Ballot, BallotVote } from '../../src/domain/ballot.ts';
import { codeOf } from './refusal.ts';

/** `abc` asked in this order; `a+ b-`: votes given. */
const ballotOf = (rule: string, members: string, votes = ''): Ballot => ({
  rule: readBallotRule(rule),
  members: [...members].map((userId, index) => ({ userId, stage: index + 1 })),
  votes: votes
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => ({ userId: one[0]!, vote: one[1] === '+' ? 'approve' : 'refuse' })),
});
const shape = (members: readonly { userId: string; stage: number }[]): string =>
  [...members]
    .sort((a, b) => a.stage - b.stage || (a.userId < b.userId ? -1 : 1))
    .map(({ userId, stage }) => `${userId}${stage}`)
    .join(' ');

describe('a rule', () => {
  it.each(['all', 'any', 'in-order', 'ratio 2/3', 'count 2'])('%s is read and written alike', (text) => {
    expect(ballotRuleText(readBallotRule(text))).toBe(text);
  });
  it.each([
    '',
    'some',
    'ratio',
    'ratio 3/2',
    'ratio 0/2',
    'ratio 1',
    'count',
    'count 0',
    'count 1/2',
    'all 2',
    'any 1/2',
  ])('“%s” is refused', (text) => expect(codeOf(() => readBallotRule(text))).toBe('ballot-rule'));
});

describe('the outcome', () => {
  it.each([
    ['all', 'ab', '', 'open'],
    ['all', 'ab', 'a+', 'open'],
    ['all', 'ab', 'a+ b+', 'approved'],
    ['all', 'ab', 'a-', 'refused'],
    ['any', 'abc', 'a-', 'open'],
    ['any', 'abc', 'b+', 'approved'],
    ['any', 'abc', 'a- b- c-', 'refused'],
    ['in-order', 'abc', 'a+ b+', 'open'],
    ['in-order', 'abc', 'a+ b-', 'refused'],
    ['in-order', 'abc', 'a+ b+ c+', 'approved'],
    ['ratio 2/3', 'abc', 'a+', 'open'],
    ['ratio 2/3', 'abc', 'a+ c+', 'approved'],
    ['ratio 2/3', 'abc', 'a- b+', 'open'],
    ['ratio 2/3', 'abc', 'a- b-', 'refused'],
    ['ratio 1/2', 'abc', 'a+ b-', 'open'],
    ['ratio 1/2', 'abcd', 'a+ b+', 'approved'],
    ['ratio 1/100', 'ab', 'a-', 'open'],
    ['count 2', '', '', 'open'],
    ['count 2', 'a', 'a+', 'open'],
    ['count 2', 'ab', 'a+ b+', 'approved'],
    ['count 1', 'ab', 'a- b-', 'open'],
  ])('of %s with %s after “%s” is %s', (rule, members, votes, expected) => {
    expect(outcomeOf(ballotOf(rule, members, votes))).toBe(expected);
  });
});

describe('who votes now', () => {
  it.each([
    ['all', 'abc', 'b+', 'a c'],
    ['in-order', 'abc', '', 'a'],
    ['in-order', 'abc', 'a+', 'b'],
    ['in-order', 'abc', 'a-', ''],
    ['any', 'abc', 'a+', ''],
  ])('%s with %s after “%s”: “%s”', (rule, members, votes, expected) => {
    expect(votersNow(ballotOf(rule, members, votes)).join(' ')).toBe(expected);
  });

  it.each([
    ['in-order', 'ab', '', 'b', 'ballot-not-your-turn'],
    ['in-order', 'ab', 'a+', 'a', 'already-signed'],
    ['all', 'ab', '', 'x', 'ballot-not-member'],
    ['any', 'ab', 'a+', 'b', 'ballot-decided'],
  ])('%s with %s after “%s” refuses %s: %s', (rule, members, votes, person, code) => {
    expect(codeOf(() => requireVoter(ballotOf(rule, members, votes), person))).toBe(code);
  });

  it('lets more sign than must where signatures are counted', () => {
    expect(() => requireVoter(ballotOf('count 2', 'ab', 'a+ b+'), 'c')).not.toThrow();
  });
});

describe('adding an approver (加签)', () => {
  it.each([
    ['before', 'b', 'a1 x2 b3 c4'],
    ['after', 'b', 'a1 b2 x3 c4'],
    ['beside', 'b', 'a1 b2 x2 c3'],
    ['after', 'c', 'a1 b2 c3 x4'],
  ] as const)('%s %s', (place, of, expected) => {
    expect(shape(addMember(ballotOf('in-order', 'abc', 'a+'), 'x', { place, of }))).toBe(expected);
  });

  it.each([
    ['before one who has voted', 'x', 'before', 'a', 'ballot-place-past'],
    ['twice', 'b', 'beside', 'a', 'ballot-member-twice'],
    ['beside a stranger', 'x', 'beside', 'y', 'ballot-not-member'],
  ] as const)('is refused %s', (_, who, place, of, code) => {
    expect(codeOf(() => addMember(ballotOf('in-order', 'abc', 'a+'), who, { place, of }))).toBe(code);
  });

  it('comes too late after the outcome', () => {
    const change = { place: 'beside', of: 'a' } as const;
    expect(codeOf(() => addMember(ballotOf('any', 'ab', 'a+'), 'x', change))).toBe('ballot-decided');
  });
});

describe('removing an approver (减签)', () => {
  it('may decide the ballot', () => {
    const ballot = ballotOf('all', 'ab', 'a+');
    expect(outcomeOf({ ...ballot, members: removeMember(ballot, 'b') })).toBe('approved');
  });

  it.each([
    ['who has voted', 'ab', 'a+', 'a', 'ballot-has-voted'],
    ['who is the last', 'a', '', 'a', 'ballot-last-member'],
    ['who is a stranger', 'ab', '', 'x', 'ballot-not-member'],
  ])('is refused for one %s', (_, members, votes, who, code) => {
    expect(codeOf(() => removeMember(ballotOf('all', members, votes), who))).toBe(code);
  });
});

const someBallot = fc
  .record({
    kind: fc.constantFrom('all', 'any', 'in-order', 'ratio'),
    size: fc.integer({ min: 1, max: 6 }),
    numerator: fc.integer({ min: 1, max: 6 }),
    denominator: fc.integer({ min: 6, max: 9 }),
    votes: fc.array(fc.constantFrom<BallotVote['vote']>('approve', 'refuse'), { maxLength: 6 }),
  })
  .map(({ kind, size, numerator, denominator, votes }): Ballot => {
    const rule = readBallotRule(kind === 'ratio' ? `ratio ${numerator}/${denominator}` : kind);
    const members = Array.from({ length: size }, (_, index) => ({ userId: `u${index}`, stage: index + 1 }));
    const given = votes.slice(0, size).map((vote, index) => ({ userId: `u${index}`, vote }));
    return { rule, members, votes: given };
  });

/** Every way in which the rest may vote. */
const ends = (ballot: Ballot): Ballot[] => {
  const silent = ballot.members.find(({ userId }) => !ballot.votes.some((vote) => vote.userId === userId));
  if (silent === undefined) return [ballot];
  return (['approve', 'refuse'] as const).flatMap((vote) =>
    ends({ ...ballot, votes: [...ballot.votes, { userId: silent.userId, vote }] }),
  );
};

describe('any ballot', () => {
  it('is decided exactly when no further vote could change its outcome', () => {
    fc.assert(
      fc.property(someBallot, (ballot) => {
        const results = new Set(ends(ballot).map(outcomeOf));
        expect(results.has('open')).toBe(false);
        expect(outcomeOf(ballot)).toBe(results.size === 1 ? [...results][0] : 'open');
      }),
    );
  });

  it('has somebody to wait for while it is open, and nobody after', () => {
    fc.assert(
      fc.property(someBallot, (ballot) => {
        expect(votersNow(ballot).length > 0).toBe(outcomeOf(ballot) === 'open');
        for (const voter of votersNow(ballot)) expect(() => requireVoter(ballot, voter)).not.toThrow();
      }),
    );
  });

  it('asks at least one and at most all to approve', () => {
    fc.assert(
      fc.property(someBallot, (ballot) => {
        expect(approvalsNeeded(ballot)).toBeGreaterThanOrEqual(1);
        expect(approvalsNeeded(ballot)).toBeLessThanOrEqual(ballot.members.length);
      }),
    );
  });

  it('keeps every member and the order of the others when one is added and removed again', () => {
    fc.assert(
      fc.property(someBallot, fc.constantFrom('before', 'after', 'beside'), fc.nat(), (ballot, place, at) => {
        fc.pre(outcomeOf(ballot) === 'open');
        const of = ballot.members[at % ballot.members.length]!.userId;
        fc.pre(place !== 'before' || !ballot.votes.some(({ userId }) => userId === of));
        const more = addMember(ballot, 'x', { place, of });
        const order = (members: Ballot['members']) =>
          [...members].sort((a, b) => a.stage - b.stage).map(({ userId }) => userId);
        fc.pre(outcomeOf({ ...ballot, members: more }) === 'open');
        expect(order(removeMember({ ...ballot, members: more }, 'x'))).toEqual(order(ballot.members));
      }),
    );
  });
});

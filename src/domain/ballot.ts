import { BureauError } from '../errors.ts';

/**
 * How many approvals carry a ballot: `all` and `in-order` ask every member (会签), `any` one of them (或签), `ratio` a share
 * of them; `count` is open to whoever the step admits and asks for so many (LAW-10).
 */
export type BallotRule =
  | { readonly kind: 'all' | 'any' | 'in-order' }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'count'; readonly needed: number };

/** Members of one stage sign beside each other; stages follow each other where the rule is `in-order`. */
export type BallotMember = { readonly userId: string; readonly stage: number };
export type BallotVote = { readonly userId: string; readonly vote: 'approve' | 'refuse' };
export type Ballot = {
  readonly rule: BallotRule;
  readonly members: readonly BallotMember[];
  readonly votes: readonly BallotVote[];
};
export type BallotOutcome = 'open' | 'approved' | 'refused';
/** Where an added approver (加签) signs, seen from another one. */
export type BallotPlace = 'before' | 'after' | 'beside';

const ruleText = /^(all|any|in-order|ratio|count)(?: (\d{1,3})(?:\/(\d{1,3}))?)?$/u;

/** The rule as it is kept and as a diagram writes it: `all`, `any`, `in-order`, `ratio 2/3`, `count 2`. */
export const ballotRuleText = (rule: BallotRule): string => {
  if (rule.kind === 'ratio') return `ratio ${rule.numerator}/${rule.denominator}`;
  return rule.kind === 'count' ? `count ${rule.needed}` : rule.kind;
};

/** @throws BureauError ballot-rule for anything that is no rule, such as a share above the whole */
export const readBallotRule = (text: string): BallotRule => {
  const wrong = new BureauError('ballot-rule', { rule: text }, 'rule');
  const [, kind, first, second] = ruleText.exec(text) ?? [];
  if (kind === undefined) throw wrong;
  if (kind === 'ratio') {
    const [numerator, denominator] = [Number(first), Number(second)];
    if (!(numerator >= 1 && denominator >= numerator)) throw wrong;
    return { kind, numerator, denominator };
  }
  if (kind === 'count') {
    if (second !== undefined || !(Number(first) >= 1)) throw wrong;
    return { kind, needed: Number(first) };
  }
  if (first !== undefined) throw wrong;
  return { kind: kind as 'all' | 'any' | 'in-order' };
};

/** How many members must approve. */
export const approvalsNeeded = ({ rule, members }: Pick<Ballot, 'rule' | 'members'>): number => {
  if (rule.kind === 'count') return rule.needed;
  if (rule.kind === 'any') return 1;
  if (rule.kind !== 'ratio') return members.length;
  return Math.max(1, Math.ceil((members.length * rule.numerator) / rule.denominator));
};

/** What a ballot has come to, as soon as no vote that may still be given could change it. */
export const outcomeOf = (ballot: Ballot): BallotOutcome => {
  const needed = approvalsNeeded(ballot);
  const given = (vote: BallotVote['vote']): number => ballot.votes.filter((one) => one.vote === vote).length;
  if (ballot.members.length > 0 && given('approve') >= needed) return 'approved';
  // Somebody else may always come to an open ballot.
  if (ballot.rule.kind === 'count') return 'open';
  return given('refuse') > ballot.members.length - needed ? 'refused' : 'open';
};

const hasVoted = ({ votes }: Ballot, userId: string): boolean => votes.some((vote) => vote.userId === userId);

/** Whose votes are awaited now: in order those of the first stage that is not through, else of all who have not voted. */
export const votersNow = (ballot: Ballot): string[] => {
  if (outcomeOf(ballot) !== 'open') return [];
  const silent = ballot.members.filter(({ userId }) => !hasVoted(ballot, userId));
  const first = Math.min(...silent.map(({ stage }) => stage));
  return silent.filter(({ stage }) => ballot.rule.kind !== 'in-order' || stage === first).map(({ userId }) => userId);
};

/**
 * Whether this person's vote counts now.
 * @throws BureauError ballot-decided, already-signed, ballot-not-member, ballot-not-your-turn
 */
export const requireVoter = (ballot: Ballot, userId: string): void => {
  if (hasVoted(ballot, userId)) throw new BureauError('already-signed');
  // More may sign than must.
  if (ballot.rule.kind === 'count') return;
  if (outcomeOf(ballot) !== 'open') throw new BureauError('ballot-decided');
  if (!ballot.members.some((member) => member.userId === userId)) throw new BureauError('ballot-not-member');
  if (!votersNow(ballot).includes(userId)) throw new BureauError('ballot-not-your-turn');
};

/**
 * The members with one more (加签), before, after or beside a given one.
 * @throws BureauError ballot-decided, ballot-member-twice, ballot-not-member for the given one, ballot-place-past before one who has voted
 */
export const addMember = (
  ballot: Ballot,
  userId: string,
  { place, of }: { place: BallotPlace; of: string },
): BallotMember[] => {
  const { members } = ballot;
  if (outcomeOf(ballot) !== 'open') throw new BureauError('ballot-decided');
  if (members.some((member) => member.userId === userId)) throw new BureauError('ballot-member-twice', {}, 'userId');
  const anchor = members.find((member) => member.userId === of);
  if (anchor === undefined) throw new BureauError('ballot-not-member', {}, 'of');
  if (place === 'before' && hasVoted(ballot, of)) throw new BureauError('ballot-place-past', {}, 'place');
  if (place === 'beside') return [...members, { userId, stage: anchor.stage }];
  const stage = place === 'before' ? anchor.stage : anchor.stage + 1;
  const moved = members.map((member) => (member.stage < stage ? member : { ...member, stage: member.stage + 1 }));
  return [...moved, { userId, stage }];
};

/**
 * The members without one who has not voted (减签).
 * @throws BureauError ballot-decided, ballot-not-member, ballot-has-voted, ballot-last-member
 */
export const removeMember = (ballot: Ballot, userId: string): BallotMember[] => {
  if (outcomeOf(ballot) !== 'open') throw new BureauError('ballot-decided');
  if (!ballot.members.some((member) => member.userId === userId))
    throw new BureauError('ballot-not-member', {}, 'userId');
  if (hasVoted(ballot, userId)) throw new BureauError('ballot-has-voted', {}, 'userId');
  if (ballot.members.length === 1) throw new BureauError('ballot-last-member', {}, 'userId');
  return ballot.members.filter((member) => member.userId !== userId);
};

import Type from 'typebox';
import { oneOf } from './common.ts';

const nullableText = Type.Union([Type.String(), Type.Null()]);

/** Written as a diagram writes it. */
export const ballotRule = Type.String({
  maxLength: 16,
  pattern: '^(all|any|in-order|ratio [1-9][0-9]{0,2}/[1-9][0-9]{0,2})$',
  description: '全部同意、任一人、按顺序、比例 · all, any, in-order, ratio 2/3',
});

export const ballot = Type.Object({
  id: Type.String(),
  purpose: oneOf('step', 'consult'),
  rule: Type.String(),
  needed: Type.Integer({ description: '须同意人数 · approvals that carry it' }),
  question: Type.String(),
  status: oneOf('open', 'approved', 'refused'),
  openedBy: Type.String(),
  openedAt: Type.String(),
  decidedAt: nullableText,
  members: Type.Array(
    Type.Object({
      userId: Type.String(),
      name: Type.String(),
      stage: Type.Integer(),
      awaited: Type.Boolean({ description: '现在等其表态 · their vote is awaited now' }),
      vote: Type.Union([oneOf('approve', 'refuse'), Type.Null()]),
      opinion: Type.String(),
      votedAt: nullableText,
    }),
  ),
  mayVote: Type.Boolean(),
  mayAdd: oneOf('anywhere', 'beside-me', 'no'),
  mayRemove: Type.Boolean(),
});

export const ballotsOfTask = Type.Object({
  mayOpen: Type.Boolean(),
  asked: nullableText,
  ballots: Type.Array(ballot),
});

/** A ballot that waits for one's vote, with its task. */
export const awaitingBallot = Type.Object({
  id: Type.String(),
  jobKey: Type.String(),
  caseNumber: Type.String(),
  itemName: Type.String(),
  stepName: Type.String(),
  question: Type.String(),
  openedBy: Type.String(),
  openedAt: Type.String(),
});

import Type from 'typebox';
import { ratingLevels } from '../../domain/rating.ts';
import { oneOf, words } from './common.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

export const rating = {
  level: oneOf(...ratingLevels),
  comment: Type.Optional(Type.String({ maxLength: 500 })),
};

/** Whether a case may be rated, how it was, and what came of a bad rating. */
export const ratingState = Type.Object({
  open: Type.Boolean({ description: '现在可以评价 · can be rated now' }),
  level: Type.Union([rating.level, Type.Null()]),
  levelName: Type.Union([words, Type.Null()]),
  comment: Type.String(),
  ratedAt: orNull,
  followUp: Type.Union([
    Type.Object({
      status: Type.String({ description: 'open | taken | closed' }),
      dueAt: Type.String(),
      provisional: Type.Boolean(),
      result: Type.String(),
      closedAt: orNull,
    }),
    Type.Null(),
  ]),
});

export const followUp = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  caseNumber: orNull,
  itemName: Type.String(),
  applicant: Type.String({ description: '自然人姓名已脱敏 · names of persons are masked' }),
  level: rating.level,
  levelName: words,
  comment: Type.String({ description: '已脱敏 · masked' }),
  ratedAt: Type.String(),
  status: Type.String(),
  assignee: Type.Union([Type.Object({ name: Type.String(), mine: Type.Boolean() }), Type.Null()]),
  ownWork: Type.Boolean({ description: '本人办理过该办件，不能回访 · one’s own work was rated' }),
  contactDueAt: Type.String(),
  dueAt: Type.String(),
  provisional: Type.Boolean(),
  contactNote: Type.String(),
  contactedAt: orNull,
  result: Type.String(),
  closedAt: orNull,
});

export const followUpStatus = oneOf('open', 'taken', 'closed');

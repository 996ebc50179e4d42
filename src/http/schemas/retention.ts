import Type from 'typebox';
import { closed, oneOf, text } from './common.ts';

/** Those of the house; a test holds them against each other. */
export const retentionRule = oneOf(
  'drafts',
  'sessions',
  'sign-in-failures',
  'upload-links',
  'rehearsals',
  'flow-drafts',
  'catalogue-drafts',
  'template-drafts',
  'element-history',
);

const days = Type.Integer({ minimum: 0, maximum: 36_500, description: '日历日 · calendar days' });
const maybe = Type.Union([Type.String(), Type.Null()]);

export const retentionChange = closed({
  revision: Type.Integer({ minimum: 0, maximum: 1_000_000, description: '所见修订 · the revision seen' }),
  days,
  reason: text(500),
});

export const retentionView = Type.Object({
  lastRun: Type.Union([Type.Object({ day: Type.String(), endedAt: maybe }), Type.Null()]),
  rules: Type.Array(
    Type.Object({
      id: retentionRule,
      law: Type.String({ description: '依据 · law' }),
      days,
      least: days,
      most: Type.Integer(),
      revision: Type.Integer(),
      changedBy: Type.String(),
      changedAt: maybe,
      due: Type.Integer({ description: '现在将清理的数量 · how much would go now' }),
      gone: Type.Integer({ description: '上次清理的数量 · how much went last' }),
    }),
  ),
});

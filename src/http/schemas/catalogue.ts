import Type from 'typebox';
import { catalogueFiles } from '../../domain/catalogue/schema.ts';
import { closed, id, oneOf } from './common.ts';

export const catalogueFile = oneOf(...catalogueFiles);

/** A change of one row against what is in force. */
export const rowChange = Type.Object({
  file: Type.String(),
  key: Type.String(),
  change: oneOf('added', 'removed', 'changed'),
  cells: Type.Array(Type.Object({ column: Type.String(), before: Type.String(), after: Type.String() })),
});

const catalogueProblem = Type.Object({
  file: Type.String(),
  line: Type.Integer(),
  column: Type.String(),
  expected: Type.String(),
  found: Type.String(),
});

/** Row by row what would change, and what is wrong with it. */
export const catalogueJudgement = Type.Object({
  changes: Type.Array(rowChange),
  problems: Type.Array(catalogueProblem),
});

const maybe = Type.Union([Type.String(), Type.Null()]);

export const catalogueDraftSummary = Type.Object({
  id: Type.String(),
  title: Type.String(),
  status: oneOf('open', 'submitted', 'released', 'discarded'),
  ownerName: Type.String(),
  version: Type.Integer(),
  reason: Type.String(),
  note: Type.String(),
  submittedAt: maybe,
  decidedAt: maybe,
  updatedAt: Type.String(),
  mayDecide: Type.Boolean({ description: '是否可由本人审核 · whether you may approve it' }),
});

export const catalogueDraftParams = closed({ draftId: id });
export const draftVersion = Type.Integer({
  minimum: 1,
  maximum: 1_000_000,
  description: '所见版本 · the version seen',
});
export const cellTexts = Type.Record(Type.String({ pattern: '^[a-z_0-9]{1,40}$' }), Type.String({ maxLength: 4_000 }), {
  maxProperties: 40,
});
export const rowKey = Type.String({ minLength: 1, maxLength: 200 });

export const calendarDay = Type.Object(
  {
    day: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
    kind: oneOf('holiday', 'make-up-workday'),
    nameZh: Type.String({ minLength: 1, maxLength: 40 }),
    nameEn: Type.String({ minLength: 1, maxLength: 80 }),
  },
  { additionalProperties: false },
);

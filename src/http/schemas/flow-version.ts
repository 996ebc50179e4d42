import Type from 'typebox';
import { closed, oneOf } from './common.ts';
import { draftMeaning, flowName } from './flow-draft.ts';

/** Names a version: `in-force`, `release-<number>`, `draft-<id>` (its newest) or `draft-<id>-<version>`. */
const versionRef = Type.String({
  pattern: '^(in-force|release-[0-9]{1,9}|draft-[0-9a-hjkmnp-tv-z]{26}(-[0-9]{1,7})?)$',
  description: 'in-force, release-3, draft-<id>, draft-<id>-4',
});

export const versionsQuery = closed({ flow: flowName });

export const flowVersion = Type.Object({
  ref: Type.String(),
  kind: oneOf('release', 'draft'),
  /** Of a release its number, of a draft its version. */
  number: Type.Integer(),
  inForce: Type.Boolean(),
  title: Type.String({ description: '草稿标题 · title of the draft; empty for a release' }),
  note: Type.String(),
  at: Type.String(),
});

export const comparisonQuery = closed({ flow: flowName, before: versionRef, after: versionRef });

export const flowComparison = Type.Intersect([
  draftMeaning,
  Type.Object({
    beforeXml: Type.Union([Type.String(), Type.Null()]),
    afterXml: Type.String(),
    places: Type.Record(Type.String(), Type.Array(Type.String())),
    standing: Type.Array(
      Type.Object({
        version: Type.Integer(),
        element: Type.String(),
        name: Type.String(),
        cases: Type.Integer(),
        stay: oneOf('same', 'gone', 'other-kind'),
      }),
    ),
    movable: Type.Integer({ description: '可直接迁移的在办件数 · cases that could be moved' }),
  }),
]);

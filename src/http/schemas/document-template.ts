import Type from 'typebox';
import { closed, id, oneOf } from './common.ts';

/** The kinds whose wording is data; a test holds them against those of the documents. */
export const wordedKind = oneOf(
  'acceptance-receipt',
  'one-time-notice',
  'not-accepted',
  'decision',
  'refusal',
  'certificate',
  'proof-of-service',
);

const part = (maxLength: number) => Type.String({ maxLength });

/** One line is one paragraph; a blank part is left out. */
export const templateParts = closed({
  title: part(80),
  addressee: part(80),
  body: part(8_000),
  remedies: part(2_000),
  footer: part(2_000),
});

const maybe = Type.Union([Type.String(), Type.Null()]);

export const templateDraftView = Type.Object({
  id: Type.String(),
  kind: wordedKind,
  status: oneOf('open', 'submitted', 'released', 'discarded'),
  parts: templateParts,
  baseVersion: Type.Integer(),
  revision: Type.Integer(),
  ownerName: Type.String(),
  reason: Type.String(),
  note: Type.String(),
  submittedAt: maybe,
  decidedAt: maybe,
  updatedAt: Type.String(),
  mayDecide: Type.Boolean({ description: '是否可由本人审核 · whether you may approve it' }),
});

export const templateVersionView = Type.Object({
  version: Type.Integer(),
  parts: templateParts,
  releasedAt: maybe,
  releasedBy: maybe,
  writtenBy: Type.String(),
  reason: Type.String(),
});

/** What a wording may fill in: texts in a line, blocks in a line of their own, conditions before a line. */
export const templatePlace = Type.Object({
  name: Type.String(),
  en: Type.String(),
  use: oneOf('text', 'block', 'condition'),
  law: Type.String({ description: '必须写明的依据，空为可选 · the rule that asks for it; empty: may be left out' }),
});

export const templateDraftParams = closed({ templateId: id });
export const templateRevision = Type.Integer({
  minimum: 1,
  maximum: 1_000_000,
  description: '所见修订 · the revision seen',
});
export const templateVersionNumber = Type.Integer({ minimum: 0, maximum: 1_000_000 });

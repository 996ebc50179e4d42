import Type from 'typebox';
import { closed, formData, id, text } from './common.ts';

/** What was entered so far, as the page for applications holds it. */
export const draft = closed({
  form: formData,
  conditions: Type.Record(Type.String({ maxLength: 64 }), Type.Boolean(), { maxProperties: 100 }),
  files: Type.Record(Type.String({ maxLength: 64 }), closed({ id, name: text(255) }), { maxProperties: 100 }),
  requestId: Type.String({ pattern: '^[A-Za-z0-9-]{8,64}$' }),
});

const version = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: '所见版本，0为无 · the version seen, 0: none',
});

/** A draft with the version that the page began with, and the page's own mark. */
export const draftToKeep = closed({ ...draft.properties, version, writer: draft.properties.requestId });

export const savedDraft = Type.Object({ draft, savedAt: Type.String(), version: Type.Integer() });

export const draftSummary = Type.Object({
  itemCode: Type.String(),
  itemName: Type.String(),
  savedAt: Type.String(),
});

/** What need not be given again. */
export const knownData = Type.Object({
  form: Type.Record(Type.String(), Type.Unknown()),
  materials: Type.Array(
    Type.Object({
      code: Type.String(),
      fileName: Type.String(),
      providedAt: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

import Type from 'typebox';
import { closed, formData, id, text } from './common.ts';

/** What was entered so far, as the page for applications holds it. */
export const draft = closed({
  form: formData,
  conditions: Type.Record(Type.String({ maxLength: 64 }), Type.Boolean(), { maxProperties: 100 }),
  files: Type.Record(Type.String({ maxLength: 64 }), closed({ id, name: text(255) }), { maxProperties: 100 }),
  requestId: Type.String({ pattern: '^[A-Za-z0-9-]{8,64}$' }),
});

export const savedDraft = Type.Object({ draft, savedAt: Type.String() });

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

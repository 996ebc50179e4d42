import Type from 'typebox';

export const ownPhrase = Type.Object({ id: Type.String(), text: Type.String() });

/** What can be said at a step: the bureau's phrases, and one's own for every step. */
export const phrases = Type.Object({
  bureau: Type.Array(
    Type.Object({
      outcome: Type.Union([Type.String(), Type.Null()], { description: '适用的办理结果 · the outcome it goes with' }),
      text: Type.String(),
    }),
  ),
  own: Type.Array(ownPhrase),
});

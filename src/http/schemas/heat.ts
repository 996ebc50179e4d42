import Type from 'typebox';

const figure = Type.Union([Type.Number(), Type.Null()]);

/** Visits of one element; times of those that have ended. */
export const heat = Type.Object({
  elementId: Type.String(),
  name: Type.String(),
  elementType: Type.String(),
  visits: Type.Integer(),
  active: Type.Integer({ description: '现在停在此处的件数 · how many stand there now' }),
  ended: Type.Integer(),
  medianMs: figure,
  p90Ms: figure,
  medianDays: Type.Union([Type.Integer(), Type.Null()], {
    description: '工作日，仅人工环节 · working days, people’s steps alone',
  }),
  p90Days: Type.Union([Type.Integer(), Type.Null()]),
});

import Type from 'typebox';

/** Every failure of the API. */
export const errorSchema = Type.Object({
  code: Type.String({ description: '稳定的错误代码 · stable code' }),
  message: Type.Object({ zh: Type.String(), en: Type.String() }),
  field: Type.Optional(Type.String({ description: '出错的字段 · the field at fault' })),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  findings: Type.Optional(
    Type.Array(Type.Unknown(), { description: '发布关口的检查结果 · what the gate of releases found' }),
  ),
  reference: Type.Optional(Type.String({ description: '联系管理员时提供 · to be told to an administrator' })),
});

import Type from 'typebox';
import type { Guide } from '../../domain/catalogue/guide.ts';
import { words } from './common.ts';

export const itemSummary = Type.Object({
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  department: Type.String(),
  domain: Type.String(),
  kind: Type.String(),
  promisedWorkingDays: Type.Integer(),
  online: Type.Boolean(),
  flow: Type.String(),
});

/** The service guide (办事指南) as the catalogue gives it. */
export const guide = Type.Unsafe<Guide & { form: unknown }>(
  Type.Object({
    catalogueVersion: Type.String(),
    item: Type.Record(Type.String(), Type.Unknown()),
    departmentZh: Type.String(),
    supervisingDepartmentZh: Type.String(),
    decidedByZh: Type.String(),
    limits: Type.Record(Type.String(), Type.Integer(), { description: '工作日 · working days' }),
    notCounted: Type.Record(Type.String(), Type.String()),
    materials: Type.Object({
      published: Type.Boolean(),
      materials: Type.Array(Type.Record(Type.String(), Type.Unknown())),
    }),
    materialsNotice: Type.Optional(words),
    fee: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
    remedies: Type.Object({ reconsiderationDays: Type.Integer(), litigationMonths: Type.Integer() }),
    form: Type.Unknown({ description: '申请表 · the application form (form-js schema)' }),
  }),
);

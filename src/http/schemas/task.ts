import Type from 'typebox';
import { light, oneOf } from './common.ts';

export const task = Type.Object({
  jobKey: Type.String(),
  caseId: Type.String(),
  caseNumber: Type.String(),
  elementId: Type.String(),
  name: Type.String(),
  group: Type.String(),
  departmentCode: Type.String(),
  itemCode: Type.String(),
  itemName: Type.String(),
  applicant: Type.String({ description: '自然人姓名已脱敏 · names of persons are masked' }),
  flow: Type.String(),
  flowVersion: Type.Integer(),
  round: Type.Integer(),
  version: Type.Integer(),
  status: Type.String(),
  dueAt: Type.String(),
  provisional: Type.Boolean({ description: '日历尚未公布，期限为暂定 · the calendar of that year is not published' }),
  light,
  assignee: Type.Union([Type.Object({ id: Type.String(), name: Type.String(), mine: Type.Boolean() }), Type.Null()]),
  createdAt: Type.String(),
});

/** What became of an act on a task; `pending`: not confirmed yet, look again. */
export const actAnswer = Type.Object({
  actId: Type.String(),
  act: oneOf('effective', 'pending', 'overtaken', 'refused'),
  next: Type.Array(task, { description: '随后的待办任务 · tasks of the case that are open now' }),
});

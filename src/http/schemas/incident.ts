import Type from 'typebox';
import { oneOf } from './common.ts';
import { errorSchema } from './error.ts';

export const incident = Type.Object({
  incidentKey: Type.String(),
  caseId: Type.String(),
  caseNumber: Type.Union([Type.String(), Type.Null()]),
  flow: Type.String(),
  flowVersion: Type.Integer(),
  elementId: Type.String(),
  elementName: Type.String(),
  errorType: Type.String(),
  message: Type.String(),
  createdAt: Type.String(),
  times: Type.Integer({ description: '同一位置出现的次数 · how many incidents the place has had' }),
});

export const incidentCause = Type.Object({
  causeId: Type.String(),
  flow: Type.String(),
  elementId: Type.String(),
  elementName: Type.String(),
  errorType: Type.String(),
  cause: Type.String({ description: '去掉个案差异后的错误信息 · the message without what differs from case to case' }),
  count: Type.Integer(),
  firstAt: Type.String(),
  lastAt: Type.String(),
});

export const causeId = Type.String({ pattern: '^[0-9a-f]{16}$', description: '原因标识 · id of a cause' });

/**
 * open: the engine has not confirmed it yet; trying: gone, and its step is at work again; solved: the step went on;
 * again: a new incident stands at the same place, `next`.
 */
export const retryResult = Type.Object({
  incidentKey: Type.String(),
  state: oneOf('open', 'trying', 'solved', 'again', 'failed'),
  next: Type.Union([Type.String(), Type.Null()]),
  error: Type.Union([errorSchema, Type.Null()]),
});

import Type from 'typebox';
import { closed, code, formData, id, oneOf, words } from './common.ts';

export const rehearsalParams = closed({ rehearsalId: id });

export const rehearsalOrder = closed({
  itemCode: code,
  automatic: Type.Boolean({ default: true, description: '自动步骤自动执行 · automatic steps go by themselves' }),
});

export const rehearsalStart = Type.Object({
  id: Type.Union([Type.String(), Type.Null()]),
  findings: Type.Array(Type.Object({ file: Type.String(), element: Type.String(), message: words })),
});

/** An answer to an open step: the form of a human one, or what happens without it; what an automatic one gives back. */
export const stepAnswer = closed({
  data: Type.Optional(formData),
  outcome: Type.Optional(code),
  variables: Type.Optional(formData),
  error: Type.Optional(code),
});

const named = { jobKey: Type.String(), elementId: Type.String(), name: Type.String() };
const free = Type.Record(Type.String(), Type.Unknown());

const humanStep = Type.Object({
  ...named,
  kind: Type.Literal('human'),
  group: Type.String(),
  signers: Type.Integer(),
  ballot: Type.Union([oneOf('all', 'any', 'in-order', 'ratio'), Type.Null()], {
    description: '会签的规则 · rule of the joint signing that decides the step in a real case',
  }),
  workingDays: Type.Union([Type.Integer(), Type.Null()]),
  form: Type.Union([Type.Unsafe<object>(Type.Unknown()), Type.Null()]),
  sample: free,
  outcomes: Type.Array(Type.Object({ outcome: Type.String(), label: Type.String() })),
  beside: Type.Array(Type.Object({ outcome: Type.String(), by: oneOf('clock', 'withdrawal'), words })),
});

const automaticStep = Type.Object({
  ...named,
  kind: Type.Literal('automatic'),
  type: Type.String(),
  words,
  returns: free,
  errors: Type.Array(Type.String()),
  stops: Type.Array(words),
});

export const rehearsalStep = Type.Union([humanStep, automaticStep]);

export const rehearsalEvent = Type.Object({
  kind: oneOf('step', 'work', 'error', 'incident', 'paused'),
  elementId: Type.String(),
  name: Type.String(),
  at: Type.String(),
  words,
});

export const rehearsalView = Type.Object({
  id: Type.String(),
  draftVersion: Type.Integer(),
  status: oneOf('starting', 'running', 'completed', 'stopped', 'ended', 'expired', 'failed'),
  automatic: Type.Boolean(),
  expiresAt: Type.String(),
  item: Type.Object({ code: Type.String(), nameZh: Type.String() }),
  context: free,
  xml: Type.String(),
  steps: Type.Array(rehearsalStep),
  elements: Type.Array(Type.Object({ elementId: Type.String(), active: Type.Integer(), left: Type.Integer() })),
  taken: Type.Array(Type.String()),
  incidents: Type.Array(
    Type.Object({
      incidentKey: Type.String(),
      elementId: Type.String(),
      name: Type.String(),
      errorType: Type.String(),
      message: Type.String(),
    }),
  ),
  events: Type.Array(rehearsalEvent),
});

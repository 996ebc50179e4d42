import Type from 'typebox';
import { caseSummary, timelineEntry } from './case.ts';
import { code, day, id, light, oneOf, text, words } from './common.ts';
import { errorSchema } from './error.ts';
import { incident } from './incident.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

/** What the list of instances can be narrowed by; days include both ends. */
export const instanceFilters = {
  flow: Type.Optional(code),
  version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  element: Type.Optional(code),
  variable: Type.Optional(Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z_][A-Za-z0-9_]*$' })),
  value: Type.Optional(
    Type.String({
      maxLength: 100,
      description: '变量的值，文字无需引号 · value of the variable, texts without quotes',
    }),
  ),
  state: Type.Optional(oneOf('running', 'ended', 'incident')),
  light: Type.Optional(light),
  number: Type.Optional(text(40)),
  filedFrom: Type.Optional(day),
  filedTo: Type.Optional(day),
  dueFrom: Type.Optional(day),
  dueTo: Type.Optional(day),
};

const instanceState = oneOf('starting', 'running', 'ended');

export const instance = Type.Object({
  case: caseSummary,
  flow: Type.String(),
  flowVersion: Type.Integer(),
  processInstanceKey: orNull,
  startedAt: Type.String(),
  state: instanceState,
  steps: Type.Array(Type.Object({ elementId: Type.String(), name: Type.String() })),
  incidents: Type.Integer(),
});

export const instanceCount = Type.Object({
  count: Type.Union([Type.Integer(), Type.Null()], {
    description: '按灯色无法精确计数时为空 · null where a light cannot be counted exactly',
  }),
  most: Type.Integer({ description: '计数上限 · counted up to here' }),
});

export const element = Type.Object({
  elementInstanceKey: Type.String(),
  elementId: Type.String(),
  elementType: Type.String(),
  name: Type.String(),
  state: oneOf('active', 'completed', 'terminated'),
  enteredAt: Type.String(),
  leftAt: orNull,
  flowVersion: Type.Integer(),
});

export const variable = Type.Object({
  name: Type.String(),
  scopeKey: Type.String(),
  scope: Type.String({ description: '所属环节，空为全局 · the element it belongs to, empty: the instance' }),
  value: Type.Union([Type.String(), Type.Null()], { description: 'JSON；过长的为空 · null: too long to be kept' }),
  editable: Type.Boolean(),
});

/** Everything about a case's instances that an administrator may see: no personal data beyond what is masked. */
export const instanceDetail = Type.Object({
  ...instance.properties,
  release: Type.Integer(),
  round: Type.Integer(),
  xml: Type.String(),
  runs: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      status: oneOf('starting', 'bound', 'frozen'),
      flow: Type.String(),
      flowVersion: Type.Integer(),
      processInstanceKey: orNull,
      createdAt: Type.String(),
    }),
  ),
  elements: Type.Array(element),
  tokens: Type.Array(
    Type.Object({
      elementInstanceKey: Type.String(),
      elementId: Type.String(),
      name: Type.String(),
      skipTo: orNull,
      targets: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), way: oneOf('forward', 'back') })),
    }),
  ),
  variables: Type.Array(variable),
  tasks: Type.Array(
    Type.Object({
      jobKey: Type.String(),
      elementId: Type.String(),
      name: Type.String(),
      group: Type.String(),
      status: Type.String(),
      claimed: Type.Boolean(),
      createdAt: Type.String(),
      endedAt: orNull,
    }),
  ),
  commands: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      kind: Type.String(),
      status: oneOf('queued', 'sent', 'refused'),
      attempts: Type.Integer(),
      error: orNull,
      createdAt: Type.String(),
      settledAt: orNull,
    }),
  ),
  messages: Type.Array(Type.Object({ peer: Type.String(), verb: Type.String(), at: Type.String() })),
  documents: Type.Array(
    Type.Object({ name: words, number: Type.String(), status: Type.String(), madeAt: Type.String() }),
  ),
  failures: Type.Array(
    Type.Object({
      ...incident.properties,
      state: oneOf('open', 'trying', 'solved', 'again'),
      resolvedAt: orNull,
    }),
  ),
  record: Type.Array(timelineEntry),
});

/** What became of one case of a batch. */
export const moveResult = Type.Object({
  caseId: id,
  act: oneOf('effective', 'pending', 'overtaken', 'refused', 'foreign', 'failed'),
  error: Type.Union([errorSchema, Type.Null()]),
});

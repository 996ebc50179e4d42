import Type from 'typebox';
import type { Place } from '../../diagram/mapping/places.ts';
import type { Proposal } from '../../diagram/mapping/propose-mapping.ts';
import type { DryRunCase } from '../../usecases/move/dry-run-move.ts';
import { closed, id, oneOf, text, words } from './common.ts';
import { flowName } from './flow-draft.ts';

const release = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const place = Type.String({ minLength: 1, maxLength: 128, pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$' });
const pair = closed({ source: place, target: place });
const sources = Type.Array(release, { minItems: 1, maxItems: 50, uniqueItems: true });

export const moveParams = closed({ moveId: id });
export const moveReason = text(500);

/** A flow, the releases that its cases come from, and the one that they go to. */
export const moveRoute = { flow: flowName, sources, target: release };
export const movePlan = closed({ ...moveRoute, mapping: Type.Array(pair, { maxItems: 500 }) });

const way = oneOf('native', 're-seat', 'wait', 'stays', 'ended');
const counted = Type.Object({
  way: Type.String(),
  status: Type.String(),
  reason: Type.String(),
  words,
  count: Type.Integer(),
});

const movePlace = Type.Unsafe<Place>(
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    kind: oneOf('step', 'worker', 'part', 'before-join', 'waiting'),
    parent: Type.Union([Type.String(), Type.Null()]),
    bpmnType: Type.String(),
  }),
);
export const moveProposal = Type.Object({
  sources: Type.Array(movePlace),
  targets: Type.Array(movePlace),
  proposals: Type.Array(
    Type.Unsafe<Proposal>(
      Type.Object({
        source: Type.String(),
        target: Type.Union([Type.String(), Type.Null()]),
        by: oneOf('id', 'name', 'neighbours', 'none'),
      }),
    ),
  ),
});

const dryRunCase = Type.Intersect([
  Type.Unsafe<DryRunCase>(
    Type.Object({
      caseId: Type.String(),
      number: Type.Union([Type.String(), Type.Null()]),
      applicantName: Type.String(),
      way,
      reason: Type.String(),
      at: Type.String(),
    }),
  ),
  Type.Object({ words }),
]);
export const dryRun = Type.Object({
  total: Type.Integer(),
  counts: Type.Array(counted),
  cases: Type.Array(dryRunCase, { description: '至多一千件 · a thousand at most' }),
});

export const moveSummary = Type.Object({
  id: Type.String(),
  flow: Type.String(),
  sources: Type.Array(Type.Integer()),
  target: Type.Integer(),
  reason: Type.String(),
  reverseOf: Type.Union([Type.String(), Type.Null()]),
  status: oneOf('planned', 'running', 'paused', 'cancelled', 'done'),
  by: Type.String(),
  createdAt: Type.String(),
  startedAt: Type.Union([Type.String(), Type.Null()]),
  endedAt: Type.Union([Type.String(), Type.Null()]),
});
export const moveProgress = Type.Intersect([
  moveSummary,
  Type.Object({
    mapping: Type.Array(Type.Object({ source: Type.String(), target: Type.String() })),
    total: Type.Integer(),
    counts: Type.Array(counted),
  }),
]);

export const moveCaseStatus = oneOf('queued', 'sent', 'moved', 'stays', 'ended', 'cancelled');
export const moveCase = Type.Object({
  caseId: Type.String(),
  number: Type.Union([Type.String(), Type.Null()]),
  applicantName: Type.String(),
  status: moveCaseStatus,
  way: Type.String(),
  reason: Type.String(),
  words,
  at: Type.String(),
  error: Type.String({ description: '流程引擎的答复 · what the engine said' }),
});

import Type from 'typebox';
import type { RollOutRule } from '../../domain/roll-out.ts';
import { closed, code, day, id, oneOf, text, words } from './common.ts';
import { flowName, lintFinding } from './flow-draft.ts';
import { flowComparison } from './flow-version.ts';

const nullable = <T extends Type.TSchema>(type: T) => Type.Union([type, Type.Null()]);

const releaseNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 });
export const why = text(500);
export const requestParams = closed({ requestId: id });
export const flowParams = closed({ flow: flowName });

const town = Type.String({
  maxLength: 64,
  pattern: '^[A-Za-z0-9._-]*$',
  description: '空为区级大厅 · empty: the hall',
});

/** Which new cases take a release. */
export const rollOutRule = Type.Unsafe<RollOutRule>(
  Type.Union([
    closed({ kind: Type.Literal('all') }),
    closed({ kind: Type.Literal('from'), day }),
    closed({ kind: Type.Literal('share'), percent: Type.Integer({ minimum: 1, maximum: 100 }) }),
    closed({
      kind: Type.Literal('scope'),
      towns: Type.Array(town, { maxItems: 100 }),
      items: Type.Array(code, { maxItems: 500 }),
    }),
  ]),
);

export const newRollOut = closed({
  release: releaseNumber,
  base: nullable(releaseNumber),
  rule: rollOutRule,
  why,
});

const person = Type.Object({ id: Type.String(), name: Type.String() });

export const rollOut = Type.Object({
  release: Type.Integer(),
  base: nullable(Type.Integer()),
  rule: rollOutRule,
  act: oneOf('release', 'change', 'roll-back'),
  why: Type.String(),
  by: person,
  at: Type.String(),
});

/** A flow with its releases, newest first, and what new cases take. */
export const flowReleases = Type.Object({
  flow: Type.String(),
  name: Type.String(),
  items: Type.Array(Type.Object({ code: Type.String(), nameZh: Type.String() }), {
    description: '走这个流程的事项 · items that the flow carries',
  }),
  rollOut,
  releases: Type.Array(
    Type.Object({
      release: Type.Integer(),
      version: Type.Integer({ description: '引擎中的版本 · version of the engine' }),
      createdAt: Type.String(),
      running: Type.Integer({ description: '在办件数 · cases that run' }),
      requestId: nullable(Type.String()),
      askedBy: Type.String(),
      approvedBy: Type.String(),
      why: Type.String(),
      catalogueVersion: Type.String(),
    }),
  ),
});

export const releaseRequest = Type.Object({
  id: Type.String(),
  origin: oneOf('draft', 'files', 'folder'),
  flow: Type.String({ description: '起草的流程，空为整个目录 · the flow that was drawn; empty: the folder' }),
  flows: Type.Array(Type.String(), { description: '会改变的流程 · every flow that it changes' }),
  draft: nullable(Type.Object({ id: Type.String(), version: Type.Integer() })),
  catalogueVersion: Type.String(),
  why: Type.String(),
  status: oneOf('waiting', 'approved', 'released', 'sent-back', 'withdrawn', 'refused'),
  askedBy: person,
  askedAt: Type.String(),
  decidedBy: nullable(person),
  decidedAt: nullable(Type.String()),
  reason: Type.String(),
  rule: nullable(rollOutRule),
  release: nullable(Type.Integer()),
  mine: Type.Boolean({ description: '本人提出 · whoever asks is whoever reads' }),
});

const way = oneOf('native', 're-seat', 'wait', 'stays', 'ended');

/** What would become of the running cases of a flow if they were moved to its new version now. */
export const releaseDryRun = Type.Object({
  flow: Type.String(),
  total: Type.Integer({ description: '在办件数 · cases that run' }),
  counts: Type.Array(Type.Object({ way, count: Type.Integer() })),
  cases: Type.Array(
    Type.Object({
      caseId: Type.String(),
      number: nullable(Type.String()),
      release: Type.Integer(),
      way,
      reason: Type.String(),
      words,
      at: Type.String(),
    }),
    { description: '逐件，不能迁移的在前，至多一千件 · case by case, a thousand at most' },
  ),
});

export const releaseRequestDetail = Type.Intersect([
  releaseRequest,
  Type.Object({
    findings: Type.Array(lintFinding),
    dryRun: Type.Array(releaseDryRun),
    moved: Type.Boolean({ description: '现行版本已变 · what is in force has changed since' }),
    changes: Type.Array(Type.Intersect([Type.Object({ flow: Type.String() }), flowComparison])),
  }),
]);

export const askedRelease = Type.Object({
  id: Type.String(),
  flows: Type.Array(Type.String()),
  findings: Type.Array(lintFinding),
  dryRun: Type.Array(releaseDryRun),
});

const share = nullable(Type.Object({ share: Type.Number(), from: Type.Number(), to: Type.Number() }));

/** What became of the newest cases of a release. */
export const releaseFigures = Type.Object({
  release: Type.Integer(),
  cases: Type.Integer(),
  decided: Type.Integer(),
  days: nullable(
    Type.Object(
      { median: Type.Number(), from: nullable(Type.Number()), to: nullable(Type.Number()) },
      { description: '提交到决定的自然日 · calendar days from filing to the decision' },
    ),
  ),
  refused: share,
  sentBack: share,
  badRatings: share,
  rated: Type.Integer(),
});

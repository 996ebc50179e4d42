import Type from 'typebox';
import type { Dictionary } from '../../diagram/dictionary/dictionary.ts';
import type { ItemFacts } from '../../diagram/lint/model/model.ts';
import type { FlowIndicators } from '../../diagram/indicators/flow-indicators.ts';
import type { Compression } from '../../diagram/indicators/indicators.ts';
import { closed, code, id, oneOf, text, words } from './common.ts';

/** A process id: small letters, digits and hyphens, which is also the name of its file; those of rehearsals are kept for them. */
export const flowName = Type.String({
  minLength: 2,
  maxLength: 64,
  pattern: '^(?!rehearsal-)[a-z][a-z0-9]*(-[a-z0-9]+)*$',
});
const fileName = '^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.(bpmn|form|dmn)$';
/** The limit of all files together is judged by the use case; this one keeps a single text from being absurd. */
const content = Type.String({ maxLength: 5_000_000 });

export const draftParams = closed({ draftId: id });
export const draftNote = Type.String({ maxLength: 200 });
export const version = Type.Integer({ minimum: 1, maximum: 1_000_000 });

/** Texts by file name. (Other names: never; `false` would break the filling in of defaults.) */
export const draftFiles = Type.Record(Type.String({ pattern: fileName, maxLength: 96 }), content, {
  additionalProperties: Type.Never(),
  maxProperties: 100,
});

/** Changed texts by file name; null takes a file away. */
export const changedFiles = Type.Record(
  Type.String({ pattern: fileName, maxLength: 96 }),
  Type.Union([content, Type.Null()]),
  { additionalProperties: Type.Never(), maxProperties: 100 },
);

export const named = Type.Object({ id: Type.String(), name: Type.String() });

export const flowDraftSummary = Type.Object({
  id: Type.String(),
  flow: Type.String(),
  title: Type.String(),
  owner: named,
  mayEdit: Type.Boolean(),
  status: oneOf('open', 'discarded'),
  baseRelease: Type.Integer({ description: '起草时的发布版本 · the release it began from' }),
  version: Type.Integer(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
});

export const flowDraft = Type.Intersect([
  flowDraftSummary,
  Type.Object({ editors: Type.Array(named), files: Type.Record(Type.String(), Type.String()) }),
]);

export const draftVersion = Type.Object({
  version: Type.Integer(),
  savedBy: named,
  savedAt: Type.String(),
  note: Type.String(),
});

export const draftComment = Type.Object({
  id: Type.String(),
  elementId: Type.String({ description: '空为整个流程 · empty: the whole flow' }),
  author: named,
  text: Type.String(),
  createdAt: Type.String(),
  resolvedAt: Type.Union([Type.String(), Type.Null()]),
});

export const newComment = closed({ elementId: Type.Union([Type.Literal(''), code]), text: text(2_000) });

export const lintFinding = Type.Object({
  rule: Type.String(),
  severity: oneOf('error', 'warning'),
  file: Type.String(),
  element: Type.String({ description: '空为整个文件 · empty: the whole file' }),
  place: Type.String(),
  message: words,
  reason: words,
  page: Type.String(),
});

/** `items` are the catalogue's items as far as rules look at them. */
export const flowLibrary = Type.Object({
  release: Type.Integer(),
  files: Type.Record(Type.String(), Type.String()),
  items: Type.Array(Type.Unsafe<ItemFacts>(Type.Object({ code: Type.String() }, { additionalProperties: true }))),
  dictionary: Type.Unsafe<Dictionary>(Type.Object({}, { additionalProperties: true })),
});

const nullable = <T extends Type.TSchema>(type: T) => Type.Union([type, Type.Null()]);

const indicators = Type.Unsafe<FlowIndicators>(
  Type.Object({
    steps: Type.Integer(),
    materials: Type.Integer(),
    workingDays: Type.Number(),
    people: Type.Integer(),
    askedTwice: nullable(Type.Integer()),
    stepIds: Type.Array(Type.String()),
    criticalSteps: Type.Array(Type.String()),
    roles: Type.Array(Type.String()),
    fieldsAskedTwice: Type.Array(Type.Unknown()),
  }),
);

export const draftMeaning = Type.Object({
  differences: Type.Array(
    Type.Object({
      change: oneOf('added', 'removed', 'changed', 'layout'),
      part: oneOf('diagram', 'form', 'decision'),
      owner: Type.String(),
      element: Type.String(),
      type: Type.String(),
      name: Type.String(),
      property: Type.String(),
      before: nullable(Type.String()),
      after: nullable(Type.String()),
      message: words,
    }),
  ),
  before: nullable(indicators),
  after: indicators,
  compression: nullable(Type.Unsafe<Compression>(Type.Record(Type.String(), nullable(Type.Number())))),
  running: Type.Array(Type.Object({ version: Type.Integer(), cases: Type.Integer() })),
});

import Type from 'typebox';
import { light, words } from './common.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

export const clock = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  name: words,
  state: Type.String(),
  words,
  light,
  startedAt: Type.String(),
  dueDay: Type.String(),
  deadlineAt: Type.String(),
  provisional: Type.Boolean(),
  workingDays: Type.Integer(),
  daysUsed: Type.Integer(),
  daysLeft: Type.Integer(),
  pauses: Type.Array(
    Type.Object({ ground: Type.String(), from: Type.String(), to: orNull, expectedWorkingDays: Type.Integer() }),
  ),
  extension: Type.Union([
    Type.Object({
      workingDays: Type.Integer(),
      approvedBy: Type.String(),
      authority: Type.String(),
      reason: Type.String(),
      at: Type.String(),
    }),
    Type.Null(),
  ]),
  endedAt: orNull,
});

export const caseSummary = Type.Object({
  id: Type.String(),
  number: orNull,
  itemCode: Type.String(),
  itemName: Type.String(),
  departmentCode: Type.String(),
  applicant: Type.String({ description: '自然人姓名已脱敏 · names of persons are masked' }),
  status: Type.String(),
  statusName: words,
  filedAt: Type.String(),
  dueAt: orNull,
  light,
});

export const material = Type.Object({
  code: Type.String(),
  name: Type.String(),
  required: Type.String(),
  condition: Type.String({ description: '需要的情形，空为必交 · when it is asked for, empty: always' }),
  applies: Type.Boolean({ description: '按申请人的回答需要 · asked for by what the applicant has answered' }),
  sampleNote: Type.String({ description: '目录中的样表说明，空为未公布 · what the catalogue says of a sample' }),
  deferrable: Type.Boolean(),
  state: Type.Union([Type.String(), Type.Null()], {
    description: 'provided | paper | held | deferred | not-needed, null: not handed in',
  }),
  materialId: orNull,
  fileName: orNull,
  sha256: orNull,
  deferredUntil: orNull,
  verdict: Type.String(),
  verdictReason: Type.String(),
});

export const caseDetail = Type.Object({
  ...caseSummary.properties,
  departmentName: Type.String(),
  applicantKind: Type.String(),
  agent: orNull,
  agency: Type.Boolean({ description: '当前用户为代办人 · whoever asks acts for the applicant' }),
  channel: Type.String(),
  town: Type.String(),
  undertaking: Type.Boolean(),
  acceptedAt: orNull,
  decidedAt: orNull,
  closedAt: orNull,
  catalogueVersion: Type.String(),
  flow: Type.String(),
  flowVersion: Type.Integer(),
  release: Type.Integer(),
  round: Type.Integer(),
  form: Type.Record(Type.String(), Type.Unknown(), { description: '个人信息已脱敏 · personal data masked' }),
  clocks: Type.Array(clock),
  steps: Type.Array(
    Type.Object({
      jobKey: Type.String(),
      elementId: Type.String(),
      name: Type.String(),
      group: Type.String(),
      dueAt: Type.String(),
      receipt: Type.Boolean({ description: '申请人可以确认收到 · the applicant may confirm receipt' }),
    }),
    { description: '当前环节 · steps that are open now' },
  ),
});

export const timelineEntry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  who: Type.String(),
  whoKind: Type.String(),
  act: Type.String(),
  actName: words,
  elementId: Type.String(),
  elementName: Type.String(),
  elementNameEn: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
  flow: Type.String(),
  flowVersion: Type.Integer(),
  hash: Type.String(),
});

/** What the window hands over when an application is filed. */
export const receipt = Type.Object({
  caseId: Type.String(),
  number: orNull,
  secret: Type.String(),
  itemCode: Type.String(),
  itemName: Type.String(),
  applicant: Type.String(),
  agency: orNull,
  channel: Type.String(),
  filedAt: Type.String(),
  materials: Type.Array(Type.Object({ name: Type.String(), state: Type.String() })),
});

import Type from 'typebox';
import { caseSummary } from './case.ts';
import { code, cursor, day, instant, light, limit, oneOf, text } from './common.ts';
import { task } from './task.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

export const openQueues = ['mine', 'delegated', 'unassigned', 'all', 'returned'] as const;
export const sorts = ['due', 'number', 'step'] as const;

/** What every list of the desk can be narrowed by; days are those of the deadline, both included. */
export const listFilters = {
  item: Type.Optional(code),
  element: Type.Optional(code),
  flow: Type.Optional(code),
  light: Type.Optional(light),
  applicant: Type.Optional(text(50)),
  dueFrom: Type.Optional(day),
  dueTo: Type.Optional(day),
  dueBefore: Type.Optional(instant),
  dueAfter: Type.Optional(instant),
};
export const paging = { cursor: Type.Optional(cursor), limit };

/** A task as the queues show it. */
export const queueTask = Type.Object({
  ...task.properties,
  delegate: Type.Union([Type.Object({ id: Type.String(), name: Type.String(), mine: Type.Boolean() }), Type.Null()]),
  returned: Type.Union([Type.Object({ by: Type.String(), at: Type.String(), reason: Type.String() }), Type.Null()]),
  reminders: Type.Integer({ description: '催办次数 · how often it was reminded of' }),
  outcome: Type.Union([Type.Object({ zh: Type.String(), en: Type.String() }), Type.Null()]),
  endedAt: orNull,
});

/** A case as the queues show it; `paused`: since when and why its clock stands. */
export const queueCase = Type.Object({
  ...caseSummary.properties,
  paused: Type.Union([
    Type.Object({ ground: Type.String(), from: Type.String(), expectedWorkingDays: Type.Integer() }),
    Type.Null(),
  ]),
});

export const copiedCase = Type.Object({
  ...caseSummary.properties,
  copyId: Type.String(),
  by: Type.String(),
  note: Type.String(),
  copiedAt: Type.String(),
  readAt: orNull,
});

export const queueCounts = Type.Object({
  mine: Type.Integer(),
  delegated: Type.Integer(),
  unassigned: Type.Integer(),
  all: Type.Integer(),
  returned: Type.Integer(),
  suspended: Type.Integer(),
  done: Type.Integer(),
  filed: Type.Integer(),
  copies: Type.Integer({ description: '待阅 · unread' }),
  most: Type.Integer({ description: '计数上限 · counted up to here' }),
});

/** What a saved view keeps. */
export const viewFilters = Type.Object(
  {
    queue: oneOf(...openQueues, 'suspended', 'done', 'filed', 'copies'),
    item: Type.Optional(code),
    element: Type.Optional(code),
    flow: Type.Optional(code),
    light: Type.Optional(light),
    applicant: Type.Optional(text(50)),
    dueFrom: Type.Optional(day),
    dueTo: Type.Optional(day),
    sort: Type.Optional(oneOf(...sorts)),
  },
  { additionalProperties: false },
);

export const savedView = Type.Object({ id: Type.String(), name: Type.String(), filters: viewFilters });

/** A colleague to choose. */
export const colleague = Type.Object({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  departments: Type.Array(Type.String()),
});

const told = Type.Object({ by: Type.String(), at: Type.String(), reason: Type.String() });

/** What people have told each other on a task, and what the person who asks may do about it. */
export const taskNotes = Type.Object({
  returned: Type.Union([told, Type.Null()]),
  delegations: Type.Array(
    Type.Object({
      id: Type.String(),
      giver: Type.String(),
      delegate: Type.String(),
      toMe: Type.Boolean(),
      question: Type.String(),
      status: oneOf('open', 'answered', 'recalled', 'ended'),
      opinion: Type.String(),
      createdAt: Type.String(),
      settledAt: orNull,
    }),
  ),
  reminders: Type.Array(told),
  remindAgainAt: orNull,
  may: Type.Object({
    transfer: Type.Boolean(),
    delegate: Type.Boolean(),
    recall: Type.Boolean(),
    answer: Type.Boolean(),
    remind: Type.Boolean(),
    copy: Type.Boolean(),
  }),
});

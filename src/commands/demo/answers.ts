import type { Static } from 'typebox';
import type { Guide } from '../../domain/catalogue/guide.ts';
import type { caseDetail, timelineEntry } from '../../http/schemas/case.ts';
import type { document, verification } from '../../http/schemas/document.ts';
import type { actAnswer, task } from '../../http/schemas/task.ts';

/** What the API answers, as its schemas say. */
export type CaseDetail = Static<typeof caseDetail>;
export type TimelineEntry = Static<typeof timelineEntry>;
export type DocumentView = Static<typeof document>;
export type Verification = Static<typeof verification>;
export type ActAnswer = Static<typeof actAnswer>;
export type TaskView = Static<typeof task>;
export type { Guide };

export interface Receipt {
  caseId: string;
  number: string | null;
  secret: string;
}

export interface DemoFacts {
  now: string;
  password: string;
  users: { username: string; name: string; roles: string[]; departments: string[] }[];
}

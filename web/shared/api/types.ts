import type { Static } from 'typebox';
import type { Guide as CatalogueGuide } from '../../../src/domain/catalogue/guide.ts';
import type {
  caseDetail,
  caseSummary,
  clock,
  material,
  receipt,
  timelineEntry,
} from '../../../src/http/schemas/case.ts';
import type { document, verification } from '../../../src/http/schemas/document.ts';
import type { draftSummary, knownData } from '../../../src/http/schemas/draft.ts';
import type { formAnswer, inspection, visit, visitPage } from '../../../src/http/schemas/inspection.ts';
import type { itemSummary } from '../../../src/http/schemas/item.ts';
import type { followUp, ratingState } from '../../../src/http/schemas/rating.ts';
import type { phrases } from '../../../src/http/schemas/phrase.ts';
import type { person } from '../../../src/http/schemas/person.ts';
import type {
  colleague,
  copiedCase,
  queueCase,
  queueCounts,
  queueTask,
  savedView,
  taskNotes,
} from '../../../src/http/schemas/queue.ts';
import type { actAnswer, task } from '../../../src/http/schemas/task.ts';
import type {
  applicant,
  applicantEntry,
  foundApplicant,
  givenPower,
  receivedPower,
} from '../../../src/http/schemas/applicant.ts';
import type { Words } from '../../../src/http/schemas/words.ts';

export type { Words };
export type Person = Static<typeof person>;
export type Task = Static<typeof task>;
export type ActAnswer = Static<typeof actAnswer>;
export type CaseSummary = Static<typeof caseSummary>;
export type CaseDetail = Static<typeof caseDetail>;
export type Clock = Static<typeof clock>;
export type PrintedReceipt = Static<typeof receipt>;
export type Material = Static<typeof material>;
export type TimelineEntry = Static<typeof timelineEntry>;
export type Document = Static<typeof document>;
export type Verification = Static<typeof verification>;
export type ItemSummary = Static<typeof itemSummary>;
export type QueueTask = Static<typeof queueTask>;
export type QueueCase = Static<typeof queueCase>;
export type CopiedCase = Static<typeof copiedCase>;
export type QueueCounts = Static<typeof queueCounts>;
export type SavedView = Static<typeof savedView>;
export type Colleague = Static<typeof colleague>;
export type TaskNotes = Static<typeof taskNotes>;
export type DraftSummary = Static<typeof draftSummary>;
export type KnownData = Static<typeof knownData>;
export type RatingState = Static<typeof ratingState>;
export type FollowUp = Static<typeof followUp>;
export type Visit = Static<typeof visit>;
export type VisitPage = Omit<Static<typeof visitPage>, 'form'> & { form: FormSchema };
export type Inspection = Static<typeof inspection>;
export type FormAnswer = Static<typeof formAnswer>;
export type FoundApplicant = Static<typeof foundApplicant>;
export type Applicant = Static<typeof applicant>;
export type ApplicantEntry = Static<typeof applicantEntry>;
export type GivenPower = Static<typeof givenPower>;
export type ReceivedPower = Static<typeof receivedPower>;
export type Phrases = Static<typeof phrases>;
export type LightName = Task['light'];

/** A page of a list; `next` is null on the last one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** A form-js schema, as far as a page looks into it. */
export interface FormSchema {
  id: string;
  components: FormComponent[];
}
export interface FormComponent {
  type: string;
  subtype?: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  values?: { label: string; value: unknown }[];
  validate?: { required?: boolean };
  components?: FormComponent[];
}

export type Guide = Omit<CatalogueGuide, 'materials'> & { materials: CatalogueGuide['materials']; form: FormSchema };

/** GET /api/tasks/:jobKey */
export interface TaskPage {
  task: Task;
  form: FormSchema | null;
  outcomes: { outcome: string; label: string }[];
  sendBackTo: { id: string; name: string }[];
  signatures: { userId: string; userName: string; signedAt: string }[];
  signers: number;
  /** The form as it stands in the signed record, for whoever holds the task. */
  signedForm: Record<string, unknown> | null;
  pending: boolean;
  mayTakeBack: boolean;
  case: CaseDetail;
  materials: Material[];
}

/** POST /api/track */
export interface Track {
  number: string;
  itemName: string;
  status: string;
  statusName: Words;
  filedAt: string;
  acceptedAt: string | null;
  decidedAt: string | null;
  closedAt: string | null;
  dueAt: string | null;
  waitsForApplicant: boolean;
  steps: { elementId: string; name: string; status: string; createdAt: string; endedAt: string | null }[];
  rating: RatingState;
}

/** GET /api/cases/:caseId/diagram */
export interface Diagram {
  xml: string;
  elements: {
    elementId: string;
    elementType: string;
    state: string;
    enteredAt: string;
    leftAt: string | null;
  }[];
}

export interface Department {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface Receipt {
  caseId: string;
  number: string | null;
  secret: string;
}

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

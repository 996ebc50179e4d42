import type { Route } from './http.ts';
import { listCopiesOfCase, sendCopies } from './routes/case/copy-to.ts';
import { listFiledCases, listSuspendedCases } from './routes/case/queues.ts';
import { addVisitPhoto } from './routes/inspection/add-photo.ts';
import { listVisits } from './routes/inspection/list-visits.ts';
import { downloadPhoto, listInspections } from './routes/inspection/of-case.ts';
import { readVisit } from './routes/inspection/read-visit.ts';
import { record } from './routes/inspection/record.ts';
import { signBesideHolder } from './routes/inspection/sign-beside.ts';
import { readFollowUpCounts } from './routes/follow-up/counts.ts';
import { listPhrases } from './routes/phrase/list.ts';
import { removeOwnPhrase } from './routes/phrase/remove.ts';
import { saveOwnPhrase } from './routes/phrase/save.ts';
import { listOfCopies } from './routes/copy/list.ts';
import { markCopyRead } from './routes/copy/read.ts';
import { readQueueCounts } from './routes/queue/counts.ts';
import { listDoneTasks } from './routes/task/done.ts';
import { readTaskNotes } from './routes/task/notes.ts';
import { answerOpinion, delegate, listCandidates, recall, transfer } from './routes/task/pass-on.ts';
import { remind } from './routes/task/remind.ts';
import { listViews } from './routes/view/list.ts';
import { removeSavedView } from './routes/view/remove.ts';
import { save } from './routes/view/save.ts';

/** Queues of the desk, and what people do with tasks without moving the engine. */
export const deskRoutes: readonly Route[] = [
  listCopiesOfCase,
  sendCopies,
  listFiledCases,
  listSuspendedCases,
  addVisitPhoto,
  listVisits,
  downloadPhoto,
  listInspections,
  readVisit,
  record,
  signBesideHolder,
  listOfCopies,
  markCopyRead,
  readQueueCounts,
  listDoneTasks,
  readTaskNotes,
  answerOpinion,
  delegate,
  listCandidates,
  recall,
  transfer,
  remind,
  listViews,
  removeSavedView,
  save,
  listPhrases,
  saveOwnPhrase,
  removeOwnPhrase,
  readFollowUpCounts,
];

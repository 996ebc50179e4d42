import type { Route } from './http.ts';
import { listAnalysts } from './routes/flow-draft/analysts.ts';
import { discardDraftOfFlow, renameDraft, shareDraft } from './routes/flow-draft/change.ts';
import { commentOnDraft, listDraftComments, resolveDraftCommentOf } from './routes/flow-draft/comments.ts';
import { listDraftVersions, restoreDraft } from './routes/flow-draft/history.ts';
import { checkDraft, readDraftMeaning } from './routes/flow-draft/judge.ts';
import { listOfFlowDrafts } from './routes/flow-draft/list.ts';
import { openDraft } from './routes/flow-draft/open.ts';
import { readFlowDraft } from './routes/flow-draft/read.ts';
import { saveDraftFiles } from './routes/flow-draft/save.ts';
import { compareFlowVersions } from './routes/flow-version/compare.ts';
import { listFlowVersions } from './routes/flow-version/list.ts';
import { answerRehearsalStep } from './routes/rehearsal/answer.ts';
import { runRehearsalOn } from './routes/rehearsal/automatic.ts';
import { endOfRehearsal } from './routes/rehearsal/end.ts';
import { readRehearsal } from './routes/rehearsal/read.ts';
import { beginRehearsal } from './routes/rehearsal/start.ts';
import { readFlowLibrary } from './routes/flow-library/read.ts';

/** What the analysts' modeler works on. */
export const modelerRoutes: readonly Route[] = [
  openDraft,
  listOfFlowDrafts,
  readFlowDraft,
  saveDraftFiles,
  listDraftVersions,
  restoreDraft,
  shareDraft,
  discardDraftOfFlow,
  listDraftComments,
  commentOnDraft,
  resolveDraftCommentOf,
  checkDraft,
  readDraftMeaning,
  beginRehearsal,
  readRehearsal,
  answerRehearsalStep,
  runRehearsalOn,
  endOfRehearsal,
  compareFlowVersions,
  listFlowVersions,
  readFlowLibrary,
  renameDraft,
  listAnalysts,
];

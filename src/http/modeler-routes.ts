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
  readFlowLibrary,
  renameDraft,
  listAnalysts,
];

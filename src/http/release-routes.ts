import type { Route } from './http.ts';
import { listFlowReleases } from './routes/release/list.ts';
import { askReleaseOfDraft, askReleaseOfFiles } from './routes/release-request/ask.ts';
import { checkReleaseOfDraft } from './routes/release-request/check.ts';
import { approveRelease, sendBackRelease, withdrawRelease } from './routes/release-request/decide.ts';
import { listRequests } from './routes/release-request/list.ts';
import { readOneRequest } from './routes/release-request/read.ts';
import { rollBackFlow, setRollOut } from './routes/roll-out/change.ts';
import { compareVersions, listRollOuts } from './routes/roll-out/read.ts';

/** The way of a flow into force: asked for, reviewed, released, rolled out, rolled back. */
export const releaseRoutes: readonly Route[] = [
  listFlowReleases,
  askReleaseOfDraft,
  askReleaseOfFiles,
  checkReleaseOfDraft,
  listRequests,
  readOneRequest,
  approveRelease,
  sendBackRelease,
  withdrawRelease,
  setRollOut,
  rollBackFlow,
  listRollOuts,
  compareVersions,
];

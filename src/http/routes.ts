import type { Bureau } from '../usecases/bureau.ts';
import { administrationRoutes } from './administration-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { modelerRoutes } from './modeler-routes.ts';
import { moveRoutes } from './move-routes.ts';
import { operationRoutes } from './operation-routes.ts';
import type { Http, Route } from './http.ts';
import { releaseRoutes } from './release-routes.ts';
import { keepRawBody } from './raw-body.ts';
import { add } from './routes/absence/add.ts';
import { listOfAbsences } from './routes/absence/list.ts';
import { remove } from './routes/absence/remove.ts';
import { register } from './routes/applicant/register.ts';
import { submit } from './routes/application/submit.ts';
import { addApprover } from './routes/ballot/add-approver.ts';
import { listApprovers } from './routes/ballot/approvers.ts';
import { listAwaiting } from './routes/ballot/awaiting.ts';
import { listBallots } from './routes/ballot/list.ts';
import { open } from './routes/ballot/open.ts';
import { removeApprover } from './routes/ballot/remove-approver.ts';
import { vote } from './routes/ballot/vote.ts';
import { listClocks } from './routes/case/clocks.ts';
import { confirm } from './routes/case/confirm-receipt.ts';
import { readDiagram } from './routes/case/diagram.ts';
import { extend } from './routes/case/extend.ts';
import { listOfCases } from './routes/case/list.ts';
import { readPersonalData } from './routes/case/personal-data.ts';
import { readCase } from './routes/case/read.ts';
import { searchCases } from './routes/case/search.ts';
import { resume } from './routes/case/resume.ts';
import { suspend } from './routes/case/suspend.ts';
import { terminate } from './routes/case/terminate.ts';
import { readTimeline } from './routes/case/timeline.ts';
import { track } from './routes/case/track.ts';
import { withdraw } from './routes/case/withdraw.ts';
import { setClock } from './routes/demo/set-clock.ts';
import { listDemoUsers } from './routes/demo/users.ts';
import { fetchFile } from './routes/document/fetch.ts';
import { listOfDocuments } from './routes/document/list.ts';
import { print } from './routes/document/print.ts';
import { voidAndReissue } from './routes/document/void.ts';
import { discard } from './routes/draft/discard.ts';
import { keep } from './routes/draft/keep.ts';
import { listOfDrafts } from './routes/draft/list.ts';
import { readDraft } from './routes/draft/read.ts';
import { streamEvents } from './routes/event/stream.ts';
import { upload } from './routes/file/upload.ts';
import { closeOne } from './routes/follow-up/close.ts';
import { contact } from './routes/follow-up/contact.ts';
import { listOfFollowUps } from './routes/follow-up/list.ts';
import { take } from './routes/follow-up/take.ts';
import { listIncidents } from './routes/incident/list.ts';
import { retry } from './routes/incident/retry.ts';
import { listDepartments } from './routes/item/departments.ts';
import { readGuide } from './routes/item/guide.ts';
import { readKnown } from './routes/item/known.ts';
import { listItems } from './routes/item/list.ts';
import { listPackageItems } from './routes/item/package-items.ts';
import { listPackages } from './routes/item/packages.ts';
import { listTowns } from './routes/item/towns.ts';
import { downloadMaterial } from './routes/material/download.ts';
import { listMaterials } from './routes/material/list.ts';
import { provide } from './routes/material/provide.ts';
import { readHealth } from './routes/operation/health.ts';
import { readMetrics } from './routes/operation/metrics.ts';
import { readOpenapi } from './routes/operation/openapi.ts';
import { takePayment } from './routes/peer/payment.ts';
import { takeSupervision } from './routes/peer/supervision.ts';
import { countElements } from './routes/process/counts.ts';
import { listOfReleases } from './routes/process/list.ts';
import { readFlow } from './routes/process/read.ts';
import { listOfPublications } from './routes/publication/list.ts';
import { rateByAccount } from './routes/rating/by-account.ts';
import { rateBySecret } from './routes/rating/by-secret.ts';
import { readRating } from './routes/rating/read.ts';
import { ask } from './routes/recusal/ask.ts';
import { decide } from './routes/recusal/decide.ts';
import { listRecusals } from './routes/recusal/list.ts';
import { changeOwnPassword } from './routes/session/change-password.ts';
import { createSession } from './routes/session/create.ts';
import { endSession } from './routes/session/end.ts';
import { readSession } from './routes/session/me.ts';
import { claim } from './routes/task/claim.ts';
import { batchComplete } from './routes/task/batch-complete.ts';
import { complete } from './routes/task/complete.ts';
import { listOpenTasks } from './routes/task/list.ts';
import { readTask } from './routes/task/read.ts';
import { sendBack } from './routes/task/send-back.ts';
import { sign } from './routes/task/sign.ts';
import { takeBack } from './routes/task/take-back.ts';
import { unclaim } from './routes/task/unclaim.ts';
import { create } from './routes/user/create.ts';
import { listStaff } from './routes/user/list.ts';
import { setStatus } from './routes/user/set-status.ts';
import { verifyAddressOf } from './routes/verification/by-address.ts';
import { verifyFile } from './routes/verification/by-file.ts';
import { verifyNumber } from './routes/verification/by-number.ts';
import { showVerification } from './routes/verification/page.ts';
import { windowRoutes } from './window-routes.ts';

const routes: readonly Route[] = [
  add,
  listOfAbsences,
  remove,
  register,
  submit,
  addApprover,
  listApprovers,
  listAwaiting,
  listBallots,
  open,
  removeApprover,
  vote,
  listClocks,
  confirm,
  readDiagram,
  extend,
  listOfCases,
  readPersonalData,
  readCase,
  searchCases,
  resume,
  suspend,
  terminate,
  readTimeline,
  track,
  withdraw,
  fetchFile,
  listOfDocuments,
  print,
  voidAndReissue,
  discard,
  keep,
  listOfDrafts,
  readDraft,
  streamEvents,
  upload,
  closeOne,
  contact,
  listOfFollowUps,
  take,
  listIncidents,
  retry,
  listDepartments,
  readGuide,
  readKnown,
  listItems,
  listPackageItems,
  listPackages,
  listTowns,
  downloadMaterial,
  listMaterials,
  provide,
  readHealth,
  readMetrics,
  readOpenapi,
  countElements,
  listOfReleases,
  readFlow,
  listOfPublications,
  rateByAccount,
  rateBySecret,
  readRating,
  ask,
  decide,
  listRecusals,
  changeOwnPassword,
  createSession,
  endSession,
  readSession,
  claim,
  batchComplete,
  complete,
  listOpenTasks,
  readTask,
  sendBack,
  sign,
  takeBack,
  unclaim,
  create,
  listStaff,
  setStatus,
  verifyAddressOf,
  verifyFile,
  verifyNumber,
  showVerification,
  ...deskRoutes,
  ...windowRoutes,
  ...modelerRoutes,
  ...releaseRoutes,
  ...moveRoutes,
  ...operationRoutes,
  ...administrationRoutes,
];

/** Only in a demonstration; elsewhere these addresses do not exist. */
const demoRoutes: readonly Route[] = [setClock, listDemoUsers];

/** Called by peers, which sign the body as it is. */
const peerRoutes: readonly Route[] = [takePayment, takeSupervision];

/** Adds every route. */
export const addRoutes = async (http: Http, bureau: Bureau): Promise<void> => {
  for (const route of routes) route(http, bureau);
  if (bureau.config.mode === 'demo') for (const route of demoRoutes) route(http, bureau);
  await http.register(async (scope) => {
    keepRawBody(scope);
    for (const route of peerRoutes) route(scope, bureau);
  });
};

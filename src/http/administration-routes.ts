import type { Route } from './http.ts';
import { listOfDeputies } from './routes/absence/deputies.ts';
import { readAdministration } from './routes/administration/record.ts';
import { readCalendar } from './routes/calendar/read.ts';
import { discardDraft, releaseDraft, returnDraft, submitDraft } from './routes/catalogue-draft/decide.ts';
import { editCalendar, editRow, refreshDraft } from './routes/catalogue-draft/edit.ts';
import { importTables } from './routes/catalogue-draft/import.ts';
import { listDrafts, openDraft } from './routes/catalogue-draft/open.ts';
import { readCatalogueDraft } from './routes/catalogue-draft/read.ts';
import { exportTables } from './routes/catalogue/export.ts';
import { readCatalogueInForce } from './routes/catalogue/read.ts';
import { readTable } from './routes/catalogue/table.ts';
import { changeOneConnector, listConnectors, tryOneConnector } from './routes/connector/manage.ts';
import { changeOneRetention, readRetention } from './routes/retention/manage.ts';
import { limitOne, listOfSealKeys, revokeOne } from './routes/seal-key/list.ts';
import { discardWording, releaseWording, returnWording, submitWording } from './routes/document-template/decide.ts';
import { draftWording, saveWording } from './routes/document-template/edit.ts';
import { listOfTemplates, readTemplate, readTemplateDraft } from './routes/document-template/read.ts';
import { previewDraft, previewVersion } from './routes/document-template/preview.ts';
import { setPassword } from './routes/session/set-password.ts';
import { change } from './routes/user/change.ts';
import { endAll } from './routes/user/end-sessions.ts';
import { reset } from './routes/user/reset-password.ts';

/** What admins change in the console. */
export const administrationRoutes: readonly Route[] = [
  listOfDeputies,
  change,
  reset,
  endAll,
  setPassword,
  readAdministration,
  readCatalogueInForce,
  readTable,
  exportTables,
  openDraft,
  listDrafts,
  readCatalogueDraft,
  editRow,
  editCalendar,
  refreshDraft,
  importTables,
  submitDraft,
  releaseDraft,
  returnDraft,
  discardDraft,
  readCalendar,
  listOfTemplates,
  readTemplate,
  readTemplateDraft,
  draftWording,
  saveWording,
  submitWording,
  releaseWording,
  returnWording,
  discardWording,
  previewDraft,
  previewVersion,
  listConnectors,
  changeOneConnector,
  tryOneConnector,
  readRetention,
  changeOneRetention,
  listOfSealKeys,
  revokeOne,
  limitOne,
];

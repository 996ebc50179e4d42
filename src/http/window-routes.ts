import type { Route } from './http.ts';
import { changeContactOf, changeNameOf } from './routes/applicant/change.ts';
import { enter } from './routes/applicant/enter.ts';
import { find } from './routes/applicant/find.ts';
import { readApplicant, readApplicantRecord, readOwnApplicant } from './routes/applicant/read.ts';
import { printReceiptOf } from './routes/case/receipt.ts';
import { fetchOwnFile } from './routes/file/fetch.ts';
import { fetchPowerFile } from './routes/power/file.ts';
import { grant } from './routes/power/grant.ts';
import { listGivenPowers, listReceivedPowers } from './routes/power/list.ts';
import { revoke } from './routes/power/revoke.ts';
import { openLink } from './routes/upload-link/open.ts';
import { closeLink, readLink } from './routes/upload-link/own.ts';
import { lookAtLink, uploadByPhone } from './routes/upload-link/use.ts';

/** The window (一窗受理), photos from phones, and agents with their powers of attorney (代办). */
export const windowRoutes: readonly Route[] = [
  changeContactOf,
  changeNameOf,
  enter,
  find,
  readApplicant,
  readApplicantRecord,
  readOwnApplicant,
  printReceiptOf,
  fetchOwnFile,
  fetchPowerFile,
  grant,
  listGivenPowers,
  listReceivedPowers,
  revoke,
  openLink,
  closeLink,
  readLink,
  lookAtLink,
  uploadByPhone,
];

import { BureauError } from '../../errors.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import { lockApplicant } from '../../store/applicants.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { noteApplicant } from './note-applicant.ts';

/** What is on file of an applicant, in full, for the clerk at the window; each view is recorded (LAW-31). Error: applicant-not-found. */
export const viewApplicant = async (bureau: Bureau, clerk: Principal, applicantId: string): Promise<ApplicantRow> =>
  bureau.store.transaction(async (tx) => {
    const applicant = await lockApplicant(tx, applicantId);
    if (applicant === undefined) throw new BureauError('applicant-not-found');
    await noteApplicant(bureau, tx, applicantId, { actor: actorFor(clerk), act: 'view-personal-data' });
    return applicant;
  });

import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findApplicant } from '../../store/applicants.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import { lockCase } from '../../store/cases.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

export interface PersonalData {
  applicant: Pick<ApplicantRow, 'kind' | 'name' | 'identity' | 'phone' | 'address' | 'email'>;
  agent: { name: string; identity: string; phone: string } | null;
  form: Record<string, unknown>;
}

/**
 * The personal data of a case in full. Whoever of the staff looks is written into the record (LAW-31, LAW-38);
 * applicants see their own without an entry. The caller has checked that the person may see the case.
 * Errors: case-not-found, forbidden.
 */
export const viewPersonalData = async (bureau: Bureau, person: Principal, caseId: string): Promise<PersonalData> =>
  bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    const applicant = subject === undefined ? undefined : await findApplicant(tx, subject.applicantId);
    if (subject === undefined || applicant === undefined) throw new BureauError('case-not-found', { case: caseId });
    if (person.applicantId !== subject.applicantId) {
      if (!may(person.roles, 'case.personal-data'))
        throw new BureauError('forbidden', { permission: 'case.personal-data' });
      await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
        actor: actorFor(person),
        act: 'view-personal-data',
      });
    }
    const { kind, name, identity, phone, address, email } = applicant;
    return {
      applicant: { kind, name, identity, phone, address, email },
      agent: subject.agent === null ? null : (JSON.parse(subject.agent) as PersonalData['agent']),
      form: JSON.parse(subject.form) as Record<string, unknown>,
    };
  });

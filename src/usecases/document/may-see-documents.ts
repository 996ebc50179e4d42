import { may } from '../../domain/permissions.ts';
import type { CaseRow } from '../../store/cases.ts';
import { partyTo } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** Whether the person works for the department of the case, or for all. */
export const ofDepartment = (person: Principal, subject: Pick<CaseRow, 'departmentCode'>): boolean =>
  person.departments.includes('*') || person.departments.includes(subject.departmentCode);

/**
 * Who may see a case's documents: staff of its department with that permission, its applicant or their agent (LAW-31), and
 * of whatever department a clerk at the window, who prints them again for the applicant (一窗受理).
 */
export const maySeeDocuments = async (
  bureau: Bureau,
  person: Principal,
  subject: Pick<CaseRow, 'departmentCode' | 'applicantId' | 'itemCode'>,
): Promise<'all' | 'issued' | 'none'> => {
  if (person.applicantId !== null) {
    const party = await partyTo(bureau, bureau.store.read, person, subject);
    return party !== undefined && may(person.roles, 'own-document.fetch') ? 'issued' : 'none';
  }
  if (may(person.roles, 'document.read') && ofDepartment(person, subject)) return 'all';
  return may(person.roles, 'case.file-for-applicant') ? 'issued' : 'none';
};

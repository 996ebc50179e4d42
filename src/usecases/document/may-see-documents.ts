import { may } from '../../domain/permissions.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Principal } from '../principal.ts';

/** Whether the person works for the department of the case, or for all. */
export const ofDepartment = (person: Principal, subject: Pick<CaseRow, 'departmentCode'>): boolean =>
  person.departments.includes('*') || person.departments.includes(subject.departmentCode);

/** Who may see a case's documents: staff of its department with that permission, and its applicant (LAW-31). */
export const maySeeDocuments = (
  person: Principal,
  subject: Pick<CaseRow, 'departmentCode' | 'applicantId'>,
): 'all' | 'issued' | 'none' => {
  if (person.applicantId !== null)
    return person.applicantId === subject.applicantId && may(person.roles, 'own-document.fetch') ? 'issued' : 'none';
  return may(person.roles, 'document.read') && ofDepartment(person, subject) ? 'all' : 'none';
};

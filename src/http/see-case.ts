import { may } from '../domain/permissions.ts';
import type { Permission } from '../domain/permissions.ts';
import { BureauError } from '../errors.ts';
import { findCase } from '../store/cases.ts';
import type { CaseRow } from '../store/cases.ts';
import { partyTo } from '../usecases/agency/acts-for.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { ofDepartment } from '../usecases/document/may-see-documents.ts';
import type { Principal } from '../usecases/principal.ts';

/** Whether a person may see a case by themself: its applicant, or staff of its department with the permission. */
export const maySeeCase = (
  person: Principal,
  subject: Pick<CaseRow, 'applicantId' | 'departmentCode'>,
  permission: Permission = 'case.read',
): boolean =>
  person.applicantId === null
    ? may(person.roles, permission) && ofDepartment(person, subject)
    : person.applicantId === subject.applicantId && may(person.roles, 'own-case.read');

/** As `maySeeCase`, or as an agent with a power in force for the case's applicant and item (代办). */
export const maySeeOrAct = async (
  bureau: Bureau,
  person: Principal,
  subject: Pick<CaseRow, 'applicantId' | 'departmentCode' | 'itemCode'>,
  permission: Permission = 'case.read',
): Promise<boolean> =>
  maySeeCase(person, subject, permission) ||
  (may(person.roles, 'own-case.read') && (await partyTo(bureau, bureau.store.read, person, subject)) === 'agent');

/** What only the applicant does in person. Error: applicant-in-person. */
export const requireInPerson = (person: Principal, subject: Pick<CaseRow, 'applicantId'>): void => {
  if (person.applicantId !== null && person.applicantId !== subject.applicantId)
    throw new BureauError('applicant-in-person');
};

/** A case that the person may see. Applicants do not learn which cases of others exist. Errors: case-not-found, forbidden. */
export const seeCase = async (
  bureau: Bureau,
  person: Principal,
  caseId: string,
  permission: Permission = 'case.read',
): Promise<CaseRow> => {
  if (person.applicantId === null && !may(person.roles, permission)) throw new BureauError('forbidden', { permission });
  const subject = await findCase(bureau.store.read, caseId);
  if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
  if (await maySeeOrAct(bureau, person, subject, permission)) return subject;
  throw person.applicantId === null
    ? new BureauError('forbidden', { permission: `${permission} (${subject.departmentCode})` })
    : new BureauError('case-not-found', { case: caseId });
};

/** Departments whose cases a member of staff sees; undefined stands for all. */
export const departmentsOf = ({ departments }: Principal): string[] | undefined =>
  departments.includes('*') ? undefined : departments;

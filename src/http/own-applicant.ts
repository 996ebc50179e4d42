import { normaliseIdentifier } from '../domain/identifiers.ts';
import { BureauError } from '../errors.ts';
import { findApplicant } from '../store/applicants.ts';
import type { ApplicantInput } from '../usecases/application/check-applicant.ts';
import type { Application } from '../usecases/application/application.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Principal } from '../usecases/principal.ts';

export type ApplicantFields = { [K in keyof ApplicantInput]?: ApplicantInput[K] | undefined };

const complete = (fields: ApplicantFields): ApplicantInput => {
  const { kind, name, identity, phone, address, email } = fields;
  const missing = Object.entries({ kind, name, identity, phone, address }).find(([, value]) => value === undefined);
  if (missing !== undefined || kind === undefined)
    throw new BureauError('invalid-input', { detail: `applicant.${missing?.[0]}` }, `applicant.${missing?.[0]}`);
  return {
    kind,
    name: name ?? '',
    identity: identity ?? '',
    phone: phone ?? '',
    address: address ?? '',
    ...(email === undefined ? {} : { email }),
  };
};

const byFields = async (bureau: Bureau, person: Principal, fields: ApplicantFields = {}): Promise<ApplicantInput> => {
  if (person.applicantId === null) return complete(fields);
  const own = await findApplicant(bureau.store.read, person.applicantId);
  const { identity = own?.identity ?? '' } = fields;
  if (own === undefined || normaliseIdentifier(identity) !== own.identity)
    throw new BureauError('not-own-applicant', {}, 'applicant.identity');
  const { kind, name } = own;
  const { phone = own.phone, address = own.address, email = own.email } = fields;
  return { kind, name, identity: own.identity, phone, address, email };
};

/**
 * For whom an application is filed: by the id of whoever is on file, or by fields: a clerk names anyone, an account its own
 * applicant. Whether an account may file for another is for the power of attorney.
 * Errors: invalid-input, not-own-applicant.
 */
export const applicantOf = async (
  bureau: Bureau,
  person: Principal,
  fields?: ApplicantFields,
  applicantId?: string,
): Promise<Application['applicant']> => {
  if (applicantId === undefined) return byFields(bureau, person, fields);
  if (fields !== undefined) throw new BureauError('invalid-input', { detail: 'applicantId' }, 'applicantId');
  return { id: applicantId };
};

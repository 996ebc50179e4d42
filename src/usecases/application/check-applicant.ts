import { shanghaiDay } from '../../domain/days.ts';
import { newId } from '../../domain/id.ts';
import { requireCreditCode, requireIdentityNumber, requireMobile } from '../../domain/identifiers.ts';
import { pinyinOf } from '../../domain/pinyin.ts';
import { saveApplicant } from '../../store/applicants.ts';
import type { ApplicantKind, ApplicantRow } from '../../store/applicants.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';

export interface ApplicantInput {
  kind: ApplicantKind;
  name: string;
  /** Identity number of a person, unified social credit code of an organisation. */
  identity: string;
  phone: string;
  address: string;
  email?: string;
}

const normalise = (bureau: Bureau, { kind, identity, phone }: ApplicantInput): { identity: string; phone: string } => ({
  identity:
    kind === 'person'
      ? requireIdentityNumber(identity, shanghaiDay(bureau.clock.now()), 'applicant.identity').number
      : requireCreditCode(identity, 'applicant.identity'),
  phone: requireMobile(phone, 'applicant.phone'),
});

/** Refuses wrong identifiers before anything is written. Errors name the field. */
export const checkApplicant = (bureau: Bureau, applicant: ApplicantInput): void => {
  normalise(bureau, applicant);
};

/** Keeps the applicant under the identity, with the newest name and contact. */
export const keepApplicant = async (bureau: Bureau, tx: Tx, applicant: ApplicantInput): Promise<ApplicantRow> => {
  const { full, initials } = pinyinOf(applicant.name, applicant.kind === 'person');
  const row: ApplicantRow = {
    id: newId(),
    kind: applicant.kind,
    ...normalise(bureau, applicant),
    name: applicant.name.trim(),
    pinyin: full,
    initials,
    address: applicant.address,
    email: applicant.email ?? '',
    createdAt: bureau.clock.now(),
  };
  return { ...row, id: await saveApplicant(tx, row) };
};

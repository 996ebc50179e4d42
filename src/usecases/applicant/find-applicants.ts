import { normaliseIdentifier, requireMobile } from '../../domain/identifiers.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import { findApplicantsByIdentity, findApplicantsByName, findApplicantsByPhone } from '../../store/applicants.ts';
import type { Bureau } from '../bureau.ts';

const most = 20;
const phone = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/u;
/** Identity numbers and credit codes are 18 signs long. */
const identity = /^[0-9A-Z]{17}[0-9A-Z]$/u;

/** Applicants by identity number, credit code, phone, or the beginning of the name in Chinese, pinyin or initials. */
export const findApplicants = async (bureau: Bureau, text: string): Promise<ApplicantRow[]> => {
  const { read } = bureau.store;
  const number = normaliseIdentifier(text);
  if (phone.test(number)) return (await findApplicantsByPhone(read, requireMobile(number))).slice(0, most);
  if (identity.test(number) && /\d{6}/u.test(number)) return findApplicantsByIdentity(read, number);
  const name = text
    .normalize('NFKC')
    .replace(/[%_\\]/gu, '')
    .trim();
  return name === '' ? [] : findApplicantsByName(read, name, most);
};

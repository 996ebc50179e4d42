import { BureauError } from '../errors.ts';
import { findCaseByNumber } from '../store/cases.ts';
import type { CaseRow } from '../store/cases.ts';
import { isCaseSecret } from '../usecases/application/case-secret.ts';
import type { Bureau } from '../usecases/bureau.ts';

/** The case whose number and secret somebody holds. Error: case-secret-wrong. */
export const caseOfSecret = async (
  bureau: Bureau,
  { number, secret }: { number: string; secret: string },
): Promise<CaseRow> => {
  const subject = await findCaseByNumber(bureau.store.read, number.normalize('NFKC').trim().toUpperCase());
  // Asked for a case that is not there as well, so that neither the answer nor its time tells which of the two is wrong.
  const right = await isCaseSecret(bureau, subject?.id ?? '', secret);
  if (subject === undefined || !right) throw new BureauError('case-secret-wrong');
  return subject;
};

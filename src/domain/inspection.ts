import type { InspectionCheck } from './catalogue/types.ts';
import { BureauError } from '../errors.ts';

/** Where a photo was taken, WGS 84; a person may refuse to tell it, and a device may not know. Accuracy in metres. */
export type PhotoLocation =
  | { readonly latitude: number; readonly longitude: number; readonly accuracy: number }
  | { readonly missing: 'denied' | 'unavailable' };

export type CheckVerdict = 'meets' | 'does-not-meet' | 'not-applicable';
export type CheckAnswer = { readonly code: string; readonly verdict: CheckVerdict; readonly remark: string };

/** What is signed: the step's form, the list that was gone through, and the photos by their hashes. */
export type InspectionContent = {
  readonly form: Readonly<Record<string, unknown>>;
  readonly checks: readonly (CheckAnswer & { readonly name: string; readonly basis: string })[];
  readonly photos: readonly { readonly id: string; readonly sha256: string }[];
};

/**
 * The list gone through: every entry once, in its order, each with a reason where the site does not meet it (LAW-10).
 * @throws BureauError inspection-check-unknown, inspection-checks-open, inspection-remark-missing
 */
export const answeredChecks = (
  list: readonly InspectionCheck[],
  answers: readonly CheckAnswer[],
): InspectionContent['checks'] => {
  const given = new Map(answers.map((answer) => [answer.code, answer]));
  for (const { code } of answers)
    if (!list.some((check) => check.code === code))
      throw new BureauError('inspection-check-unknown', { code }, 'checks');
  const open = list.filter(({ code }) => !given.has(code));
  if (open.length > 0)
    throw new BureauError('inspection-checks-open', { checks: open.map(({ nameZh }) => nameZh).join('、') }, 'checks');
  return list.map(({ code, nameZh, basisZh }) => {
    const { verdict, remark } = given.get(code)!;
    if (verdict === 'does-not-meet' && remark.trim() === '')
      throw new BureauError('inspection-remark-missing', { check: nameZh }, 'checks');
    return { code, name: nameZh, basis: basisZh, verdict, remark: remark.trim() };
  });
};

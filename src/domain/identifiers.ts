import regions from 'idcard';
import { BureauError } from '../errors.ts';
import { isDay } from './days.ts';

/** Full-width to half-width, upper case, without spaces, dashes and invisible characters: how numbers are stored and compared. */
export const normaliseIdentifier = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\-‐‑‒–—]/gu, '');

// The package is CommonJS and its types describe the default export one level too deep.
const idcard = regions as unknown as typeof regions.default;

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * A unified social credit code (GB 32100) in its normal form.
 * @throws BureauError credit-code-format, credit-code-check; the texts never repeat the number
 */
export const requireCreditCode = (text: string, field = 'creditCode'): string => {
  const code = normaliseIdentifier(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(code))
    throw new BureauError('credit-code-format', { length: code.length }, field);
  const sum = [...code.slice(0, 17)].reduce(
    (total, sign, at) => total + creditAlphabet.indexOf(sign) * (3 ** at % 31),
    0,
  );
  if (creditAlphabet[(31 - (sum % 31)) % 31] !== code[17]) throw new BureauError('credit-code-check', {}, field);
  return code;
};

export type Identity = { readonly number: string; readonly birthDay: string; readonly gender: 'male' | 'female' };

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const identityCheckSign = (number: string): string | undefined =>
  '10X98765432'[identityWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0) % 11];

// The package judges a birth by the machine's clock, so it is asked about the region alone, with a birth that is past.
const isRegion = (region: string): boolean => {
  const body = `${region}19900101001`;
  return idcard.info(`${body}${identityCheckSign(body)}`).valid;
};

const requireBirthDay = (number: string, today: string, field: string): string => {
  const birthDay = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const oldest = `${Number(today.slice(0, 4)) - 150}${today.slice(4)}`;
  if (!isDay(birthDay) || birthDay > today || birthDay < oldest)
    throw new BureauError('identity-number-birth', {}, field);
  return birthDay;
};

/**
 * A resident identity number (GB 11643, 18 digits) in its normal form. A number from before 1999 with 15 digits is refused.
 * @param today the day against which a birth lies in the future
 * @throws BureauError identity-number-format, -region, -birth, -check; the texts never repeat the number
 */
export const requireIdentityNumber = (text: string, today: string, field = 'identityNumber'): Identity => {
  const number = normaliseIdentifier(text);
  if (!/^\d{17}[\dX]$/u.test(number)) throw new BureauError('identity-number-format', { length: number.length }, field);
  if (!isRegion(number.slice(0, 6))) throw new BureauError('identity-number-region', {}, field);
  const birthDay = requireBirthDay(number, today, field);
  if (identityCheckSign(number) !== number[17]) throw new BureauError('identity-number-check', {}, field);
  return { number, birthDay, gender: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
};

/** A mainland mobile number, 11 digits, the prefix +86 dropped. @throws BureauError phone-format */
export const requireMobile = (text: string, field = 'phone'): string => {
  const number = normaliseIdentifier(text).replace(/^(\+|00)?86(?=1\d{10}$)/u, '');
  if (!/^1[3-9]\d{9}$/u.test(number)) throw new BureauError('phone-format', { length: number.length }, field);
  return number;
};

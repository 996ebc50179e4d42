const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** A person's name: the first character, the rest hidden (LAW-31). Names of legal persons are public and not masked. */
export const maskName = (name: string): string => {
  const signs = [...name.trim()];
  return (signs[0] ?? '') + stars(Math.max(1, signs.length - 1));
};

/** An identity number: three digits of the region and the last two (LAW-31); anything shorter is hidden whole. */
export const maskIdentityNumber = (number: string): string =>
  number.length < 15 ? stars(number.length) : number.slice(0, 3) + stars(number.length - 5) + number.slice(-2);

/** A phone number: the first three and the last four digits (LAW-31); anything shorter than 11 shows its last two. */
export const maskPhone = (number: string): string =>
  number.length < 11
    ? stars(number.length - 2) + number.slice(-2)
    : number.slice(0, 3) + stars(number.length - 7) + number.slice(-4);

// Names of districts are short and hold no road: 花园路小区 is part of what is hidden.
const areaPattern =
  /^(?:[^省区路]{2,6}(?:省|自治区))?(?:[^省市区路]{2,8}市)?(?:[^省市区县路]{1,7}[市区县旗])?(?:[^镇乡路\d]{1,6}(?:镇|乡|街道))?/u;

/** An address: down to the district, town or street office; what follows is hidden (LAW-31). */
export const maskAddress = (address: string): string => {
  const [area = ''] = areaPattern.exec(address.trim()) ?? [];
  return `${area}****`;
};

/** Who an application is from, as lists and public notices show it. */
export const maskApplicant = (applicant: {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
}): string => (applicant.kind === 'person' ? maskName(applicant.name) : applicant.name);

// Digits inside longer numbers and words are left alone, so that engine keys, hashes and times stay readable.
const identityNumbers = /(?<![0-9A-Za-z０-９])[1-9\d０-９][\d０-９]{16}[\dXxＸｘ０-９](?![0-9A-Za-z０-９])/gu;
const oldIdentityNumbers =
  /(?<![0-9A-Za-z０-９])[1-8]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}(?![0-9A-Za-z０-９])/gu;
const mobiles =
  /(?<![0-9A-Za-z０-９])(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z０-９])|(?<![0-9０-９])１[３-９][０-９]{9}(?![0-9０-９])/gu;
const mails = /[\w.+-]+(?=@[\w-]+\.[\w.]+)/gu;

/** Hides identity numbers, mobile numbers and mail addresses in a text that goes to a log (LAW-31). */
export const maskText = (text: string): string =>
  text
    .replace(identityNumbers, maskIdentityNumber)
    .replace(oldIdentityNumbers, maskIdentityNumber)
    .replace(mobiles, (found) => maskPhone(found.normalize('NFKC').replace(/[- ]/gu, '').slice(-11)))
    .replace(mails, (found) => found.slice(0, 1) + stars(found.length - 1));

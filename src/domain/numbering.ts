import { BureauError } from '../errors.ts';
import { dayNumber, isDay } from './days.ts';
import { documentKinds } from './document-kinds.ts';
import type { DocumentKind } from './document-kinds.ts';

const mostSerial = 999_999;

const serialText = (serial: number): string => {
  if (!Number.isInteger(serial) || serial < 1 || serial > mostSerial)
    throw new BureauError('number-serial', { value: serial, most: mostSerial });
  return String(serial).padStart(6, '0');
};

const matched = (pattern: RegExp, text: string, example: string): readonly string[] => {
  const groups = pattern.exec(text.normalize('NFKC').trim());
  if (groups === null) throw new BureauError('number-format', { value: text.slice(0, 60), example }, 'number');
  return groups.slice(1);
};

const partsOfSerial = (text: string | undefined, whole: string, example: string): number => {
  const serial = Number(text);
  if (serial < 1) throw new BureauError('number-format', { value: whole.slice(0, 60), example }, 'number');
  return serial;
};

export type CaseNumber = { readonly prefix: string; readonly day: string; readonly serial: number };

/** `WJ20260302-000123`: bureau, day of filing, number within the day. @throws BureauError number-serial, day-invalid */
export const formatCaseNumber = ({ prefix, day, serial }: CaseNumber): string => {
  dayNumber(day);
  return `${prefix}${day.replaceAll('-', '')}-${serialText(serial)}`;
};

/** @throws BureauError number-format */
export const parseCaseNumber = (text: string): CaseNumber => {
  const example = 'WJ20260302-000123';
  const upper = text.toUpperCase();
  const [prefix = '', year, month, date, serial] = matched(
    /^([A-Z]{2,6})(\d{4})(\d{2})(\d{2})-(\d{6})$/u,
    upper,
    example,
  );
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) throw new BureauError('number-format', { value: text.slice(0, 60), example }, 'number');
  return { prefix, day, serial: partsOfSerial(serial, text, example) };
};

export type DocumentNumber = {
  readonly prefix: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly serial: number;
};

/** `武行审受〔2026〕000123号`: bureau, kind, year, number of that kind within the year. @throws BureauError number-serial */
export const formatDocumentNumber = ({ prefix, kind, year, serial }: DocumentNumber): string =>
  `${prefix}${documentKinds[kind].mark}〔${year}〕${serialText(serial)}号`;

const kindsByMark = Object.entries(documentKinds).map(([kind, { mark }]) => [mark, kind as DocumentKind] as const);
// The prefix is taken as short as possible, so that 不受 is not read as 受 after a prefix that ends in 不.
const documentPattern = new RegExp(
  `^(.+?)(${kindsByMark.map(([mark]) => mark).join('|')})[〔[（(](\\d{4})[〕\\]）)](\\d{6})号$`,
  'u',
);

/** Also takes the brackets people type instead of 〔〕. @throws BureauError number-format */
export const parseDocumentNumber = (text: string): DocumentNumber => {
  const example = '武行审受〔2026〕000123号';
  const [prefix = '', mark, year, serial] = matched(documentPattern, text, example);
  const kind = kindsByMark.find(([known]) => known === mark)?.[1] ?? 'decision';
  return { prefix, kind, year: Number(year), serial: partsOfSerial(serial, text, example) };
};

export type CertificateNumber = {
  readonly prefix: string;
  readonly itemCode: string;
  readonly year: number;
  readonly serial: number;
};

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO 7064 MOD 37,36: finds every wrong sign and nearly every swapped pair. */
const checkSign = (text: string): string => {
  let value = 36;
  for (const sign of text) {
    const sum = (value + signs.indexOf(sign)) % 36 || 36;
    value = (sum * 2) % 37;
  }
  return signs[(37 - value) % 36] ?? '0';
};

/** `WJ-MKT09-2026-000123-K`: bureau, item, year, number of that item within the year, check sign. @throws BureauError number-serial */
export const formatCertificateNumber = ({ prefix, itemCode, year, serial }: CertificateNumber): string => {
  const body = `${prefix}-${itemCode.replace('-', '')}-${year}-${serialText(serial)}`;
  return `${body}-${checkSign(body.replaceAll('-', ''))}`;
};

/** @throws BureauError number-format, number-check */
export const parseCertificateNumber = (text: string): CertificateNumber => {
  const pattern = /^([A-Z]{2,6})-([A-Z]{3})(\d{2})-(\d{4})-(\d{6})-([0-9A-Z])$/u;
  const example = 'WJ-MKT09-2026-000123-K';
  const [prefix = '', unit, item, year, serial, check] = matched(pattern, text.toUpperCase(), example);
  if (checkSign(`${prefix}${unit}${item}${year}${serial}`) !== check)
    throw new BureauError('number-check', {}, 'number');
  return { prefix, itemCode: `${unit}-${item}`, year: Number(year), serial: partsOfSerial(serial, text, example) };
};

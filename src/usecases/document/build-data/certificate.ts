import type { BodyOf } from '../../../documents/kinds.ts';
import { shanghaiDay } from '../../../domain/days.ts';
import { maskIdentityNumber } from '../../../domain/masking.ts';
import { readEntered, textOf } from '../entered.ts';
import type { Facts } from '../facts.ts';
import { decidedAtOf, findOutcome, holderOf } from '../facts.ts';
import { lastDayOf } from '../validity.ts';
import { purposeOf } from './phrases.ts';

/** Administrative regulations of the State Council that are not called 条例. */
const regulations = ['企业名称登记管理规定', '卫星电视广播地面接收设施管理规定'];

/** LAW-15: what a law or an administrative regulation provides holds nationwide; a local rule holds where it was made. */
const isNational = (legalBasis: string): boolean =>
  /^《(?!江苏|常州)[^》]*(?:法|条例)》/u.test(legalBasis) ||
  regulations.some((name) => legalBasis.startsWith(`《${name}》`));

/** LAW-12: the licence; its number is the document's own. */
export const certificate = (facts: Facts): BodyOf<'certificate'> => {
  const { item, applicant, form } = facts;
  const holder = holderOf(facts);
  const own = holder === applicant.name;
  const granted = findOutcome(facts, 'grant');
  const content = granted === undefined ? '' : textOf(readEntered(granted.data), 'content');
  const validFrom = shanghaiDay(decidedAtOf(facts) ?? facts.issuedAt);
  const address = textOf(form, 'address') || applicant.address;
  const code = applicant.kind === 'person' ? maskIdentityNumber(applicant.identity) : applicant.identity;
  return {
    name: item.resultDocument,
    licenceNumber: facts.number,
    holder,
    ...(own ? { holderCode: code } : { representative: applicant.name }),
    ...(address === '' ? {} : { address }),
    scope: content === '' ? purposeOf(facts) : content,
    ...(isNational(item.legalBasis) ? {} : { area: facts.catalogue.parameters['licence-area'] }),
    validFrom,
    ...(item.validityYears === null ? {} : { validTo: lastDayOf(validFrom, item.validityYears) }),
    more: [],
    orientation: 'landscape',
  };
};

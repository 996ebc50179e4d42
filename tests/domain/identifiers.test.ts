import { describe, expect, it } from 'vitest';
import {
  normaliseIdentifier,
  requireCreditCode,
  requireIdentityNumber,
  requireMobile,
} from '../../src/domain/identifiers.ts';
import { pinyinOf } from '../../src/domain/pinyin.ts';
import { codeOf, refusalOf } from './refusal.ts';

const today = '2026-03-02';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number with a right check digit for these 17. */
const identity = (body: string): string =>
  body + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];

describe('identity numbers', () => {
  it('reads birth and gender', () => {
    expect(requireIdentityNumber(identity('32041219900228001'), today)).toMatchObject({
      birthDay: '1990-02-28',
      gender: 'male',
    });
    expect(requireIdentityNumber(identity('32041220000229002'), today).gender).toBe('female');
  });

  it('takes full-width, lower-case and spaced writing', () => {
    const number = identity('32041219900307101');
    expect(number.endsWith('X') || /\d$/.test(number)).toBe(true);
    const wide = [...number].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
    expect(requireIdentityNumber(wide, today).number).toBe(number);
    expect(requireIdentityNumber(` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()} `, today).number).toBe(
      number,
    );
  });

  it.each([
    [
      'a wrong check digit',
      identity('32041219900228001').replace(/.$/, (digit) => (digit === '1' ? '2' : '1')),
      'identity-number-check',
    ],
    ['a day that does not exist', identity('32041219900230001'), 'identity-number-birth'],
    ['29 February of a plain year', identity('32041220010229001'), 'identity-number-birth'],
    ['a birth tomorrow', identity('32041220260303001'), 'identity-number-birth'],
    ['a birth two centuries ago', identity('32041218200101001'), 'identity-number-birth'],
    ['an unknown region', identity('99041219900228001'), 'identity-number-region'],
    ['fifteen digits', '320412900228001', 'identity-number-format'],
    ['letters', '32041219900228001Y', 'identity-number-format'],
    ['nothing', '', 'identity-number-format'],
  ])('refuses %s', (_, number, code) => {
    const refusal = refusalOf(() => requireIdentityNumber(number, today));
    expect(refusal).toMatchObject({ code, field: 'identityNumber' });
    if (number !== '') expect(JSON.stringify(refusal)).not.toContain(number);
  });

  it('takes a birth on the day itself', () =>
    expect(requireIdentityNumber(identity('32041220260302001'), today).birthDay).toBe(today));
});

describe('unified social credit codes (GB 32100)', () => {
  it.each(['91110000600037341L', '91350100M000100Y43', '９１３５０１００Ｍ０００１００Ｙ４３', '91350100m000100y43'])(
    'takes %s',
    (code) => expect(requireCreditCode(code)).toMatch(/^91[0-9A-Z]{16}$/),
  );

  it.each([
    ['a wrong check sign', '91350100M000100Y44', 'credit-code-check'],
    ['two signs swapped', '91350100M000010Y43', 'credit-code-check'],
    ['the letter I', '91350100M000100I43', 'credit-code-format'],
    ['seventeen signs', '91350100M000100Y4', 'credit-code-format'],
    ['letters in the region', '9135O100M000100Y43', 'credit-code-format'],
  ])('refuses %s', (_, code, error) => expect(codeOf(() => requireCreditCode(code))).toBe(error));

  it('finds any single wrong sign', () => {
    const code = '91350100M000100Y43';
    for (let at = 0; at < 18; at++)
      for (const sign of '0123456789')
        if (sign !== code[at])
          expect(
            codeOf(() => requireCreditCode(code.slice(0, at) + sign + code.slice(at + 1))),
            `${at}${sign}`,
          ).toBe('credit-code-check');
  });
});

describe('mobile numbers and normal forms', () => {
  it.each(['13812345678', '138 1234 5678', '+86 138-1234-5678', '008613812345678', '１３８１２３４５６７８'])(
    'takes %s',
    (text) => expect(requireMobile(text)).toBe('13812345678'),
  );
  it.each(['12812345678', '1381234567', '138123456789', '0519-86312345', ''])('refuses "%s"', (text) =>
    expect(codeOf(() => requireMobile(text))).toBe('phone-format'),
  );
  it('drops spaces, dashes and invisible signs', () => expect(normaliseIdentifier(' ａb\u200b-c　1—2 ')).toBe('ABC12'));
});

describe('pinyin', () => {
  it.each([
    ['食品经营许可', 'shipinjingyingxuke', 'spjyxk'],
    ['武进ABC2号店', 'wujinabc2haodian', 'wja2hd'],
    ['绿色，建筑', 'lvsejianzhu', 'lsjz'],
    ['', '', ''],
  ])('%s is %s, %s', (text, full, initials) => expect(pinyinOf(text)).toMatchObject({ full, initials }));
  it('reads a family name as one', () => expect(pinyinOf('曾国强', true).full).toBe('zengguoqiang'));
});

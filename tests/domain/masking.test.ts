import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskAddress,
  maskApplicant,
  maskIdentityNumber,
  maskName,
  maskPhone,
  maskText,
} from '../../src/domain/masking.ts';

describe('LAW-31: personal data is masked', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳修文', '欧***'],
    ['𠮷田', '𠮷*'],
    ['李', '李*'],
  ])('the name %s shows as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['320412199002280018', '320*************18'],
    ['32041219900', '***********'],
  ])('the number %s shows as %s', (number, masked) => expect(maskIdentityNumber(number)).toBe(masked));

  it.each([
    ['13812345678', '138****5678'],
    ['86312345', '******45'],
  ])('the phone %s shows as %s', (number, masked) => expect(maskPhone(number)).toBe(masked));

  it.each([
    ['江苏省常州市武进区湖塘镇府北路1号', '江苏省常州市武进区湖塘镇****'],
    ['常州市武进区西湖街道长虹路2号3幢', '常州市武进区西湖街道****'],
    ['常州市武进区', '常州市武进区****'],
    ['某处', '****'],
    ['常州市花园路小区3号', '常州市****'],
    ['广西壮族自治区南宁市青秀区民族大道1号', '广西壮族自治区南宁市青秀区****'],
  ])('the address %s shows as %s', (address, masked) => expect(maskAddress(address)).toBe(masked));

  it('leaves what is public: names of organisations', () => {
    expect(maskApplicant({ kind: 'organisation', name: '常州某某有限公司' })).toBe('常州某某有限公司');
    expect(maskApplicant({ kind: 'person', name: '张三丰' })).toBe('张**');
  });

  it.each([
    ['手机13812345678，', '手机138****5678，'],
    ['tel=+86 138-1234-5678;', 'tel=138****5678;'],
    ['{"id":"32041219900228001x"}', '{"id":"320*************1x"}'],
    ['旧证320412900228001。', '旧证320**********01。'],
    ['全角１３８１２３４５６７８', '全角138****5678'],
    ['mail zhang.san@example.com', 'mail z********@example.com'],
  ])('a log line %s becomes %s', (text, masked) => expect(maskText(text)).toBe(masked));

  it.each([
    'key 2251799813685249',
    'at 1772413200000',
    'case WJ20260302-000123',
    'hash 13812345678abcdef',
    'p95 60 ms',
  ])('leaves %s readable', (text) => expect(maskText(text)).toBe(text));

  it('lets no mobile number through, whatever stands around it', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 3_000_000_000, max: 9_999_999_999 }),
        fc.constantFrom(' ', ',', '"', '：', '(', '号'),
        (tail, edge) => {
          const number = `1${tail}`;
          expect(maskText(`${edge}${number}${edge}`)).not.toContain(number);
        },
      ),
    ));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../src/domain/days.ts';
import { documentKinds, isDocumentKind } from '../../src/domain/document-kinds.ts';
import type { DocumentKind } from '../../src/domain/document-kinds.ts';
import {
  formatCaseNumber,
  formatCertificateNumber,
  formatDocumentNumber,
  parseCaseNumber,
  parseCertificateNumber,
  parseDocumentNumber,
} from '../../src/domain/numbering.ts';
import { codeOf } from './refusal.ts';

const serial = fc.integer({ min: 1, max: 999_999 });
const year = fc.integer({ min: 2000, max: 2099 });
const kinds = Object.keys(documentKinds) as DocumentKind[];
const certificate = { prefix: 'WJ', itemCode: 'MKT-09', year: 2026, serial: 123 };

describe('numbers', () => {
  it('look as the bureau writes them', () => {
    expect(formatCaseNumber({ prefix: 'WJ', day: '2026-03-02', serial: 123 })).toBe('WJ20260302-000123');
    const number = { prefix: '武行审', kind: 'acceptance-receipt', year: 2026, serial: 123 } as const;
    expect(formatDocumentNumber(number)).toBe('武行审受〔2026〕000123号');
    expect(formatCertificateNumber(certificate)).toMatch(/^WJ-MKT09-2026-000123-[0-9A-Z]$/);
  });

  it('case numbers: formatting and parsing are inverse', () =>
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 40_000 }).map(dayOfNumber), serial, (day, count) => {
        const number = { prefix: 'WJ', day, serial: count };
        expect(parseCaseNumber(formatCaseNumber(number).toLowerCase())).toEqual(number);
      }),
    ));

  it('document numbers: formatting and parsing are inverse for every kind', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom('武行审', '不知审', '许'),
        year,
        serial,
        (kind, prefix, y, count) => {
          const number = { prefix, kind, year: y, serial: count };
          expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
        },
      ),
    ));

  it('certificate numbers: formatting and parsing are inverse, a wrong sign is found', () =>
    fc.assert(
      fc.property(year, serial, fc.integer({ min: 0, max: 5 }), (y, count, place) => {
        const number = { ...certificate, year: y, serial: count };
        const text = formatCertificateNumber(number);
        expect(parseCertificateNumber(text)).toEqual(number);
        const at = text.length - 8 + place;
        const wrong = `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
        expect(['number-check', 'number-format']).toContain(codeOf(() => parseCertificateNumber(wrong)));
      }),
    ));

  it('takes the brackets people type', () =>
    expect(parseDocumentNumber('武行审不许[2026]000001号').kind).toBe('refusal'));

  it('every kind has a mark of its own', () => {
    expect(new Set(kinds.map((kind) => documentKinds[kind].mark)).size).toBe(kinds.length);
    expect([isDocumentKind('refusal'), isDocumentKind('toString')]).toEqual([true, false]);
  });

  it.each(['WJ20260230-000001', 'WJ20260302-000000', 'WJ20260302-1', '20260302-000001', '../etc', ''])(
    'refuses the case number "%s"',
    (text) => expect(codeOf(() => parseCaseNumber(text))).toBe('number-format'),
  );
  it.each(['武行审受〔2026〕123号', '武行审〔2026〕000123号', '受〔2026〕000123号', ''])(
    'refuses the document number "%s"',
    (text) => expect(codeOf(() => parseDocumentNumber(text))).toBe('number-format'),
  );
  it.each([0, 1_000_000, 1.5])('refuses the serial %s', (count) =>
    expect(codeOf(() => formatCertificateNumber({ ...certificate, serial: count }))).toBe('number-serial'),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateFee, feeOf } from '../../../src/domain/catalogue/fees.ts';
import type { FeeInputs } from '../../../src/domain/catalogue/fees.ts';
import { catalogue } from '../catalogue-files.ts';
import { codeOf, refusalOf } from '../refusal.ts';

const all = catalogue();
const amount = (fee: string, inputs: FeeInputs, variant?: string): number =>
  calculateFee(all, fee, inputs, variant).amountFen;

describe('LAW-27: fees by the published formula', () => {
  it.each([
    ['DC-01', { area_m2: 12.5, days: 10, rate: 30 }, 'occupation', 3750],
    ['DC-01', { area_m2: 3.2, rate_by_pavement: 25_000 }, 'excavation', 80_000],
    ['DC-02', { disturbed_area_m2: 1234.56, rate: 100 }, undefined, 123_456],
    ['DC-03', { due_shelter_area_m2: 100, rate: 150_000 }, undefined, 15_000_000],
    ['AG-01', { floor_area_m2: 0.01, rate: 10_500 }, undefined, 105],
    ['AG-02', { volume_m3: 7, rate: 3 }, undefined, 21],
    [
      'AG-03',
      {
        area_m2: 1.5,
        rate: 100,
        trees: [
          { count: 2, rate: 500 },
          { count: 1, rate: 900 },
        ],
      },
      undefined,
      2050,
    ],
    ['AG-03', { area_m2: 1.5, rate: 100, trees: [] }, undefined, 150],
    [
      'AG-04',
      {
        lines: [
          { quantity: 2.5, rate: 400 },
          { quantity: 1, rate: 1 },
        ],
      },
      undefined,
      1001,
    ],
    ['AG-05', { area_m2: 10, rate_by_forest_kind: 1000 }, undefined, 10_000],
    ['AG-06', { occupied_arable_m2: 10, rate: 7 }, undefined, 70],
  ])('%s %j %s is %i fen', (fee, inputs, variant, fen) => expect(amount(fee, inputs, variant)).toBe(fen));

  it('takes the placeholder rate where none is given, and says so', () => {
    expect(calculateFee(all, 'DC-02', { disturbed_area_m2: 2 })).toEqual({
      fee: 'DC-02',
      variant: 'standard',
      amountFen: 200,
      placeholders: ['rate'],
    });
    expect(calculateFee(all, 'DC-02', { disturbed_area_m2: 2, rate: 100 }).placeholders).toEqual([]);
  });

  it('rounds half up to the fen, once', () => {
    expect(amount('DC-02', { disturbed_area_m2: 0.5, rate: 1 })).toBe(1);
    expect(amount('DC-02', { disturbed_area_m2: 0.49, rate: 1 })).toBe(0);
    expect(amount('DC-02', { disturbed_area_m2: 1.15, rate: 10 })).toBe(12);
    // 0.29 × 50 is 14.499999999999998 in floating point.
    expect(amount('DC-02', { disturbed_area_m2: 0.29, rate: 50 })).toBe(15);
  });

  it('is exact: no error of floating point', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 900_000 }), (hundredths, rate) => {
        const exact = (BigInt(hundredths) * BigInt(rate) + 50n) / 100n;
        expect(amount('DC-02', { disturbed_area_m2: hundredths / 100, rate })).toBe(Number(exact));
      }),
    ));

  it.each([
    ['an unknown fee', 'DC-09', {}, undefined, 'unknown-fee', 'feeCode'],
    ['no variant where there are several', 'DC-01', {}, undefined, 'fee-variant', 'variant'],
    ['an unknown variant', 'DC-01', {}, 'parking', 'fee-variant', 'variant'],
    ['a missing quantity', 'DC-02', {}, undefined, 'fee-input-missing', 'disturbed_area_m2'],
    ['a missing rate that has no figure', 'AG-02', { volume_m3: 1 }, undefined, 'fee-input-missing', 'rate'],
    ['a missing list', 'AG-04', {}, undefined, 'fee-input-missing', 'lines'],
    ['a list with a gap', 'AG-04', { lines: [{ quantity: 1 }] }, undefined, 'fee-input-missing', 'lines[0].rate'],
    ['a negative area', 'DC-02', { disturbed_area_m2: -1 }, undefined, 'fee-input-invalid', 'disturbed_area_m2'],
    ['three decimals', 'DC-02', { disturbed_area_m2: 1.005 }, undefined, 'fee-input-invalid', 'disturbed_area_m2'],
    ['half a fen', 'DC-02', { disturbed_area_m2: 1, rate: 0.5 }, undefined, 'fee-input-invalid', 'rate'],
    ['no number', 'DC-02', { disturbed_area_m2: Number.NaN }, undefined, 'fee-input-invalid', 'disturbed_area_m2'],
    ['an unknown input', 'DC-02', { disturbed_area_m2: 1, discount: 1 }, undefined, 'fee-input-unknown', 'discount'],
    ['an absurd amount', 'DC-02', { disturbed_area_m2: 1e9, rate: 1e9 }, undefined, 'fee-too-large', 'feeCode'],
  ])('refuses %s', (_, fee, inputs, variant, code, field) => {
    const refusal = refusalOf(() => calculateFee(all, fee, inputs as FeeInputs, variant));
    expect(refusal).toMatchObject({ code, field });
  });

  it('refuses to look up what is not there', () => expect(codeOf(() => feeOf(all, 'toString'))).toBe('unknown-fee'));
});

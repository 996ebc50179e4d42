import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paymentsOfCase } from '../../../src/store/results.ts';
import { collectFee } from '../../../src/usecases/work/verbs/collect-fee.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, perform } from '../../harness/case-without-engine.ts';
import { workAt } from '../../harness/work-at-bureau.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());
const { numberedCase, effects, intents } = workAt(() => bureau);

describe('collect-fee (LAW-27)', () => {
  const rates = { rate: 30, rateByPavement: 25_000, rateByForestKind: 1_000 };
  it.each([
    ['URB-05', 'DC-01', { variant: 'occupation', areaM2: 12.5, days: 10 }, { feeRates: rates }, 3_750],
    ['URB-04', 'DC-01', { variant: 'excavation', areaM2: 3.2, days: 9 }, { feeRates: rates }, 80_000],
    ['WAT-02', 'DC-02', { disturbedAreaM2: 1234.56 }, {}, 123_456],
    ['CAD-02', 'DC-03', { dueShelterAreaM2: 100 }, {}, 15_000_000],
    ['HUD-01', 'AG-01', { floorAreaM2: 0.01 }, {}, 105],
    ['URB-03', 'AG-02', { volumeM3: 7 }, { feeRates: { rate: 3 } }, 21],
    [
      'URB-07',
      'AG-03',
      {
        areaM2: 1.5,
        trees: [
          { girth: '10', count: 2 },
          { girth: '20', count: 1 },
        ],
      },
      { feeRates: { rate: 100, trees: [{ rate: 500 }, { rate: 900 }] } },
      2_050,
    ],
    [
      'TRN-06',
      'AG-04',
      {
        lines: [
          { kind: '标志牌', quantity: 2.5 },
          { kind: '路缘石', quantity: 1 },
        ],
      },
      { feeRates: { lines: [{ rate: 400 }, { rate: 1 }] } },
      1_001,
    ],
    ['AGR-11', 'AG-05', { areaM2: 10 }, { feeRates: rates }, 10_000],
    ['LND-02', 'AG-06', { occupiedArableM2: 10 }, { feeRates: { rate: 7 } }, 70],
  ])('%s asks %s of %j', async (item, feeCode, feeInputs, decision, amount) => {
    const id = await numberedCase({ item, form: { feeInputs } });
    await act(bureau, id, 'grant', decision);
    const done = await perform(bureau, collectFee, id, {}, { attempts: 2 });
    expect(done.variables).toEqual({ feeAmount: String(amount) });
    expect(await paymentsOfCase(bureau.store.read, id)).toMatchObject([
      { feeCode, amountFen: amount, status: 'asked' },
    ]);
    expect(await effects('payment', id)).toMatchObject([
      { verb: 'createPaymentNotice', amountFen: amount, dueOn: '2026-03-16' },
    ]);
    expect(await intents(id)).toBe(0);
  });

  it('an applicant sets no rate, and without one nothing is asked', async () => {
    const id = await numberedCase({ item: 'URB-03', form: { feeInputs: { volumeM3: 7, rate: 1 } } });
    await act(bureau, id, 'grant');
    await expect(perform(bureau, collectFee, id)).rejects.toMatchObject({ code: 'fee-input-missing', field: 'rate' });
    expect(await paymentsOfCase(bureau.store.read, id)).toEqual([]);
    const listed = await numberedCase({ item: 'TRN-06', form: { feeInputs: { lines: [{ quantity: 1, rate: 1 }] } } });
    await act(bureau, listed, 'grant');
    await expect(perform(bureau, collectFee, listed)).rejects.toMatchObject({ field: 'lines[0].rate' });
  });

  it('says which rates are placeholders of the catalogue', async () => {
    const id = await numberedCase({ item: 'WAT-02', form: { feeInputs: { disturbedAreaM2: 2 } } });
    await act(bureau, id, 'grant');
    expect((await perform(bureau, collectFee, id)).detail).toMatchObject({ placeholders: ['rate'] });
  });

  it.each([
    ['an item without a fee', 'MKT-09', {}, {}, 'no-fee'],
    ['an amount of nothing', 'WAT-02', { disturbedAreaM2: 0 }, {}, 'no-fee'],
    ['a waiver by the decider', 'WAT-02', { disturbedAreaM2: 9 }, { feeWaiver: '学校免征' }, 'waived'],
  ])('asks nothing for %s', async (_, item, feeInputs, decision, skipped) => {
    const id = await numberedCase({ item, form: { feeInputs } });
    await act(bureau, id, 'grant', decision);
    expect(await perform(bureau, collectFee, id)).toMatchObject({ variables: { feeAmount: '0' }, detail: { skipped } });
    expect(await effects('payment', id)).toEqual([]);
  });

  it('a round that comes again asks the same amount once', async () => {
    const id = await numberedCase({ item: 'WAT-02', form: { feeInputs: { disturbedAreaM2: 5 } } });
    await act(bureau, id, 'grant');
    await perform(bureau, collectFee, id);
    await perform(bureau, collectFee, id);
    expect(await paymentsOfCase(bureau.store.read, id)).toHaveLength(1);
    expect(await effects('payment', id)).toHaveLength(1);
  });
});

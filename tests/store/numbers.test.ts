import { expect, it } from 'vitest';
import { numbersOf, reserveNumber, settleNumber } from '../../src/store/numbers.ts';
import type { Store } from '../../src/store/store.ts';
import { onBothDatabases } from './on-both.ts';

const reserve = (store: Store, owner: string) =>
  store.transaction((tx) =>
    reserveNumber(tx, {
      name: 'document-decision-2026',
      owner,
      caseId: 'case-1',
      format: (value) => `武行审许〔2026〕${value}号`,
      at: '2026-03-02T01:00:00.000Z',
    }),
  );

onBothDatabases('numbers', (open) => {
  it('guarantee 6: numbers of a series follow each other without a gap, also when many ask at once', async () => {
    const store = await open();
    const rows = await Promise.all(Array.from({ length: 20 }, (_, index) => reserve(store, `effect-${index}`)));
    expect(rows.map((row) => row.value).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('gives the same number to the same owner, however often it asks', async () => {
    const store = await open();
    const [first, again] = [await reserve(store, 'effect-1'), await reserve(store, 'effect-1')];
    expect(again).toMatchObject({ value: first.value, text: first.text });
    expect(await numbersOf(store.read, 'document-decision-2026')).toHaveLength(1);
  });

  it('leaves no gap when the transaction that reserved is rolled back', async () => {
    const store = await open();
    await reserve(store, 'effect-1');
    const failing = store.transaction(async (tx) => {
      await reserveNumber(tx, {
        name: 'document-decision-2026',
        owner: 'effect-2',
        caseId: 'c',
        format: String,
        at: '',
      });
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect((await reserve(store, 'effect-3')).value).toBe(2);
  });

  it('ends a number as used or as voided with a reason', async () => {
    const store = await open();
    const { name, value } = await reserve(store, 'effect-1');
    await store.transaction((tx) => settleNumber(tx, { name, value }, 'voided', '填写错误'));
    expect(await numbersOf(store.read, name)).toMatchObject([{ status: 'voided', reason: '填写错误' }]);
  });
});

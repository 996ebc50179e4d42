import { expect, it } from 'vitest';
import type { ElementRow } from '../../src/store/engine-log.ts';
import { saveElements } from '../../src/store/engine-log.ts';
import { heatOf, staysOf } from '../../src/store/heat.ts';
import { onBothDatabases } from './on-both.ts';

const span = { flow: 'f', flowVersion: 2, from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' };
let keys = 0;

/** A visit of `ms`; still going on without. */
const visit = (elementId: string, ms?: number, change: Partial<ElementRow> = {}): ElementRow => {
  const enteredAt = '2026-03-02T15:59:00.000Z';
  return {
    elementInstanceKey: String((keys += 1)),
    processInstanceKey: '1',
    scopeKey: '1',
    elementId,
    elementType: 'USER_TASK',
    flow: 'f',
    flowVersion: 2,
    state: ms === undefined ? 'active' : 'completed',
    enteredAt,
    leftAt: ms === undefined ? null : new Date(Date.parse(enteredAt) + ms).toISOString(),
    ...change,
  };
};

onBothDatabases('the heat of a flow', (open) => {
  it('counts visits and ranks their times, in its version and span alone', async () => {
    const store = await open();
    const rows = [
      ...[10, 20, 30, 40, 50, 60, 70, 80, 90, 1000].map((ms) => visit('accept', ms)),
      visit('accept'),
      visit('decide', 120_000),
      visit('accept', 5, { flowVersion: 1 }),
      visit('accept', 5, { enteredAt: '2026-02-01T00:00:00.000Z' }),
      visit('f', 5, { elementType: 'PROCESS' }),
    ];
    await store.transaction((tx) => saveElements(tx, rows));
    const heat = await heatOf(store.read, span);
    const of = (id: string) => heat.find(({ elementId }) => elementId === id);
    expect(heat).toHaveLength(2);
    expect(of('accept')).toMatchObject({ visits: 11, active: 1, ended: 10, medianMs: 50, p90Ms: 90 });
    expect(of('decide')).toMatchObject({ visits: 1, active: 0, ended: 1, medianMs: 120_000, p90Ms: 120_000 });
    // 15:59 UTC is 23:59 in Shanghai: two minutes later it is the next day.
    const stays = await staysOf(store.read, span);
    expect(stays).toEqual(
      expect.arrayContaining([
        { elementId: 'accept', fromDay: '2026-03-02', toDay: '2026-03-02', count: 10 },
        { elementId: 'decide', fromDay: '2026-03-02', toDay: '2026-03-03', count: 1 },
      ]),
    );
  });
});

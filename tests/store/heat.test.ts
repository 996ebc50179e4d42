import { expect, it } from 'vitest';
import type { ElementRow } from '../../src/store/engine-log.ts';
import { saveElements } from '../../src/store/engine-log.ts';
import { heatOf, pausedVisits, staysOf } from '../../src/store/heat.ts';
import { insertClock } from '../../src/store/clocks.ts';
import { insertRun } from '../../src/store/runs.ts';
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
    const heat = await heatOf(store.read, span, {});
    const of = (id: string) => heat.find(({ elementId }) => elementId === id);
    expect(heat).toHaveLength(2);
    expect(of('accept')).toMatchObject({ visits: 11, active: 1, ended: 10, medianMs: 50, p90Ms: 90 });
    expect(of('decide')).toMatchObject({ visits: 1, active: 0, ended: 1, medianMs: 120_000, p90Ms: 120_000 });
    // 15:59 UTC is 23:59 in Shanghai: two minutes later it is the next day.
    const stays = await staysOf(store.read, span, {});
    expect(stays).toEqual(
      expect.arrayContaining([
        { elementId: 'accept', fromDay: '2026-03-02', toDay: '2026-03-02', count: 10 },
        { elementId: 'decide', fromDay: '2026-03-02', toDay: '2026-03-03', count: 1 },
      ]),
    );
  });

  it('names the visits of cases whose clock was paused, and leaves out what of them does not count', async () => {
    const store = await open();
    const visits = ['1', '2'].map((processInstanceKey) => visit('accept', 1_000, { processInstanceKey }));
    await store.transaction(async (tx) => {
      for (const key of ['1', '2']) {
        const run = { seq: 1, flow: 'f', flowVersion: 2, createdAt: span.from, boundAt: span.from, status: 'bound' };
        await insertRun(tx, { ...run, id: `r${key}`, caseId: `c${key}`, processInstanceKey: key } as never);
        const clock = { kind: 'review', state: 'running', elements: '', outcome: '', body: `{"of":"${key}"}` } as const;
        const moments = { deadlineAt: span.to, provisional: 0, overdueAt: null, startedAt: span.from, endedAt: null };
        await insertClock(tx, { ...clock, ...moments, id: key, caseId: `c${key}`, wasPaused: key === '1' ? 1 : 0 });
      }
      await saveElements(tx, visits);
    });
    const key = visits[0]!.elementInstanceKey;
    expect(await pausedVisits(store.read, span)).toMatchObject([{ elementInstanceKey: key, body: '{"of":"1"}' }]);
    const [accept] = await heatOf(store.read, span, { [key]: 400 });
    expect(accept).toMatchObject({ visits: 2, medianMs: 600, p90Ms: 1_000 });
    expect(await staysOf(store.read, span, { [key]: 400 })).toMatchObject([{ elementId: 'accept', count: 1 }]);
  });
});

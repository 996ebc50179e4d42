import { describe, expect, it } from 'vitest';
import type { ActRow } from '../../src/store/acts.ts';
import { findPendingAct, insertPendingAct, settleAct } from '../../src/store/acts.ts';
import { onBothDatabases } from './on-both.ts';

const act = (id: string, jobKey = '2251799813685249'): ActRow => ({
  id,
  caseId: 'case-1',
  runId: 'run-1',
  jobKey,
  elementId: 'accept',
  round: 1,
  kind: 'complete',
  outcome: 'accept',
  actorKind: 'person',
  actorId: 'user-1',
  actorName: '陈静',
  data: '{}',
  status: 'pending',
  moment: '2026-03-02T01:00:00.000Z',
  createdAt: '2026-03-02T01:00:00.000Z',
  settledAt: null,
});

onBothDatabases('acts', (open) => {
  describe('guarantee 1: at most one act is pending per task', () => {
    it('refuses a second act while the first is pending', async () => {
      const store = await open();
      const inserted = await store.transaction((tx) => insertPendingAct(tx, act('a1')));
      const second = await store.transaction((tx) => insertPendingAct(tx, act('a2')));
      expect([inserted, second]).toEqual([true, false]);
      expect((await findPendingAct(store.read, '2251799813685249'))?.id).toBe('a1');
    });

    it('lets exactly one of two people in who act at the same moment', async () => {
      const store = await open();
      const results = await Promise.all(
        ['a1', 'a2', 'a3', 'a4'].map((id) => store.transaction((tx) => insertPendingAct(tx, act(id)))),
      );
      expect(results.filter(Boolean)).toHaveLength(1);
    });

    it('takes a new act once the first is settled, and settles an act once', async () => {
      const store = await open();
      await store.transaction((tx) => insertPendingAct(tx, act('a1')));
      const settle = (): Promise<boolean> =>
        store.transaction((tx) => settleAct(tx, 'a1', 'overtaken', '2026-03-02T01:00:01.000Z'));
      expect([await settle(), await settle()]).toEqual([true, false]);
      expect(await store.transaction((tx) => insertPendingAct(tx, act('a2')))).toBe(true);
    });
  });

  it('keeps a key of nineteen digits without losing one', async () => {
    const store = await open();
    const key = '9223372036854775807';
    await store.transaction((tx) => insertPendingAct(tx, act('a1', key)));
    expect((await findPendingAct(store.read, key))?.jobKey).toBe(key);
  });
});

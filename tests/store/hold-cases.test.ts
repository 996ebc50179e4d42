import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CaseRow } from '../../src/store/cases.ts';
import { holdCases, insertCase } from '../../src/store/cases.ts';
import { onBothDatabases } from './on-both.ts';

const at = '2026-03-02T01:00:00.000Z';
const caseOf = (id: string): CaseRow => ({
  ...{ id, number: null, requestId: null, itemCode: 'DRC-03', departmentCode: 'DRC', catalogueVersion: 'v' },
  ...{ flow: 'filing', release: 1, applicantId: 'a', applicantName: '某', applicantPinyin: 'mou', agent: null },
  ...{ title: 't', form: '{}', channel: 'window', town: '', undertaking: 0, filedBy: null, filedAt: at },
  ...{ status: 'accepted', round: 1, runId: `r${id}`, acceptedAt: null, decidedAt: null, closedAt: null, dueAt: null },
});

onBothDatabases('cases that are held together', (open) => {
  it('are left alone by others until the transaction ends, in whatever order those ask', async () => {
    const store = await open();
    await store.transaction(async (tx) => {
      for (const id of ['1', '2', '3']) await insertCase(tx, caseOf(id));
    });
    const order: string[] = [];
    const hold = (name: string, ids: string[], ms: number, begun?: () => void): Promise<void> =>
      store.transaction(async (tx) => {
        await holdCases(tx, ids);
        begun?.();
        await sleep(ms);
        order.push(name);
      });
    let first: Promise<void> | undefined;
    await new Promise<void>((held) => (first = hold('first', ['3', '1', '2'], 300, held)));
    await Promise.all([first, hold('second', ['2', '3', '1'], 0)]);
    expect(order).toEqual(['first', 'second']);
  });
});

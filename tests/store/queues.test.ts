import { expect, it } from 'vitest';
import { casesFiledBy, pageOfQueue, suspendedCases } from '../../src/store/case-queues.ts';
import { insertCopy, listCopies, readCopy } from '../../src/store/copies.ts';
import { insertDelegation, settleDelegation } from '../../src/store/delegations.ts';
import { countQueues } from '../../src/store/queue-counts.ts';
import { insertSavedView, savedViewsOf } from '../../src/store/saved-views.ts';
import type { Store } from '../../src/store/store.ts';
import { listDone, listTasks } from '../../src/store/task-queues.ts';
import type { OpenQueue, TaskSort } from '../../src/store/task-queues.ts';
import { endTask, insertTask } from '../../src/store/tasks.ts';
import type { NewTask, TaskRow } from '../../src/store/tasks.ts';
import { openTaskRow } from '../harness/open-task.ts';
import { onBothDatabases } from './on-both.ts';

const at = '2026-03-02T01:00:00.000Z';
const task = (jobKey: string, change: Partial<NewTask>): NewTask =>
  openTaskRow(jobKey, at, { caseNumber: 'WJ-1', dueAt: at, ...change });
const scope = { userId: 'me', groups: ['acceptor'], departments: ['MKT'] };

/** The keys of a queue, one a page. */
const walk = async (store: Store, queue: OpenQueue, sort: TaskSort): Promise<string> => {
  let keys = '';
  let after: Partial<TaskRow> | undefined;
  for (;;) {
    const [row] = await listTasks(store.read, {
      scope,
      queue,
      sort,
      limit: 1,
      ...(after === undefined ? {} : { after }),
    });
    if (row === undefined) return keys;
    keys += row.jobKey;
    after = row;
  }
};

onBothDatabases('the queues of the desk', (open) => {
  it('page by key in every order, for one’s own role and department', async () => {
    const store = await open();
    const rows: [string, Partial<NewTask>][] = [
      ['1', { caseNumber: 'WJ-3', elementId: 'accept', dueAt: '2026-03-04', assignee: 'me' }],
      ['2', { caseNumber: 'WJ-1', elementId: 'file', dueAt: '2026-03-02', delegateId: 'me', assignee: 'you' }],
      ['3', { caseNumber: 'WJ-2', elementId: 'accept', dueAt: '2026-03-03', returnedBy: 'act' }],
      ['4', { caseNumber: 'WJ-2', elementId: 'accept', dueAt: '2026-03-03', returnedBy: 'act', assignee: 'me' }],
      ['5', { groupName: 'decider', returnedBy: 'act' }],
      ['6', { departmentCode: 'HLT', returnedBy: 'act' }],
    ];
    await store.transaction(async (tx) => {
      for (const [jobKey, change] of rows) await insertTask(tx, task(jobKey, change));
    });
    const orders: [OpenQueue, TaskSort, string][] = [
      ['all', 'due', '2341'],
      ['all', 'number', '2341'],
      ['all', 'step', '3412'],
      ['mine', 'due', '41'],
      ['mine', 'number', '41'],
      ['mine', 'step', '41'],
      ['unassigned', 'due', '3'],
      ['delegated', 'step', '2'],
      ['returned', 'due', '34'],
      ['returned', 'number', '34'],
      ['returned', 'step', '34'],
    ];
    for (const [queue, sort, keys] of orders)
      expect([queue, sort, await walk(store, queue, sort)]).toEqual([queue, sort, keys]);
    const nobody = { ...scope, departments: [] };
    expect(await listTasks(store.read, { scope: nobody, queue: 'returned', limit: 9 })).toEqual([]);
    expect(await countQueues(store.read, scope)).toEqual({
      mine: 2,
      delegated: 1,
      unassigned: 1,
      all: 4,
      returned: 2,
      suspended: 0,
      done: 0,
      filed: 0,
      copies: 0,
    });
    expect(await listDone(store.read, { userId: 'me', limit: 9, after: { endedAt: at, jobKey: '1' } })).toEqual([]);
    expect(await pageOfQueue(suspendedCases(store.read, ['MKT']), { elementId: 'accept', limit: 9 })).toEqual([]);
    const after = { filedAt: at, id: 'x' };
    expect(await pageOfQueue(casesFiledBy(store.read, 'me'), { applicant: '陈', after, limit: 9 })).toEqual([]);
  });

  it('hold one open delegation a task, which ends with the task', async () => {
    const store = await open();
    const delegation = (id: string) => ({
      id,
      jobKey: '7',
      caseId: 'case',
      giverId: 'me',
      giverName: '陈静',
      delegateId: 'you',
      delegateName: '林悦',
      question: '可否？',
      status: 'open' as const,
      opinion: '',
      createdAt: at,
      settledAt: null,
    });
    await store.transaction(async (tx) => {
      await insertTask(tx, task('7', { delegateId: 'you' }));
      await insertDelegation(tx, delegation('a'));
    });
    await expect(store.transaction((tx) => insertDelegation(tx, delegation('b')))).rejects.toThrow(/unique/iu);
    await store.transaction((tx) => endTask(tx, '7', { status: 'cancelled', endedAt: at }));
    const again = await store.transaction((tx) => settleDelegation(tx, '7', { status: 'answered', at }));
    expect(again).toBeUndefined();
    expect(await store.read('delegations').where({ jobKey: '7' })).toMatchObject([{ status: 'ended', settledAt: at }]);
  });

  it('hold one unread copy a case and person, and one view a name', async () => {
    const store = await open();
    const copy = (id: string) => ({
      id,
      caseId: 'c',
      toId: 'me',
      toName: '',
      byId: 'b',
      byName: '',
      note: '',
      createdAt: at,
      readAt: null,
    });
    const add = (id: string) => store.transaction((tx) => insertCopy(tx, copy(id)));
    expect([await add('1'), await add('2')]).toEqual([true, false]);
    expect(await store.transaction((tx) => readCopy(tx, '1', at))).toBe(true);
    expect(await add('3')).toBe(true);
    expect(
      await listCopies(store.read, { toId: 'me', state: 'unread', after: { createdAt: at, id: '4' }, limit: 9 }),
    ).toEqual([]);
    const view = { userId: 'me', name: '我的', filters: '{}', createdAt: at };
    const save = (id: string) => store.transaction((tx) => insertSavedView(tx, { id, ...view }));
    expect([await save('1'), await save('2')]).toEqual([true, false]);
    expect(await savedViewsOf(store.read, 'me')).toHaveLength(1);
  });
});

import type { Knex } from 'knex';
import { expect, it } from 'vitest';
import { ballotsAt, insertBallot, signaturesAt, votesOf } from '../../src/store/ballots.ts';
import { up } from '../../src/store/migrations/0007-ballots.ts';
import { insertTask } from '../../src/store/tasks.ts';
import type { TaskRow } from '../../src/store/tasks.ts';
import { onBothDatabases } from './on-both.ts';

const at = { caseId: 'c1', elementId: 'site-inspection', round: 1 };
const task = {
  ...at,
  jobKey: '1',
  runId: 'r1',
  elementInstanceKey: '2',
  name: '现场踏勘',
  groupName: 'inspector',
  departmentCode: 'MKT',
  itemCode: 'MKT-09',
  flow: 'standard-approval',
  flowVersion: 1,
  release: 1,
  formId: 'site-inspection',
  headers: '{"signers":"3"}',
  status: 'open',
  assignee: null,
  caseNumber: '',
  applicantName: '',
  applicantPinyin: '',
  dueAt: '',
  provisional: 0,
  version: 1,
  createdAt: '',
  claimedAt: null,
  endedAt: null,
  outcome: null,
  delegateId: null,
  returnedBy: null,
  completedBy: null,
} satisfies TaskRow;

onBothDatabases('ballots', (open) => {
  it('take over the signatures that were given before there were any', async () => {
    const store = await open();
    await store.transaction(async (tx) => {
      // Given a database as it was before
      for (const table of ['ballots', 'ballot_members', 'ballot_votes']) await tx.schema.dropTable(table);
      await tx.raw('alter table acts drop column jump_to');
      await tx.schema.createTable('signatures', (table) => {
        for (const name of ['case_id', 'element_id', 'user_id', 'user_name', 'data', 'signed_at']) table.text(name);
        table.integer('round');
      });
      await insertTask(tx, task);
      const sign = (userId: string, round: number, signedAt: string) =>
        tx('signatures').insert({ ...at, round, userId, userName: userId, data: '{"findings":"属实"}', signedAt });
      await sign('u1', 1, '2026-03-02T01:00:00.000Z');
      await sign('u2', 1, '2026-03-02T02:00:00.000Z');
      await sign('u1', 2, '2026-03-03T01:00:00.000Z');
      await sign('u2', 2, '2026-03-03T02:00:00.000Z');
      await up(tx as unknown as Knex);
    });
    const [first, ...more] = await ballotsAt(store.read, at);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      jobKey: '1',
      purpose: 'signatures',
      rule: 'count 3',
      status: 'open',
      openedBy: 'u1',
    });
    expect(await votesOf(store.read, first!.id)).toMatchObject([
      { userId: 'u1', vote: 'approve', data: '{"findings":"属实"}', votedAt: '2026-03-02T01:00:00.000Z' },
      { userId: 'u2' },
    ]);
    // A round whose task is not known any more asks for the law's two
    const [second] = await ballotsAt(store.read, { ...at, round: 2 });
    expect(second).toMatchObject({ rule: 'count 2', status: 'approved' });
    expect(await signaturesAt(store.read, { ...at, round: 2 })).toHaveLength(2);
  });

  it('of one purpose are open once at a place', async () => {
    const store = await open();
    const ballot = {
      ...at,
      jobKey: '1',
      rule: 'all',
      question: '',
      status: 'open',
      openedBy: 'u1',
      openedByName: '',
      openedAt: '2026-03-02T01:00:00.000Z',
      decidedAt: null,
    } as const;
    const insert = (id: string, change: object = {}) =>
      store.transaction((tx) => insertBallot(tx, { ...ballot, id, purpose: 'consult', ...change }));
    expect(await insert('b1')).toBe(true);
    expect(await insert('b2')).toBe(false);
    expect(await insert('b3', { purpose: 'signatures' })).toBe(true);
    expect(await insert('b4', { round: 2 })).toBe(true);
    expect(await insert('b5', { status: 'refused' })).toBe(true);
  });
});

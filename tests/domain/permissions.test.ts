import { describe, expect, it } from 'vitest';
import { isRole, may, mayActOnTask, rolePermissions, roles } from '../../src/domain/permissions.ts';
import type { TaskQuestion } from '../../src/domain/permissions.ts';

type Change = {
  user?: Partial<TaskQuestion['user']>;
  task?: Partial<TaskQuestion['task']>;
} & Partial<Pick<TaskQuestion, 'previousDoers' | 'recusals' | 'deputyFor'>>;

const ask = ({ user, task, ...rest }: Change) =>
  mayActOnTask({
    user: { id: 'u-li', roles: ['decider'], departments: ['MKT'], ...user },
    task: { group: 'decider', departmentCode: 'MKT', separateFrom: ['accept', 'accept-supplemented'], ...task },
    previousDoers: { accept: ['u-wang'] },
    recusals: [],
    deputyFor: [],
    ...rest,
  });

describe('who may act on a task', () => {
  it.each<[string, Change]>([
    ['the right role of the department', {}],
    ['a person for all departments', { user: { departments: ['*'] } }],
    ['a task of no department', { task: { departmentCode: '' }, user: { departments: [] } }],
    ['the assignee', { task: { assignee: 'u-li' } }],
    ['a deputy of the assignee', { task: { assignee: 'u-zhao' }, deputyFor: ['u-zhao'] }],
    ['somebody who did a step that need not be separate', { previousDoers: { 'site-inspection': ['u-li'] } }],
    [
      'the applicant, who has no department',
      { user: { roles: ['applicant'], departments: [] }, task: { group: 'applicant' } },
    ],
  ])('%s may', (_, change) => expect(ask(change)).toBeUndefined());

  it.each<[string, Change, string, string | null]>([
    ['another role', { user: { roles: ['acceptor'] } }, 'task-wrong-role', null],
    ['no role', { user: { roles: [] } }, 'task-wrong-role', null],
    ['another department', { user: { departments: ['HLT'] } }, 'task-other-department', 'LAW-40'],
    ['a stranger to the assignee', { task: { assignee: 'u-zhao' } }, 'task-claimed-by-other', null],
    ['LAW-22: somebody who stepped aside', { recusals: ['u-li'] }, 'recused', 'LAW-22'],
    [
      'LAW-22: the acceptor as decider',
      { previousDoers: { accept: ['u-wang', 'u-li'] } },
      'separation-of-duty',
      'LAW-22',
    ],
    [
      'LAW-22: the acceptor after a supplement as decider',
      { previousDoers: { 'accept-supplemented': ['u-li'] } },
      'separation-of-duty',
      'LAW-22',
    ],
    [
      'LAW-22: a deputy of the acceptor',
      { task: { assignee: 'u-wang' }, deputyFor: ['u-wang'] },
      'separation-of-duty',
      'LAW-22',
    ],
    [
      'LAW-22: a deputy of somebody who stepped aside',
      { task: { assignee: 'u-zhao' }, deputyFor: ['u-zhao'], recusals: ['u-zhao'] },
      'recused',
      'LAW-22',
    ],
  ])('%s may not', (_, change, code, law) => expect(ask(change)).toEqual({ code, law }));
});

describe('permissions of roles', () => {
  it('every role has some', () => {
    for (const role of roles) expect(rolePermissions[role].length, role).toBeGreaterThan(0);
    expect([isRole('decider'), isRole('toString')]).toEqual([true, false]);
  });

  it.each([
    ['LAW-16: extending is for the head', 'clock.extend', ['head']],
    ['releasing flows is for admins', 'process.release', ['admin']],
    ['voiding a document is for the head', 'document.void', ['head']],
    ['the record is for supervisors', 'record.read', ['supervisor']],
    [
      'LAW-31: personal data in full is for those who need it',
      'case.personal-data',
      ['acceptor', 'hearing-officer', 'decider', 'deliverer', 'head'],
    ],
  ] as const)('%s', (_, permission, holders) =>
    expect(roles.filter((role) => may([role], permission))).toEqual([...holders]),
  );

  it('unknown roles hold nothing', () => expect(may(['root', 'constructor'], 'task.work')).toBe(false));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUserByName } from '../../src/store/users.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const ask = async (username: string | null, method: Method, url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const idOf = async (username: string): Promise<string> => (await findUserByName(door.bureau.store.read, username))!.id;
const [admin, other] = ['guo.li', 'tan.yong'];
const opened = async (username: string, roles = ['acceptor']): Promise<string> => {
  const account = { username, name: '测试', password: 'lang genug 42', roles, departments: ['MKT'] };
  return (await ask(admin, 'POST', '/api/users', account)).body.id;
};
const acts = async (): Promise<{ act: string; actor: string; detail: Record<string, unknown> }[]> =>
  (await ask(admin, 'GET', '/api/administration/record?limit=100')).body.items;

describe('accounts of staff', () => {
  it('are found by name, user name or role and paged by user name, without applicants', async () => {
    const names = async (query: string): Promise<string[]> =>
      (await ask(admin, 'GET', `/api/users?${query}`)).body.items.map((one: { username: string }) => one.username);
    expect(await names('text=lin.')).toEqual(['lin.yue']);
    expect(await names(`text=${encodeURIComponent('郭')}`)).toEqual(['guo.li']);
    expect(await names('role=admin')).toEqual(['guo.li', 'tan.yong']);
    const first = (await ask(admin, 'GET', '/api/users?limit=5')).body;
    const next = (await ask(admin, 'GET', `/api/users?limit=100&cursor=${first.next}`)).body;
    const all = [...first.items, ...next.items].map((one: { username: string }) => one.username);
    expect(next.next).toBeNull();
    expect(all).toEqual([...all].sort());
    expect(all).not.toContain('hutang.canyin');
    expect(await names('text=%25')).toEqual(await names(''));
  });

  it('change name, roles and departments, which hold from the next request on and are recorded', async () => {
    const id = await opened('new.clerk');
    const change = { name: '新名', roles: ['decider'], departments: ['*'] };
    expect((await ask(admin, 'PATCH', `/api/users/${id}`, change)).status).toBe(204);
    expect((await ask(admin, 'PATCH', `/api/users/${id}`, change)).body.code).toBe('nothing-changed');
    const [found] = (await ask(admin, 'GET', '/api/users?text=new.clerk')).body.items;
    expect(found).toMatchObject(change);
    expect((await acts())[0]).toMatchObject({
      act: 'change-user',
      actor: '郭丽',
      detail: { username: 'new.clerk', was: { name: '测试', roles: '["acceptor"]' } },
    });
    for (const [wrong, code] of [
      [{ roles: ['king'] }, 'role-unknown'],
      [{ roles: ['applicant'] }, 'role-unknown'],
      [{ departments: ['XXX'] }, 'department-unknown'],
    ] as const)
      expect((await ask(admin, 'PATCH', `/api/users/${id}`, wrong)).body.code).toBe(code);
    expect((await ask(admin, 'PATCH', `/api/users/${await idOf('hutang.canyin')}`, change)).body.code).toBe(
      'user-not-found',
    );
    expect((await ask('lin.yue', 'PATCH', `/api/users/${id}`, change)).body.code).toBe('forbidden');
  });

  it('leave one admin at least, and nobody takes the role from themselves', async () => {
    const [own, second] = [await idOf(admin), await idOf(other)];
    const roles = { roles: ['analyst'] };
    expect((await ask(admin, 'PATCH', `/api/users/${own}`, roles)).body.code).toBe('own-admin-role');
    expect((await ask(admin, 'PUT', `/api/users/${own}/status`, { status: 'disabled' })).body.code).toBe('own-account');
    // Two admins take the role from each other at once: one of them stays.
    const both = await Promise.all([
      ask(admin, 'PATCH', `/api/users/${second}`, roles),
      ask(other, 'PUT', `/api/users/${own}/status`, { status: 'disabled' }),
    ]);
    const codes = both.map(({ status, body }) => body?.code ?? status).sort();
    expect([204, 'last-admin', 'forbidden', 'not-signed-in', 'account-disabled']).toEqual(
      expect.arrayContaining(codes),
    );
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    await door.bureau.store.transaction(async (tx) => {
      await tx('users').whereIn('id', [own, second]).update({ roles: '["admin"]', status: 'active' });
    });
    door.forget();
  });

  it('take a one-time secret once, within a day, and are closed to the old password and sessions at once', async () => {
    const id = await opened('lost.password');
    const signIn = (password: string) =>
      ask(null, 'POST', '/api/session', { username: 'lost.password', password }).then(({ status }) => status);
    expect(await signIn('lang genug 42')).toBe(200);
    const { status, body } = await ask(admin, 'POST', `/api/users/${id}/password-reset`);
    expect([status, body.secret]).toEqual([201, expect.stringMatching(/^(\w{4}-){3}\w{4}$/u)]);
    expect(await signIn('lang genug 42')).toBe(401);
    expect(await signIn(body.secret)).toBe(401);
    const set = (secret: string, next = 'ein neues 2027') =>
      ask(null, 'POST', '/api/session/password', { username: 'lost.password', secret, next });
    expect((await set('aaaa-bbbb-cccc-dddd')).body.code).toBe('one-time-secret-wrong');
    expect((await set(body.secret, 'kurz')).body.code).toBe('password-weak');
    expect((await set(body.secret.toUpperCase())).status).toBe(204);
    expect((await set(body.secret)).body.code).toBe('one-time-secret-wrong');
    expect(await signIn('ein neues 2027')).toBe(200);
    expect((await ask(admin, 'DELETE', `/api/users/${id}/sessions`)).status).toBe(204);
    expect(JSON.stringify(await acts())).not.toContain(body.secret);
    expect((await acts()).slice(0, 3).map(({ act, actor }) => [act, actor])).toEqual([
      ['end-sessions', '郭丽'],
      ['set-password', '测试'],
      ['reset-password', '郭丽'],
    ]);
  });

  it('lay down who stands in for whom, by the admin and by the person, with a trace', async () => {
    const absence = { userId: await idOf('lin.yue'), deputyId: await idOf('chen.jing') };
    const days = { fromDay: '2026-04-01', toDay: '2026-04-03' };
    const { body } = await ask('lin.yue', 'POST', '/api/absences', { ...absence, ...days });
    expect((await ask('chen.jing', 'DELETE', `/api/absences/${body.id}`)).body.code).toBe('forbidden');
    expect((await ask(admin, 'DELETE', `/api/absences/${body.id}`)).status).toBe(204);
    expect((await acts()).slice(0, 2).map(({ act, actor }) => [act, actor])).toEqual([
      ['remove-absence', '郭丽'],
      ['add-absence', '林悦'],
    ]);
  });
});

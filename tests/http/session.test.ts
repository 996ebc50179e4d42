import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteSessionsOf } from '../../src/store/sessions.ts';
import { findUserByName, updateUser } from '../../src/store/users.ts';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let address = 0;
/** Every sign-in from an address of its own, so that one test does not lock another out. */
const signIn = (username: string, password = demoPassword, from = `198.51.100.${(address += 1)}`) =>
  door.http.inject({ method: 'POST', url: '/api/session', payload: { username, password }, remoteAddress: from });

const me = (cookie: string) => door.http.inject({ method: 'GET', url: '/api/session', headers: { cookie } });

const cookieFrom = (answer: Awaited<ReturnType<typeof signIn>>): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

describe('signing in', () => {
  it('gives a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn('chen.jing');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ username: 'chen.jing', name: '陈静', roles: ['acceptor'] });
    expect(answer.cookies).toMatchObject([{ name: 'oneseal', httpOnly: true, sameSite: 'Strict', path: '/' }]);
    expect(answer.cookies[0]).not.toHaveProperty('secure');
    expect(answer.body).not.toContain('argon2');
  });

  it('answers an unknown name exactly as a wrong password', async () => {
    const [unknown, wrong] = [
      await signIn('no.such.person', 'wrong-password'),
      await signIn('chen.jing', 'wrong-password'),
    ];
    expect(unknown.statusCode).toBe(401);
    expect(unknown.json()).toEqual(wrong.json());
    expect(unknown.cookies).toEqual([]);
  });

  it('tells that an account is disabled only to one who knows the password', async () => {
    const { store } = door.bureau;
    const user = (await findUserByName(store.read, 'xu.fang'))!;
    await store.transaction((tx) => updateUser(tx, user.id, { status: 'disabled' }));
    expect((await signIn('xu.fang', 'wrong-password')).json().code).toBe('bad-credentials');
    expect((await signIn('xu.fang')).json().code).toBe('account-disabled');
    await store.transaction((tx) => updateUser(tx, user.id, { status: 'active' }));
  });

  it('gives a new session each time and does not keep what the cookie holds', async () => {
    const [first, second] = [await signIn('chen.jing'), await signIn('chen.jing')];
    expect(cookieFrom(first)).not.toBe(cookieFrom(second));
    const rows = await door.bureau.store.read('sessions').select('id', 'data');
    const secret = first.cookies[0]!.value.split('.')[0]!;
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('leaves the session that a visitor brought along behind', async () => {
    const before = cookieFrom(await signIn('chen.jing'));
    const answer = await door.http.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'lin.yue', password: demoPassword },
      headers: { cookie: before },
    });
    expect(cookieFrom(answer)).not.toBe(before);
    expect((await me(before)).statusCode).toBe(401);
  });
});

describe('a session', () => {
  it('ends with signing out', async () => {
    const cookie = cookieFrom(await signIn('chen.jing'));
    expect((await me(cookie)).statusCode).toBe(200);
    await door.http.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('ends when its time is over, by the machine and not by the bureau’s clock', async () => {
    const cookie = cookieFrom(await signIn('ma.lan'));
    door.bureau.setTime('2031-01-01T00:00:00.000Z');
    expect((await me(cookie)).statusCode).toBe(200);
    door.bureau.setTime('2026-03-02T01:00:00.000Z');
    const { store } = door.bureau;
    const { id } = (await findUserByName(store.read, 'ma.lan'))!;
    await store.transaction((tx) =>
      tx('sessions').where({ userId: id }).update({ expiresAt: '2020-01-01T00:00:00.000Z' }),
    );
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('is renewed by use, but never beyond twelve hours after signing in', async () => {
    const { store } = door.bureau;
    const { id } = (await findUserByName(store.read, 'sun.hao'))!;
    const cookie = cookieFrom(await signIn('sun.hao'));
    const rowOf = () => store.read('sessions').where({ userId: id }).first() as Promise<{ expiresAt: string }>;
    const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
    const put = (change: object) => store.transaction((tx) => tx('sessions').where({ userId: id }).update(change));

    await put({ expiresAt: inMinutes(10) });
    await me(cookie);
    expect((await rowOf()).expiresAt > inMinutes(100)).toBe(true);

    await put({ expiresAt: inMinutes(10), data: JSON.stringify({ userId: id, since: inMinutes(-11.5 * 60) }) });
    await me(cookie);
    expect((await rowOf()).expiresAt < inMinutes(31)).toBe(true);
  });

  it('ends at once when the account is disabled or its sessions are ended', async () => {
    const { store } = door.bureau;
    const { id } = (await findUserByName(store.read, 'li.na'))!;
    const cookie = cookieFrom(await signIn('li.na'));
    await store.transaction((tx) => updateUser(tx, id, { status: 'disabled' }));
    expect((await me(cookie)).statusCode).toBe(401);
    await store.transaction((tx) => updateUser(tx, id, { status: 'active' }));
    expect((await me(cookie)).statusCode).toBe(200);
    await deleteSessionsOf(store, id);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('is not believed when its signature is wrong', async () => {
    const cookie = cookieFrom(await signIn('chen.jing'));
    const last = cookie.at(-3) === 'A' ? 'B' : 'A';
    expect((await me(`${cookie.slice(0, -3)}${last}${cookie.slice(-2)}`)).statusCode).toBe(401);
  });

  it('of every page ends with a change of the password', async () => {
    const [one, other] = [cookieFrom(await signIn('he.ping')), cookieFrom(await signIn('he.ping'))];
    const change = (current: string, next: string) =>
      door.http.inject({
        method: 'PUT',
        url: '/api/session/password',
        headers: { cookie: one },
        payload: { current, next },
      });
    expect((await change('not-the-password', 'a-longer-password-7')).json()).toMatchObject({
      code: 'password-wrong',
      field: 'current',
    });
    expect((await change(demoPassword, 'short')).json()).toMatchObject({ code: 'password-weak', field: 'next' });
    expect((await change(demoPassword, 'a-longer-password-7')).statusCode).toBe(204);
    expect((await me(other)).statusCode).toBe(401);
    expect((await signIn('he.ping')).statusCode).toBe(401);
    expect((await signIn('he.ping', 'a-longer-password-7')).statusCode).toBe(200);
  });
});

describe('failed sign-ins', () => {
  it('lock the name out for that address, then for longer, and a right password does not help', async () => {
    const from = '198.51.100.200';
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      codes.push((await signIn('zhao.min', 'wrong-password', from)).json().code);
    expect(codes).toEqual([...Array<string>(5).fill('bad-credentials'), 'sign-in-blocked']);
    const blocked = await signIn('zhao.min', demoPassword, from);
    expect(blocked.statusCode).toBe(429);
    const first = Number(blocked.headers['retry-after']);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(30);

    const { store } = door.bureau;
    await store.transaction((tx) => tx('sign_in_failures').update({ blockedUntil: '' }));
    await signIn('zhao.min', 'wrong-password', from);
    const longer = Number((await signIn('zhao.min', demoPassword, from)).headers['retry-after']);
    expect(longer).toBeGreaterThan(30);
    expect(longer).toBeLessThanOrEqual(60);
  });

  it('do not lock the person out who sits elsewhere', async () => {
    expect((await signIn('zhao.min', demoPassword, '198.51.100.201')).statusCode).toBe(200);
  });

  it('are bounded when many are sent at once', async () => {
    const from = '198.51.100.202';
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('qian.feng', 'wrong-password', from)));
    expect(answers.filter((answer) => answer.json().code === 'bad-credentials')).toHaveLength(5);
  });

  it('from many addresses lock the name at last', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 21; n += 1)
      codes.push((await signIn('gao.yuan', 'wrong-password', `192.0.2.${n}`)).json().code);
    expect(codes.slice(0, 20)).toEqual(Array<string>(20).fill('bad-credentials'));
    expect(codes[20]).toBe('sign-in-blocked');
  });

  it('are forgotten after a right password', async () => {
    const from = '198.51.100.203';
    for (let attempt = 0; attempt < 4; attempt += 1) await signIn('wu.lei', 'wrong-password', from);
    expect((await signIn('wu.lei', demoPassword, from)).statusCode).toBe(200);
    expect((await signIn('wu.lei', 'wrong-password', from)).json().code).toBe('bad-credentials');
  });
});

describe('behind https', () => {
  it('gives a cookie for https alone, and says so when the proxy does not tell the protocol', async () => {
    const secure = await openDoor({ publicUrl: 'https://bureau.example.cn' }).catch((error: unknown) => error as Error);
    if (secure instanceof Error) throw secure;
    const ask = (headers: Record<string, string>) =>
      secure.http.inject({
        method: 'POST',
        url: '/api/session',
        headers,
        payload: { username: 'chen.jing', password: demoPassword },
      });
    expect((await ask({})).json().code).toBe('insecure-connection');
    const answer = await ask({ 'x-forwarded-proto': 'https' });
    expect(answer.cookies).toMatchObject([{ name: '__Host-oneseal', secure: true, httpOnly: true, path: '/' }]);
    await secure.close();
  });
});

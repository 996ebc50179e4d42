import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApplicantByIdentity } from '../../../src/store/applicants.ts';
import { roles } from '../../../src/domain/permissions.ts';
import { writeSession } from '../../../src/store/sessions.ts';
import { findUserByName, listUsers } from '../../../src/store/users.ts';
import { createUser } from '../../../src/usecases/people/create-user.ts';
import { demoPassword, demoUsers, settleDemoUsers } from '../../../src/usecases/people/demo-users.ts';
import { hashPassword, isPassword } from '../../../src/usecases/people/password.ts';
import { registerApplicant } from '../../../src/usecases/people/register-applicant.ts';
import { setUserStatus } from '../../../src/usecases/people/set-user-status.ts';
import { signIn } from '../../../src/usecases/people/sign-in.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { openCase } from '../../harness/case-without-engine.ts';
import { creditCode, mobile } from '../../harness/identities.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
});
afterAll(() => bureau.close());

const newUser = {
  username: 'new.clerk',
  name: '新人',
  password: 'correct-horse-9',
  roles: ['acceptor'],
  departments: ['MKT'],
};
const person = async (username: string): Promise<Principal> =>
  principalOf((await findUserByName(bureau.store.read, username))!);

describe('a password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
    const [one, two] = [await hashPassword('correct-horse-9'), await hashPassword('correct-horse-9')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(one).not.toBe(two);
    expect(await isPassword(one, 'correct-horse-9')).toBe(true);
    expect(await isPassword(one, 'correct-horse-8')).toBe(false);
  });

  it('of nobody is never right, whatever it is', async () => {
    expect(await isPassword(undefined, 'a password that nobody has')).toBe(false);
  });
});

describe('an account', () => {
  it('is opened once for a name, and its holder signs in with what it holds', async () => {
    const id = await createUser(bureau, newUser);
    const signedIn = await signIn(bureau, { username: 'new.clerk', password: 'correct-horse-9', address: '192.0.2.1' });
    expect(signedIn).toEqual({
      id,
      username: 'new.clerk',
      name: '新人',
      roles: ['acceptor'],
      departments: ['MKT'],
      applicantId: null,
    });
    await expect(createUser(bureau, newUser)).rejects.toMatchObject({ code: 'username-taken', field: 'username' });
  });

  it.each([
    ['a capital in the name', { username: 'New' }, 'username-invalid'],
    ['a short name', { username: 'ab' }, 'username-invalid'],
    ['a short password', { password: 'short-9' }, 'password-weak'],
    ['a password of few signs', { password: 'aaaabbbbaaaa' }, 'password-weak'],
    ['its name in the password', { username: 'clerk', password: 'the-clerk-2026' }, 'password-weak'],
    ['a role that nobody knows', { roles: ['king'] }, 'role-unknown'],
    ['no role', { roles: [] }, 'role-unknown'],
    ['the role of applicants', { roles: ['applicant'] }, 'role-unknown'],
    ['a department that nobody knows', { departments: ['XYZ'] }, 'department-unknown'],
  ])('is refused with %s', async (_, change, code) => {
    const before = (await listUsers(bureau.store.read)).length;
    await expect(createUser(bureau, { ...newUser, username: 'another', ...change })).rejects.toMatchObject({ code });
    expect(await listUsers(bureau.store.read)).toHaveLength(before);
  });

  it('that is disabled has no session left, and nobody disables their own', async () => {
    const userId = await createUser(bureau, { ...newUser, username: 'leaver' });
    const admin = { ...(await person('new.clerk')), id: 'admin' };
    await writeSession(bureau.store, { id: 's1', userId, data: '{}', expiresAt: '2099-01-01T00:00:00.000Z' });
    await setUserStatus(bureau, admin, userId, 'disabled');
    expect(await bureau.store.read('sessions').where({ userId })).toEqual([]);
    await expect(
      signIn(bureau, { username: 'leaver', password: newUser.password, address: '192.0.2.2' }),
    ).rejects.toMatchObject({ code: 'account-disabled' });
    await expect(setUserStatus(bureau, { ...admin, id: userId }, userId, 'disabled')).rejects.toMatchObject({
      code: 'own-account',
    });
    await expect(setUserStatus(bureau, admin, 'nobody', 'active')).rejects.toMatchObject({ code: 'user-not-found' });
  });
});

describe('demo users', () => {
  it('hold every role, two where a second person is needed, and one sees a single department', async () => {
    await settleDemoUsers(bureau);
    const count = (role: string): number => demoUsers.filter((user) => user.roles.includes(role)).length;
    for (const role of roles) expect([role, count(role) > 0]).toEqual([role, true]);
    expect([count('acceptor') >= 2, count('decider') >= 2, count('inspector') >= 3]).toEqual([true, true, true]);
    expect(demoUsers.some(({ departments }) => departments.length === 1 && departments[0] !== '*')).toBe(true);
    for (const { username } of demoUsers) expect((await person(username)).username).toBe(username);
  });

  it('come once, however often a demonstration starts', async () => {
    const before = await listUsers(bureau.store.read);
    await settleDemoUsers(bureau);
    expect((await listUsers(bureau.store.read)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('are closed with their sessions in production, and nobody else is', async () => {
    const { id: userId } = await person('chen.jing');
    await writeSession(bureau.store, { id: 's2', userId, data: '{}', expiresAt: '2099-01-01T00:00:00.000Z' });
    await settleDemoUsers({ ...bureau, config: { ...bureau.config, mode: 'production' } });
    const open = (await listUsers(bureau.store.read)).filter(({ status }) => status === 'active');
    expect(open.filter(({ demo }) => demo === 1)).toEqual([]);
    expect(open.map(({ username }) => username)).toContain('new.clerk');
    expect(await bureau.store.read('sessions').where({ userId })).toEqual([]);
    await expect(
      signIn(bureau, { username: 'chen.jing', password: demoPassword, address: '192.0.2.3' }),
    ).rejects.toMatchObject({ code: 'account-disabled' });
    await settleDemoUsers(bureau);
  });
});

describe('an account of an applicant', () => {
  let n = 900;
  const registration = () => {
    n += 1;
    return {
      username: `company-${n}`,
      password: 'correct-horse-9',
      applicant: {
        kind: 'organisation' as const,
        name: `示例公司${n}`,
        identity: creditCode(n),
        phone: mobile(n),
        address: '湖塘镇',
      },
    };
  };

  it('is opened by oneself in a demonstration, for an identity that nobody has seen', async () => {
    const wanted = registration();
    await registerApplicant(bureau, undefined, wanted);
    const signedIn = await signIn(bureau, { ...wanted, address: '192.0.2.4' });
    expect(signedIn).toMatchObject({ roles: ['applicant'], departments: [], applicantId: expect.any(String) });
    await expect(registerApplicant(bureau, undefined, { ...wanted, username: 'second' })).rejects.toMatchObject({
      code: 'applicant-registered',
    });
  });

  it('does not open the cases of others to whoever knows their number', async () => {
    const wanted = registration();
    await openCase(bureau, { applicant: { identity: wanted.applicant.identity } });
    await expect(registerApplicant(bureau, undefined, wanted)).rejects.toMatchObject({ code: 'applicant-known' });
    // A clerk opens it for what is on file, and changes what is on file by an act of its own.
    const clerk = await person('lin.yue');
    await expect(registerApplicant(bureau, clerk, wanted)).rejects.toMatchObject({ code: 'applicant-differs' });
    const { kind, identity } = wanted.applicant;
    const { name, phone, address } = (await findApplicantByIdentity(bureau.store.read, kind, identity))!;
    const right = { ...wanted, applicant: { kind, identity, name, phone, address } };
    await expect(registerApplicant(bureau, clerk, right)).resolves.toEqual(expect.any(String));
  });

  it('is opened at the window alone in production', async () => {
    const production = { ...bureau, config: { ...bureau.config, mode: 'production' as const } };
    await expect(registerApplicant(production, undefined, registration())).rejects.toMatchObject({
      code: 'registration-at-window',
    });
    await expect(registerApplicant(production, await person('zhao.min'), registration())).rejects.toMatchObject({
      code: 'registration-at-window',
    });
    await expect(registerApplicant(production, await person('lin.yue'), registration())).resolves.toEqual(
      expect.any(String),
    );
  });

  it('is refused with a wrong identity, and leaves nothing', async () => {
    const wanted = registration();
    const identity = `${wanted.applicant.identity.slice(0, 17)}${wanted.applicant.identity.endsWith('0') ? '1' : '0'}`;
    await expect(
      registerApplicant(bureau, undefined, { ...wanted, applicant: { ...wanted.applicant, identity } }),
    ).rejects.toMatchObject({ code: 'credit-code-check' });
    expect(await findUserByName(bureau.store.read, wanted.username)).toBeUndefined();
  });
});

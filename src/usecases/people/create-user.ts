import { newId } from '../../domain/id.ts';
import { isRole, roles as knownRoles } from '../../domain/permissions.ts';
import type { Role } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { Tx } from '../../store/store.ts';
import { findUserByName, insertUser } from '../../store/users.ts';
import type { Actor } from '../../domain/record.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { hashPassword, requirePassword } from './password.ts';

export interface NewUser {
  username: string;
  name: string;
  password: string;
  roles: readonly string[];
  /** Department codes; `*` stands for all. */
  departments: readonly string[];
}

/** What an account holds, checked; `passwordHash` is already made. */
export interface Account extends Omit<NewUser, 'password'> {
  passwordHash: string;
  applicantId: string | null;
  demo: boolean;
}

const requireRoles = (roles: readonly string[]): Role[] =>
  roles.map((role) => {
    if (isRole(role)) return role;
    throw new BureauError('role-unknown', { role, allowed: knownRoles.join(', ') }, 'roles');
  });

export const requireDepartments = (bureau: Bureau, departments: readonly string[]): void => {
  const unknown = departments.find((code) => code !== '*' && !bureau.catalogues.current.departments.has(code));
  if (unknown !== undefined) throw new BureauError('department-unknown', { department: unknown }, 'departments');
};

export const requireUsername = (username: string): void => {
  if (!/^[a-z][a-z0-9.-]{2,31}$/u.test(username)) throw new BureauError('username-invalid', {}, 'username');
};

/** Writes an account. Errors: username-taken, role-unknown, department-unknown. */
export const addAccount = async (bureau: Bureau, tx: Tx, account: Account): Promise<string> => {
  const roles = requireRoles(account.roles);
  requireDepartments(bureau, account.departments);
  if ((await findUserByName(tx, account.username)) !== undefined)
    throw new BureauError('username-taken', { username: account.username }, 'username');
  const id = newId();
  await insertUser(tx, {
    id,
    username: account.username,
    name: account.name.trim(),
    passwordHash: account.passwordHash,
    roles: JSON.stringify([...new Set(roles)]),
    departments: JSON.stringify([...new Set(account.departments)]),
    applicantId: account.applicantId,
    status: 'active',
    demo: account.demo ? 1 : 0,
    createdAt: bureau.clock.now(),
  });
  return id;
};

/** Refuses what no member of staff holds: no role at all, or that of applicants. Error: role-unknown. */
export const requireStaffRoles = (roles: readonly string[]): void => {
  requireRoles(roles);
  if (roles.includes('applicant') || roles.length === 0)
    throw new BureauError('role-unknown', { role: roles.join(), allowed: knownRoles.slice(0, -1).join(', ') }, 'roles');
};

/** Whoever sits at the machine itself. */
const operator: Actor = { kind: 'system', id: 'operator', name: '运维' };

/**
 * Opens an account for a member of staff and gives its id. Applicants are registered by `registerApplicant`.
 * Errors: username-invalid, username-taken, password-weak, role-unknown, department-unknown.
 */
export const createUser = async (bureau: Bureau, user: NewUser, actor: Actor = operator): Promise<string> => {
  requireUsername(user.username);
  requirePassword(user.password, user.username);
  requireStaffRoles(user.roles);
  const { username, roles, departments } = user;
  const passwordHash = await hashPassword(user.password);
  return bureau.store.transaction(async (tx) => {
    const id = await addAccount(bureau, tx, { ...user, passwordHash, applicantId: null, demo: false });
    await noteAdministration(bureau, tx, {
      actor,
      act: 'create-user',
      detail: { user: id, username, roles, departments },
    });
    return id;
  });
};

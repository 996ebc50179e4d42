import { BureauError } from '../../errors.ts';
import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { countOthersWithRole, findUser, updateUser } from '../../store/users.ts';
import type { UserRow } from '../../store/users.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { requireDepartments, requireStaffRoles } from './create-user.ts';

export interface UserChange {
  name?: string;
  roles?: readonly string[];
  /** Department codes; `*` stands for all. */
  departments?: readonly string[];
}

/** An account of staff that an admin is about to change. Error: user-not-found. */
export const staffAccount = async (tx: Tx, userId: string): Promise<UserRow> => {
  const user = await findUser(tx, userId);
  if (user === undefined || user.applicantId !== null) throw new BureauError('user-not-found', { user: userId });
  return user;
};

/** Refuses to take the last active admin away; two who do it to each other at once wait here. Error: last-admin. */
export const requireOtherAdmin = async (tx: Tx, user: UserRow): Promise<void> => {
  if (user.status !== 'active' || !(JSON.parse(user.roles) as string[]).includes('admin')) return;
  await lockSetting(tx, 'admins');
  if ((await countOthersWithRole(tx, 'admin', user.id)) === 0) throw new BureauError('last-admin');
};

const changedColumns = (user: UserRow, { name, roles, departments }: UserChange): Partial<UserRow> => {
  const wanted = {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(roles === undefined ? {} : { roles: JSON.stringify([...new Set(roles)]) }),
    ...(departments === undefined ? {} : { departments: JSON.stringify([...new Set(departments)]) }),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([column, value]) => user[column as keyof UserRow] !== value),
  );
};

/**
 * Changes the name, the roles or the departments of a member of staff; it holds from their next request on.
 * Errors: user-not-found, own-admin-role, last-admin, role-unknown, department-unknown, nothing-changed.
 */
export const changeUser = async (
  bureau: Bureau,
  person: Principal,
  userId: string,
  change: UserChange,
): Promise<void> => {
  if (change.roles !== undefined) requireStaffRoles(change.roles);
  if (change.departments !== undefined) requireDepartments(bureau, change.departments);
  await bureau.store.transaction(async (tx) => {
    const user = await staffAccount(tx, userId);
    const columns = changedColumns(user, change);
    if (Object.keys(columns).length === 0) throw new BureauError('nothing-changed');
    if (change.roles?.includes('admin') === false) {
      if (userId === person.id) throw new BureauError('own-admin-role', {}, 'roles');
      await requireOtherAdmin(tx, user);
    }
    await updateUser(tx, userId, columns);
    const was = Object.fromEntries(Object.keys(columns).map((column) => [column, user[column as keyof UserRow]]));
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'change-user',
      detail: { user: userId, username: user.username, was, now: columns },
    });
  });
};

import type { UserRow } from '../../store/users.ts';

/** A colleague as pickers show them. */
export const colleagueView = ({ id, name, roles, departments }: UserRow) => ({
  id,
  name,
  roles: JSON.parse(roles) as string[],
  departments: JSON.parse(departments) as string[],
});

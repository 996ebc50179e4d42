import { rolePermissions } from '../../domain/permissions.ts';
import type { Principal } from '../../usecases/principal.ts';

/** A person with what they may do, so that pages show what works. */
export const personView = (person: Principal) => ({
  ...person,
  permissions: [...new Set(person.roles.flatMap((role): readonly string[] => rolePermissions[role]))].sort(),
});

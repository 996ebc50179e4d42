import type { Role } from '../domain/permissions.ts';
import type { Actor } from '../domain/record.ts';
import type { UserRow } from '../store/users.ts';

/** A signed-in person. */
export interface Principal {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  /** Department codes; `*` stands for all. */
  departments: string[];
  /** The applicant that this account stands for, or null for staff. */
  applicantId: string | null;
}

export const principalOf = (user: UserRow): Principal => ({
  id: user.id,
  username: user.username,
  name: user.name,
  roles: JSON.parse(user.roles) as Role[],
  departments: JSON.parse(user.departments) as string[],
  applicantId: user.applicantId,
});

export const actorFor = (person: Principal): Actor => ({
  kind: person.applicantId === null ? 'person' : 'applicant',
  id: person.id,
  name: person.name,
});

/** Roles as the flows name them in their candidate groups. */
export const roles = [
  'acceptor',
  'inspector',
  'expert-organiser',
  'hearing-officer',
  'decider',
  'cashier',
  'deliverer',
  'head',
  'supervisor',
  'analyst',
  'admin',
  'applicant',
] as const;
export type Role = (typeof roles)[number];

/** What a role may do beyond the tasks of its own group; which cases it sees is a matter of departments. */
export const rolePermissions = {
  acceptor: [
    'task.work',
    'task.remind',
    'ballot.vote',
    'case.read',
    'case.copy',
    'case.personal-data',
    'material.read',
    'document.read',
    'document.print',
    'clock.read',
    'case.file-for-applicant',
    'follow-up.handle',
  ],
  inspector: [
    'task.work',
    'ballot.vote',
    'ballot.manage',
    'case.read',
    'case.copy',
    'material.read',
    'document.read',
    'clock.read',
  ],
  'expert-organiser': [
    'task.work',
    'ballot.vote',
    'ballot.manage',
    'case.read',
    'case.copy',
    'material.read',
    'document.read',
    'clock.read',
  ],
  'hearing-officer': [
    'task.work',
    'task.remind',
    'ballot.vote',
    'ballot.manage',
    'case.read',
    'case.copy',
    'case.personal-data',
    'material.read',
    'document.read',
    'clock.read',
  ],
  decider: [
    'task.work',
    'task.send-back',
    'task.remind',
    'ballot.vote',
    'ballot.manage',
    'case.read',
    'case.copy',
    'case.personal-data',
    'material.read',
    'document.read',
    'clock.read',
    'clock.pause',
    'follow-up.handle',
  ],
  cashier: ['task.work', 'case.read', 'document.read', 'document.print'],
  deliverer: ['task.work', 'case.read', 'case.personal-data', 'document.read', 'document.print'],
  head: [
    'task.work',
    'ballot.vote',
    'case.terminate',
    'instance.read',
    'case.read',
    'case.copy',
    'case.personal-data',
    'material.read',
    'document.read',
    'clock.read',
    'clock.pause',
    'clock.extend',
    'document.void',
    'task.reassign',
    'task.remind',
    'recusal.decide',
    'follow-up.handle',
  ],
  supervisor: [
    'case.read',
    'task.remind',
    'clock.read',
    'record.read',
    'record.verify',
    'seal-register.read',
    'statistics.read',
  ],
  analyst: ['process.read', 'process.draft', 'process.heat-map', 'statistics.read'],
  admin: [
    'process.read',
    'process.release',
    'case.move',
    'incident.read',
    'incident.retry',
    'instance.read',
    'instance.change',
    'process.heat-map',
    'user.manage',
    'calendar.edit',
    'catalogue.read',
    'catalogue.edit',
    'catalogue.release',
    'connector.manage',
    'template.edit',
    'template.release',
    'seal.manage',
    'health.read',
    'copy.drain',
    'record.verify',
    'seal-register.read',
  ],
  applicant: ['application.file', 'application.withdraw', 'own-case.read', 'own-material.upload', 'own-document.fetch'],
} as const satisfies Readonly<Record<Role, readonly string[]>>;

export type Permission = (typeof rolePermissions)[Role][number];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Whether any of the roles holds the permission. */
export const may = (held: readonly string[], permission: Permission): boolean =>
  held.some((role) => isRole(role) && (rolePermissions[role] as readonly string[]).includes(permission));

export type TaskQuestion = {
  readonly user: { readonly id: string; readonly roles: readonly string[]; readonly departments: readonly string[] };
  readonly task: {
    /** The one candidate group, which is a role. */
    readonly group: string;
    /** The department that gave the item; '' where the task belongs to none. */
    readonly departmentCode: string;
    /** Elements whose doers may not do this one. */
    readonly separateFrom: readonly string[];
    readonly assignee?: string;
  };
  readonly previousDoers: Readonly<Record<string, readonly string[]>>;
  /** People who stepped aside from this case. */
  readonly recusals: readonly string[];
  /** People for whom the user stands in now. */
  readonly deputyFor: readonly string[];
};

export type Refusal = {
  readonly code:
    'task-wrong-role' | 'task-other-department' | 'task-claimed-by-other' | 'separation-of-duty' | 'recused';
  readonly law: string | null;
};

/** Whether one person did one of the elements that must be kept apart. */
const didBefore = (question: TaskQuestion, person: string): boolean =>
  question.task.separateFrom.some((element) => question.previousDoers[element]?.includes(person) === true);

/**
 * Whether a person may act on a task. A deputy acts with roles of their own; what bars the person they stand in for bars
 * them as well, or duty would be separated in name only. Whose case it is, is not asked here.
 * @returns undefined where they may
 */
export const mayActOnTask = (question: TaskQuestion): Refusal | undefined => {
  const { user, task } = question;
  if (!user.roles.includes(task.group)) return { code: 'task-wrong-role', law: null };
  const everywhere = user.departments.includes('*') || task.departmentCode === '' || task.group === 'applicant';
  if (!everywhere && !user.departments.includes(task.departmentCode))
    return { code: 'task-other-department', law: 'LAW-40' };
  const foreign = task.assignee !== undefined && task.assignee !== user.id;
  if (foreign && !question.deputyFor.includes(task.assignee ?? '')) return { code: 'task-claimed-by-other', law: null };
  const people = foreign ? [user.id, task.assignee ?? ''] : [user.id];
  if (people.some((person) => question.recusals.includes(person))) return { code: 'recused', law: 'LAW-22' };
  if (people.some((person) => didBefore(question, person))) return { code: 'separation-of-duty', law: 'LAW-22' };
  return undefined;
};

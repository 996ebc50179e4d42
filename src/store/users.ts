import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

export interface UserRow {
  id: string;
  username: string;
  name: string;
  passwordHash: string;
  /** JSON list of roles. */
  roles: string;
  /** JSON list of department codes; ["*"] stands for all. */
  departments: string;
  /** The applicant that this account acts for, if it is one. */
  applicantId: string | null;
  status: 'active' | 'disabled';
  demo: number;
  createdAt: string;
}

export const findUser = (db: Db | Tx, id: string): Promise<UserRow | undefined> =>
  db<UserRow>('users').where({ id }).first();

export const findUsers = (db: Db | Tx, ids: readonly string[]): Promise<UserRow[]> =>
  db<UserRow>('users').whereIn('id', [...ids]);

export const findUserByName = (db: Db | Tx, username: string): Promise<UserRow | undefined> =>
  db<UserRow>('users').where({ username }).first();

export const findUserOfApplicant = (db: Db | Tx, applicantId: string): Promise<UserRow | undefined> =>
  db<UserRow>('users').where({ applicantId }).first();

export const insertUser = async (tx: Tx, row: UserRow): Promise<void> => {
  await tx('users').insert(row);
};

export const updateUser = async (tx: Tx, id: string, change: Partial<UserRow>): Promise<void> => {
  await tx<UserRow>('users').where({ id }).update(change);
};

/** Lets one request at a time change what a person has, until the transaction ends. */
export const lockUser = async (tx: Tx, id: string): Promise<void> => {
  await lockRows(tx, tx<UserRow>('users').where({ id })).first('id');
};

/** Accounts of staff by user name, a page after `after`; `text` begins a user name or stands in a name. */
export const searchStaff = (
  db: Db,
  { text = '', role, after = '', limit }: { text?: string; role?: string; after?: string; limit: number },
): Promise<UserRow[]> => {
  const query = db<UserRow>('users').whereNull('applicantId').where('username', '>', after).orderBy('username');
  const plain = text.replace(/[\\%_"]/gu, '');
  if (plain !== '')
    void query.where((either) =>
      either.where('username', 'like', `${plain.toLowerCase()}%`).orWhere('name', 'like', `%${plain}%`),
    );
  if (role !== undefined) void query.where('roles', 'like', `%"${role}"%`);
  return query.limit(limit);
};

/** Active accounts with the role, besides one. */
export const countOthersWithRole = async (tx: Tx, role: string, besides: string): Promise<number> => {
  const [row] = await tx<UserRow>('users')
    .whereNot({ id: besides })
    .where({ status: 'active' })
    .where('roles', 'like', `%"${role}"%`)
    .count({ count: '*' });
  return Number(row!['count']);
};

export interface PasswordResetRow {
  userId: string;
  secretHash: string;
  /** By the machine's time. */
  expiresAt: string;
}

/** One at most for each person: the newest. */
export const savePasswordReset = async (tx: Tx, row: PasswordResetRow): Promise<void> => {
  await tx('password_resets').insert(row).onConflict('userId').merge();
};

export const findPasswordReset = (db: Db | Tx, userId: string): Promise<PasswordResetRow | undefined> =>
  db<PasswordResetRow>('password_resets').where({ userId }).first();

/** Takes a secret so that nobody can use it again; false where it was used or replaced meanwhile. */
export const takePasswordReset = async (tx: Tx, { userId, secretHash }: PasswordResetRow): Promise<boolean> =>
  (await tx<PasswordResetRow>('password_resets').where({ userId, secretHash }).delete()) > 0;

export const listUsers = (db: Db): Promise<UserRow[]> => db<UserRow>('users').orderBy('username');

/** Active accounts of staff, by name. */
export const activeStaff = (db: Db | Tx): Promise<UserRow[]> =>
  db<UserRow>('users').whereNull('applicantId').where({ status: 'active' }).orderBy('name').orderBy('id');

/** Switches off every account that only a demonstration may have. */
export const disableDemoUsers = async (tx: Tx): Promise<void> => {
  await tx<UserRow>('users').where({ demo: 1 }).update({ status: 'disabled' });
};

export interface AbsenceRow {
  id: string;
  userId: string;
  deputyId: string;
  fromDay: string;
  toDay: string;
  createdAt: string;
}

export const insertAbsence = async (tx: Tx, row: AbsenceRow): Promise<void> => {
  await tx('absences').insert(row);
};

export const findAbsence = (db: Db | Tx, id: string): Promise<AbsenceRow | undefined> =>
  db<AbsenceRow>('absences').where({ id }).first();

export const deleteAbsence = async (tx: Tx, id: string): Promise<void> => {
  await tx<AbsenceRow>('absences').where({ id }).delete();
};

/** Absences that end on the day or later, of one person or of all. */
export const absencesFrom = (db: Db | Tx, day: string, userId?: string): Promise<AbsenceRow[]> => {
  const query = db<AbsenceRow>('absences').where('toDay', '>=', day).orderBy('fromDay').orderBy('id');
  return userId === undefined ? query : query.where({ userId });
};

/** People for whom this user stands in on the day. */
export const absentColleagues = (db: Db | Tx, deputyId: string, day: string): Promise<UserRow[]> =>
  db<UserRow>('users')
    .join('absences', 'absences.userId', 'users.id')
    .where('absences.deputyId', deputyId)
    .where('absences.fromDay', '<=', day)
    .where('absences.toDay', '>=', day)
    .where('users.status', 'active')
    .select('users.*');

export interface RecusalRow {
  caseId: string;
  userId: string;
  reason: string;
  decidedBy: string;
  createdAt: string;
}

export const insertRecusal = async (tx: Tx, row: RecusalRow): Promise<void> => {
  await tx('recusals').insert(row).onConflict(['caseId', 'userId']).ignore();
};

export const recusalsOfCase = (db: Db | Tx, caseId: string): Promise<RecusalRow[]> =>
  db<RecusalRow>('recusals').where({ caseId });

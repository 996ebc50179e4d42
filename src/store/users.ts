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

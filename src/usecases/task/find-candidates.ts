import { mayActOnTask } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { activeStaff, findUser, recusalsOfCase } from '../../store/users.ts';
import type { UserRow } from '../../store/users.ts';
import type { Principal } from '../principal.ts';
import { principalOf } from '../principal.ts';
import { doersOf, headerList } from './admit-to-task.ts';

type Fits = (person: Principal) => boolean;

/** Whether a person could do a task that nobody holds: role, department, recusal (LAW-22), separation of duties. */
const fitsFor = async (db: Db | Tx, task: TaskRow): Promise<Fits> => {
  const separateFrom = headerList(task, 'separateFrom');
  const previousDoers = separateFrom.length === 0 ? {} : await doersOf(db, task.caseId);
  const recusals = (await recusalsOfCase(db, task.caseId)).map(({ userId }) => userId);
  return (user) =>
    mayActOnTask({
      user,
      task: { group: task.groupName, departmentCode: task.departmentCode, separateFrom },
      previousDoers,
      recusals,
      deputyFor: [],
    }) === undefined;
};

/** Colleagues who may take a task, by name; its holder is none of them. */
export const findCandidates = async (db: Db | Tx, task: TaskRow): Promise<UserRow[]> => {
  if (task.status !== 'open') return [];
  const fits = await fitsFor(db, task);
  return (await activeStaff(db)).filter((user) => user.id !== task.assignee && fits(principalOf(user)));
};

/** The person of this id, who may take the task. Errors: user-not-found, candidate-unfit. */
export const requireCandidate = async (tx: Tx, task: TaskRow, userId: string): Promise<UserRow> => {
  const user = await findUser(tx, userId);
  if (user === undefined || user.applicantId !== null) throw new BureauError('user-not-found', { user: userId }, 'to');
  const fits = await fitsFor(tx, task);
  if (user.status !== 'active' || !fits(principalOf(user)))
    throw new BureauError('candidate-unfit', { name: user.name }, 'to');
  return user;
};

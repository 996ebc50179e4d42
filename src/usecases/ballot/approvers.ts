import { may, mayActOnTask } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { UserRow } from '../../store/users.ts';
import { findUsers, listUsers, recusalsOfCase } from '../../store/users.ts';
import { principalOf } from '../principal.ts';
import { doersOf, headerList } from '../task/admit-to-task.ts';
import { stepBallotOf } from './ballot-state.ts';

/**
 * Of these people, those who may sign at a task: active staff of the department who may vote at all, of the role that the
 * step asks for, neither recused nor barred by a step that they did (LAW-22).
 */
const fitAmong = async (db: Db | Tx, task: TaskRow, users: readonly UserRow[]): Promise<UserRow[]> => {
  const step = stepBallotOf(task);
  const separateFrom = headerList(task, 'separateFrom');
  const previousDoers = await doersOf(db, task.caseId);
  const recusals = (await recusalsOfCase(db, task.caseId)).map(({ userId }) => userId);
  return users.filter((row) => {
    const user = principalOf(row);
    if (row.status !== 'active' || user.applicantId !== null || !may(user.roles, 'ballot.vote')) return false;
    const group = step?.group ?? user.roles[0] ?? '';
    const question = { group, departmentCode: task.departmentCode, separateFrom };
    return mayActOnTask({ user, task: question, previousDoers, recusals, deputyFor: [] }) === undefined;
  });
};

/** Who may be asked to sign at a task, by name. */
export const possibleApprovers = async (db: Db, task: TaskRow): Promise<UserRow[]> =>
  fitAmong(db, task, await listUsers(db));

/** The people of these ids, in that order. Error: ballot-member-unfit with the first who may not sign. */
export const requireApprovers = async (
  tx: Tx,
  task: TaskRow,
  ids: readonly string[],
  field: string,
): Promise<UserRow[]> => {
  const users = await findUsers(tx, ids);
  const fit = await fitAmong(tx, task, users);
  return ids.map((id) => {
    const found = fit.find((user) => user.id === id);
    if (found !== undefined) return found;
    throw new BureauError('ballot-member-unfit', { name: users.find((user) => user.id === id)?.name ?? id }, field);
  });
};

import { dayNumber, shanghaiDay } from '../../domain/days.ts';
import { newId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { absencesFrom, activeStaff, deleteAbsence, findAbsence, findUser, insertAbsence } from '../../store/users.ts';
import type { UserRow } from '../../store/users.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';

export interface NewAbsence {
  userId: string;
  deputyId: string;
  /** First and last day, both included. */
  fromDay: string;
  toDay: string;
}

const longestDays = 366;

const requireOwnOrManaged = (person: Principal, userId: string): void => {
  if (person.id !== userId && !may(person.roles, 'user.manage') && !may(person.roles, 'task.reassign'))
    throw new BureauError('forbidden', { permission: 'task.reassign' });
};

const requireDays = ({ fromDay, toDay }: NewAbsence): void => {
  const days = dayNumber(toDay) - dayNumber(fromDay) + 1;
  if (days < 1 || days > longestDays) throw new BureauError('absence-days', { fromDay, most: longestDays }, 'toDay');
};

const isFit = (absent: UserRow, deputy: UserRow | undefined): boolean => {
  if (deputy === undefined || deputy.id === absent.id || deputy.status !== 'active') return false;
  const held = JSON.parse(deputy.roles) as string[];
  return (JSON.parse(absent.roles) as string[]).some((role) => held.includes(role));
};

/**
 * Enters an absence and who stands in (代理), by the person, the head or an admin; gives its id.
 * Errors: forbidden, user-not-found, absence-days, absence-overlap, deputy-unfit, day-invalid.
 */
export const addAbsence = async (bureau: Bureau, person: Principal, absence: NewAbsence): Promise<string> => {
  requireOwnOrManaged(person, absence.userId);
  requireDays(absence);
  return bureau.store.transaction(async (tx) => {
    const absent = await findUser(tx, absence.userId);
    if (absent === undefined) throw new BureauError('user-not-found', { user: absence.userId }, 'userId');
    if (!isFit(absent, await findUser(tx, absence.deputyId))) throw new BureauError('deputy-unfit', {}, 'deputyId');
    const known = await absencesFrom(tx, absence.fromDay, absence.userId);
    const clash = known.find(({ fromDay }) => fromDay <= absence.toDay);
    if (clash !== undefined)
      throw new BureauError('absence-overlap', { fromDay: clash.fromDay, toDay: clash.toDay }, 'fromDay');
    const id = newId();
    await insertAbsence(tx, { ...absence, id, createdAt: bureau.clock.now() });
    await noteAdministration(bureau, tx, { actor: actorFor(person), act: 'add-absence', detail: { ...absence } });
    return id;
  });
};

/** Takes an absence back. Errors: absence-not-found, forbidden. */
export const removeAbsence = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const absence = await findAbsence(tx, id);
    if (absence === undefined) throw new BureauError('absence-not-found', { absence: id });
    requireOwnOrManaged(person, absence.userId);
    await deleteAbsence(tx, id);
    const { userId, deputyId, fromDay, toDay } = absence;
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'remove-absence',
      detail: { userId, deputyId, fromDay, toDay },
    });
  });
};

/** Absences of today and later: all for those who manage, one's own otherwise. */
export const listAbsences = (bureau: Bureau, person: Principal): ReturnType<typeof absencesFrom> => {
  const all = may(person.roles, 'user.manage') || may(person.roles, 'task.reassign');
  return absencesFrom(bureau.store.read, shanghaiDay(bureau.clock.now()), all ? undefined : person.id);
};

/** Active colleagues who share a role with the person. Errors: forbidden, user-not-found. */
export const listDeputies = async (bureau: Bureau, person: Principal, userId: string): Promise<UserRow[]> => {
  requireOwnOrManaged(person, userId);
  const absent = await findUser(bureau.store.read, userId);
  if (absent === undefined) throw new BureauError('user-not-found', { user: userId }, 'userId');
  return (await activeStaff(bureau.store.read)).filter((deputy) => isFit(absent, deputy));
};

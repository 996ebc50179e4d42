import { BureauError } from '../../errors.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { updateUser } from '../../store/users.ts';
import type { UserRow } from '../../store/users.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { requireOtherAdmin, staffAccount } from './change-user.ts';

/**
 * Switches an account off or on. Off ends its sessions; a request between the two steps is refused by the status.
 * Errors: user-not-found, own-account, last-admin.
 */
export const setUserStatus = async (
  bureau: Bureau,
  person: Principal,
  userId: string,
  status: UserRow['status'],
): Promise<void> => {
  if (userId === person.id && status === 'disabled') throw new BureauError('own-account');
  await bureau.store.transaction(async (tx) => {
    const user = await staffAccount(tx, userId);
    if (user.status === status) return;
    if (status === 'disabled') await requireOtherAdmin(tx, user);
    await updateUser(tx, userId, { status });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: status === 'disabled' ? 'disable-user' : 'enable-user',
      detail: { user: userId, username: user.username },
    });
  });
  if (status === 'disabled') await deleteSessionsOf(bureau.store, userId);
};

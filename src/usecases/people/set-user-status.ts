import { BureauError } from '../../errors.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { findUser, updateUser } from '../../store/users.ts';
import type { UserRow } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/**
 * Switches an account off or on. Off ends its sessions; a request between the two steps is refused by the status.
 * Errors: user-not-found, own-account.
 */
export const setUserStatus = async (
  bureau: Bureau,
  person: Principal,
  userId: string,
  status: UserRow['status'],
): Promise<void> => {
  if (userId === person.id && status === 'disabled') throw new BureauError('own-account');
  await bureau.store.transaction(async (tx) => {
    if ((await findUser(tx, userId)) === undefined) throw new BureauError('user-not-found', { user: userId });
    await updateUser(tx, userId, { status });
  });
  if (status === 'disabled') await deleteSessionsOf(bureau.store, userId);
};

import { BureauError } from '../../errors.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { findUser, updateUser } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { hashPassword, isPassword, requirePassword } from './password.ts';
import { countAttempt, settleAttempt } from './sign-in-attempts.ts';

/**
 * Changes one's own password and ends every session of the account. Guesses are counted as at sign-in.
 * Errors: password-wrong, password-weak, sign-in-blocked.
 */
export const changePassword = async (
  bureau: Bureau,
  person: Principal,
  { current, next, address }: { current: string; next: string; address: string },
): Promise<void> => {
  requirePassword(next, person.username, 'next');
  const attempt = await countAttempt(bureau, { username: person.username, address });
  const user = await findUser(bureau.store.read, person.id);
  if (!(await isPassword(user?.passwordHash, current))) throw new BureauError('password-wrong', {}, 'current');
  await settleAttempt(bureau, attempt);
  const passwordHash = await hashPassword(next);
  await bureau.store.transaction((tx) => updateUser(tx, person.id, { passwordHash }));
  await deleteSessionsOf(bureau.store, person.id);
};

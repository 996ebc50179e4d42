import { BureauError } from '../../errors.ts';
import { findUserByName } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import { principalOf } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { isPassword } from './password.ts';
import { countAttempt, settleAttempt } from './sign-in-attempts.ts';

/**
 * Checks a user name and password; unknown names take as long as wrong passwords and get the same answer.
 * Errors: bad-credentials, account-disabled (only to one who knows the password), sign-in-blocked.
 */
export const signIn = async (
  bureau: Bureau,
  { username, password, address }: { username: string; password: string; address: string },
): Promise<Principal> => {
  const attempt = await countAttempt(bureau, { username, address });
  const user = await findUserByName(bureau.store.read, username);
  const right = await isPassword(user?.passwordHash, password);
  if (!right || user === undefined) throw new BureauError('bad-credentials');
  await settleAttempt(bureau, attempt);
  if (user.status !== 'active') throw new BureauError('account-disabled');
  return principalOf(user);
};

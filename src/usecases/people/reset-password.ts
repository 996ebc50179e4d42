import { randomInt } from 'node:crypto';
import { BureauError } from '../../errors.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import {
  findPasswordReset,
  findUserByName,
  savePasswordReset,
  takePasswordReset,
  updateUser,
} from '../../store/users.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { actorFor, principalOf } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { staffAccount } from './change-user.ts';
import { hashPassword, isPassword, requirePassword } from './password.ts';
import { countAttempt, settleAttempt } from './sign-in-attempts.ts';

const lastsMs = 24 * 3_600_000;

// Without signs that look alike: it is read aloud and typed.
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const someSigns = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
const newSecret = (): string => Array.from({ length: 4 }, someSigns).join('-');

/** What nobody can type: the account has no password until the person sets one. */
const noPassword = '';

/**
 * Gives a secret (一次性密码) with which a person sets a new password, once and within a day; the old password and all
 * sessions end at once. The secret is shown here and kept only as a hash. Errors: user-not-found.
 */
export const resetPassword = async (
  bureau: Bureau,
  person: Principal,
  userId: string,
): Promise<{ secret: string; expiresAt: string }> => {
  const secret = newSecret();
  const secretHash = await hashPassword(secret);
  const expiresAt = machineTime(lastsMs);
  await bureau.store.transaction(async (tx) => {
    const user = await staffAccount(tx, userId);
    await updateUser(tx, userId, { passwordHash: noPassword });
    await savePasswordReset(tx, { userId, secretHash, expiresAt });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'reset-password',
      detail: { user: userId, username: user.username },
    });
  });
  await deleteSessionsOf(bureau.store, userId);
  return { secret, expiresAt };
};

/**
 * Sets a new password with a one-time secret. Guesses are counted as at sign-in.
 * Errors: one-time-secret-wrong, password-weak, account-disabled, sign-in-blocked.
 */
export const setPasswordBySecret = async (
  bureau: Bureau,
  { username, secret, next, address }: { username: string; secret: string; next: string; address: string },
): Promise<void> => {
  requirePassword(next, username, 'next');
  const attempt = await countAttempt(bureau, { username, address });
  const user = await findUserByName(bureau.store.read, username);
  const reset = user === undefined ? undefined : await findPasswordReset(bureau.store.read, user.id);
  const right = await isPassword(reset?.secretHash, secret.trim().toLowerCase());
  if (!right || user === undefined || reset === undefined || reset.expiresAt < machineTime())
    throw new BureauError('one-time-secret-wrong', {}, 'secret');
  if (user.status !== 'active') throw new BureauError('account-disabled');
  await settleAttempt(bureau, attempt);
  const passwordHash = await hashPassword(next);
  await bureau.store.transaction(async (tx) => {
    if (!(await takePasswordReset(tx, reset))) throw new BureauError('one-time-secret-wrong', {}, 'secret');
    await updateUser(tx, user.id, { passwordHash });
    await noteAdministration(bureau, tx, {
      actor: actorFor(principalOf(user)),
      act: 'set-password',
      detail: { user: user.id, username },
    });
  });
};

import { hash, verify } from '@node-rs/argon2';
import { BureauError } from '../../errors.ts';

const least = 10;
const most = 128;

// The cost that is recommended for argon2id, the default of the package.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Refuses what is easily guessed. Error: password-weak. */
export const requirePassword = (password: string, username: string, field = 'password'): void => {
  const long = [...password].length >= least && password.length <= most;
  const varied = new Set(password).size >= 5;
  if (!long || !varied || password.toLowerCase().includes(username))
    throw new BureauError('password-weak', { least, most }, field);
};

/** argon2id in its textual form, salt included. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobody: Promise<string> | undefined;

/** Compares; without a hash, or with '' where a reset has ended the password, the same work is done, so that the time does not tell whether an account exists. */
export const isPassword = async (passwordHash: string | undefined, password: string): Promise<boolean> => {
  nobody ??= hashPassword('a password that nobody has');
  const known = passwordHash !== undefined && passwordHash !== '';
  const same = await verify(known ? passwordHash : await nobody, password);
  return same && known;
};

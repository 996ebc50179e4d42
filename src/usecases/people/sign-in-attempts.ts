import { createHash } from 'node:crypto';
import { BureauError } from '../../errors.ts';
import { clearSignInFailures, lockSignInFailures, saveSignInFailure } from '../../store/sign-in-failures.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';

/** How many failures are free: for a name from one address, for a name from anywhere, for an address with any name. */
const free = { pair: 5, name: 20, address: 50 } as const;
const firstBlockMs = 30_000;
const longestBlockMs = 15 * 60_000;
const forgottenAfterMs = 60 * 60_000;

export interface Attempt {
  username: string;
  address: string;
}

const keysOf = ({ username, address }: Attempt): Record<keyof typeof free, string> => {
  const key = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
  return { pair: key('pair', username, address), name: key('name', username), address: key('address', address) };
};

const blockMs = (over: number): number => (over <= 0 ? 0 : Math.min(longestBlockMs, firstBlockMs * 2 ** (over - 1)));

/**
 * Counts an attempt as failed before the password is looked at, so that many at once are bounded like one after the
 * other; `settleAttempt` takes it back. The counters are shared by all copies and count real time.
 * Error: sign-in-blocked with the seconds to wait.
 */
export const countAttempt = async (bureau: Bureau, attempt: Attempt): Promise<Attempt> => {
  const keys = keysOf(attempt);
  const now = machineTime();
  const blockedUntil = await bureau.store.transaction(async (tx) => {
    const rows = new Map((await lockSignInFailures(tx, Object.values(keys), now)).map((row) => [row.key, row]));
    const until = [...rows.values()].map((row) => row.blockedUntil).reduce((a, b) => (a > b ? a : b), '');
    if (until > now) return until;
    for (const kind of ['pair', 'name', 'address'] as const) {
      const known = rows.get(keys[kind])!;
      const fresh = known.lastAt < machineTime(-forgottenAfterMs);
      const failures = (fresh ? 0 : known.failures) + 1;
      const wait = blockMs(failures - free[kind] + 1);
      await saveSignInFailure(tx, {
        key: keys[kind],
        failures,
        lastAt: now,
        blockedUntil: wait === 0 ? '' : machineTime(wait),
      });
    }
    return '';
  });
  if (blockedUntil !== '') {
    const seconds = Math.ceil((Date.parse(blockedUntil) - Date.parse(now)) / 1000);
    throw new BureauError('sign-in-blocked', { seconds });
  }
  return attempt;
};

/** The attempt was right: the name and the pair begin anew. The address keeps its count, or one own account would cover guesses at others. */
export const settleAttempt = async (bureau: Bureau, attempt: Attempt): Promise<void> => {
  const keys = keysOf(attempt);
  await bureau.store.transaction(async (tx) => {
    const rows = await lockSignInFailures(tx, Object.values(keys), machineTime());
    const address = rows.find(({ key }) => key === keys.address)!;
    await clearSignInFailures(tx, [keys.pair, keys.name]);
    await saveSignInFailure(tx, { ...address, failures: Math.max(0, address.failures - 1), blockedUntil: '' });
  });
};

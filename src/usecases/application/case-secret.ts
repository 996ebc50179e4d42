import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keepSetting, readSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const setting = 'case-secret-key';

const readKey = async (bureau: Bureau): Promise<string> => {
  const known = await readSetting(bureau.store.read, setting);
  if (known !== undefined) return known;
  return bureau.store.transaction((tx) => keepSetting(tx, setting, randomBytes(32).toString('hex')));
};

const keys = new WeakMap<Store, Promise<string>>();

/** The key never changes, so it is read once. */
const keyOf = (bureau: Bureau): Promise<string> => {
  const known = keys.get(bureau.store) ?? readKey(bureau);
  keys.set(bureau.store, known);
  known.catch(() => keys.delete(bureau.store));
  return known;
};

/**
 * The second secret with which an applicant follows a case: ten letters that follow from the case and the bureau's
 * key, so that a lost receipt can be printed again without keeping the secret.
 */
export const caseSecret = async (bureau: Bureau, caseId: string): Promise<string> => {
  const digest = createHmac('sha256', await keyOf(bureau))
    .update(caseId)
    .digest();
  return [...digest.subarray(0, 10)].map((byte) => alphabet[byte % alphabet.length]).join('');
};

/** Compares in constant time; people type in lower case and with spaces. */
export const isCaseSecret = async (bureau: Bureau, caseId: string, given: string): Promise<boolean> => {
  const expected = Buffer.from(await caseSecret(bureau, caseId));
  const typed = Buffer.from(given.replace(/\s/g, '').toUpperCase());
  return typed.length === expected.length && timingSafeEqual(typed, expected);
};

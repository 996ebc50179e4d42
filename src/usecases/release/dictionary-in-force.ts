import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { parseDictionary } from '../../diagram/dictionary/dictionary.ts';
import type { Dictionary } from '../../diagram/dictionary/dictionary.ts';

/** The data dictionary as its file says it now: a change of it holds for the next question, without a restart. */
export interface DictionaryInForce {
  current(): Promise<Dictionary>;
}

/** Opens the data dictionary. A later text that cannot be read is logged once, and the last good one goes on. Error: dictionary-invalid. */
export const openDictionary = async (path: string, log: Pick<Logger, 'error'>): Promise<DictionaryInForce> => {
  const stateNow = async (): Promise<string> => {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  };
  const read = async (): Promise<Dictionary> => parseDictionary(await readFile(path, 'utf8'));
  let seen = await stateNow();
  let dictionary = await read();
  return {
    current: async () => {
      const state = await stateNow().catch(() => 'gone');
      if (state === seen) return dictionary;
      seen = state;
      try {
        dictionary = await read();
      } catch (error) {
        log.error({ path, error: String(error) }, 'the data dictionary cannot be read; the one before goes on');
      }
      return dictionary;
    },
  };
};

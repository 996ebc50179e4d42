import { BureauError } from '../../errors.ts';
import { deletePhrase } from '../../store/phrases.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** Takes one of one's own phrases away. Error: phrase-not-found, also for phrases of others. */
export const removePhrase = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  const removed = await bureau.store.transaction((tx) => deletePhrase(tx, { id, userId: person.id }));
  if (!removed) throw new BureauError('phrase-not-found', { phrase: id });
};

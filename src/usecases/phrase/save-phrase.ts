import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import type { PhraseRow } from '../../store/phrases.ts';
import { insertPhrase, phrasesOf } from '../../store/phrases.ts';
import { lockUser } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

const most = 50;

/** Saves a phrase (常用语) for oneself. Errors: phrase-empty, phrases-too-many, phrase-known. */
export const savePhrase = (bureau: Bureau, person: Principal, text: string): Promise<PhraseRow> =>
  bureau.store.transaction(async (tx) => {
    await lockUser(tx, person.id);
    const phrase: PhraseRow = { id: newId(), userId: person.id, text: text.trim(), createdAt: bureau.clock.now() };
    if (phrase.text === '') throw new BureauError('phrase-empty', {}, 'text');
    if ((await phrasesOf(tx, person.id)).length >= most) throw new BureauError('phrases-too-many', { most });
    if (!(await insertPhrase(tx, phrase))) throw new BureauError('phrase-known', {}, 'text');
    return phrase;
  });

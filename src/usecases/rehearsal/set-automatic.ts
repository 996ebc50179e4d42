import { updateRehearsal } from '../../store/rehearsals.ts';
import { afterCommit } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { stateOf } from './fold-rehearsal.ts';
import { requireRehearsal } from './require-rehearsal.ts';
import { runOn } from './run-on.ts';

/** Lets automatic steps go by themselves up to the next one that asks somebody, or one by one. Errors: those of requireRehearsal. */
export const setAutomatic = (bureau: Bureau, person: Principal, id: string, automatic: boolean): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const row = await requireRehearsal(tx, person, id);
    await updateRehearsal(tx, id, { automatic: automatic ? 1 : 0 });
    if (automatic) afterCommit(tx, () => runOn(bureau, stateOf(row)));
    await announce(bureau, tx, { kind: 'rehearsal', caseId: '', people: [person.id] });
  });

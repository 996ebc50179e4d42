import { BureauError } from '../../errors.ts';
import { lockRehearsal, updateRehearsal } from '../../store/rehearsals.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { clearRehearsal } from './clear-rehearsals.ts';

/** Ends one's rehearsal, however far it came; one that is over stays as it ended. Error: rehearsal-not-found. */
export const endRehearsal = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  const row = await bureau.store.transaction(async (tx) => {
    const found = await lockRehearsal(tx, id);
    if (found?.ownerId !== person.id) throw new BureauError('rehearsal-not-found');
    const live = found.status === 'starting' || found.status === 'running';
    if (live) await updateRehearsal(tx, id, { status: 'ended', jobs: '[]' });
    return found;
  });
  if (row.clearedAt === null) await clearRehearsal(bureau, row);
};

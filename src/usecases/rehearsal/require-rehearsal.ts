import { BureauError } from '../../errors.ts';
import { lockRehearsal } from '../../store/rehearsals.ts';
import type { RehearsalRow } from '../../store/rehearsals.ts';
import { updateRehearsal } from '../../store/rehearsals.ts';
import type { Tx } from '../../store/store.ts';
import { lockForEdit } from '../flow-draft/lock-for-edit.ts';
import { machineTime } from '../machine-time.ts';
import type { Principal } from '../principal.ts';
import { idleMs } from './limits.ts';

/**
 * One's own rehearsal that goes on, locked, its time begun anew; whoever may not edit the draft any more has none.
 * Errors: rehearsal-not-found, rehearsal-over, those of lockForEdit.
 */
export const requireRehearsal = async (tx: Tx, person: Principal, id: string): Promise<RehearsalRow> => {
  const row = await lockRehearsal(tx, id);
  if (row?.ownerId !== person.id) throw new BureauError('rehearsal-not-found');
  await lockForEdit(tx, person, row.draftId);
  if (row.status !== 'starting' && row.status !== 'running') throw new BureauError('rehearsal-over');
  await updateRehearsal(tx, id, { expiresAt: machineTime(idleMs) });
  return row;
};

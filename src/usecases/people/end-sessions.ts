import { deleteSessionsOf } from '../../store/sessions.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { staffAccount } from './change-user.ts';

/** Ends every session of a member of staff; they may sign in again. Errors: user-not-found. */
export const endSessions = async (bureau: Bureau, person: Principal, userId: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { username } = await staffAccount(tx, userId);
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'end-sessions',
      detail: { user: userId, username },
    });
  });
  await deleteSessionsOf(bureau.store, userId);
};

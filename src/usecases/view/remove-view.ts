import { BureauError } from '../../errors.ts';
import { deleteSavedView } from '../../store/saved-views.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** Takes one of one's own views away. Error: view-not-found, also for views of others. */
export const removeView = async (bureau: Bureau, person: Principal, id: string): Promise<void> => {
  const removed = await bureau.store.transaction((tx) => deleteSavedView(tx, { id, userId: person.id }));
  if (!removed) throw new BureauError('view-not-found', { view: id });
};

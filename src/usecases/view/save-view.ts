import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { insertSavedView, savedViewsOf } from '../../store/saved-views.ts';
import type { SavedViewRow } from '../../store/saved-views.ts';
import { lockUser } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

const most = 30;

/** Keeps the filters of a list under a name of one's own. Errors: views-too-many, view-name-taken. */
export const saveView = async (
  bureau: Bureau,
  person: Principal,
  { name, filters }: { name: string; filters: Record<string, unknown> },
): Promise<SavedViewRow> =>
  bureau.store.transaction(async (tx) => {
    await lockUser(tx, person.id);
    if ((await savedViewsOf(tx, person.id)).length >= most) throw new BureauError('views-too-many', { most });
    const view: SavedViewRow = {
      id: newId(),
      userId: person.id,
      name: name.trim(),
      filters: JSON.stringify(filters),
      createdAt: bureau.clock.now(),
    };
    if (!(await insertSavedView(tx, view))) throw new BureauError('view-name-taken', { name: view.name }, 'name');
    return view;
  });

import type { CatalogueDraftRow } from '../../store/catalogues.ts';
import { mayDecide } from '../../usecases/catalogue/decide-catalogue-draft.ts';
import type { Principal } from '../../usecases/principal.ts';

/** A change of the catalogue as lists show it; `mayDecide` for whoever looks at it. */
export const catalogueDraftView = (row: Omit<CatalogueDraftRow, 'files'>, person: Principal) => ({
  id: row.id,
  title: row.title,
  status: row.status,
  ownerName: row.ownerName,
  version: row.version,
  reason: row.reason,
  note: row.note,
  submittedAt: row.submittedAt,
  decidedAt: row.decidedAt,
  updatedAt: row.updatedAt,
  mayDecide: row.status === 'submitted' && mayDecide(row, person.id),
});

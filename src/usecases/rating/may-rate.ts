import { lastEffectiveOutcome } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Db, Tx } from '../../store/store.ts';

/** A service can be rated when its result has been delivered, or when it has ended without one (LAW-33). */
export const isServed = async (db: Db | Tx, { id, closedAt }: Pick<CaseRow, 'id' | 'closedAt'>): Promise<boolean> =>
  closedAt !== null || (await lastEffectiveOutcome(db, id, ['delivered'])) !== undefined;

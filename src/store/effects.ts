import type { Tx } from './store.ts';
import { lockRows } from './lock.ts';

/** What a worker does once per case, element and round (guarantee 3). */
export interface EffectRow {
  id: string;
  caseId: string;
  elementId: string;
  round: number;
  type: string;
  status: 'started' | 'done';
  /** JSON of the result variables. */
  result: string;
  startedAt: string;
  doneAt: string | null;
}

/** Inserts the effect, or gives the one that an earlier attempt has begun. */
export const beginEffect = async (tx: Tx, row: EffectRow): Promise<EffectRow> => {
  const { caseId, elementId, round } = row;
  const [inserted] = await tx<EffectRow>('effects')
    .insert(row)
    .onConflict(['caseId', 'elementId', 'round'])
    .ignore()
    .returning('*');
  if (inserted !== undefined) return inserted;
  const found = await tx<EffectRow>('effects').where({ caseId, elementId, round }).first();
  return found!;
};

/** The effect under lock, to finish it once. */
export const lockEffect = (tx: Tx, id: string): Promise<EffectRow | undefined> =>
  lockRows(tx, tx<EffectRow>('effects').where({ id })).first();

export const finishEffect = async (tx: Tx, id: string, result: string, at: string): Promise<void> => {
  await tx<EffectRow>('effects').where({ id }).update({ status: 'done', result, doneAt: at });
};

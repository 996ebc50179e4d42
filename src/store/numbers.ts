import type { Db, Tx } from './store.ts';

export interface NumberRow {
  /** The series, e.g. `case-2026-03-02` or `document-decision-2026`. */
  name: string;
  value: number;
  /** Whose number it is: one owner has one number of a series, however often it asks. */
  owner: string;
  caseId: string;
  text: string;
  status: 'reserved' | 'used' | 'voided';
  reason: string;
  createdAt: string;
}

/**
 * Reserves the next number of a series for an owner, or gives the one it has (guarantee 6). The counter's row is
 * locked until the transaction ends, so a series has no gaps. `format` makes the number's text.
 */
export const reserveNumber = async (
  tx: Tx,
  {
    name,
    owner,
    caseId,
    format,
    at,
    status = 'reserved',
  }: {
    name: string;
    owner: string;
    caseId: string;
    format: (value: number) => string;
    at: string;
    /** `used` by whoever needs nothing more for it. */
    status?: 'reserved' | 'used';
  },
): Promise<NumberRow> => {
  const [counter] = (await tx('counters')
    .insert({ name, value: 1 })
    .onConflict('name')
    .merge({ value: tx.raw('counters.value + 1') })
    .returning('value')) as { value: number }[];
  const { value } = counter!;
  const row: NumberRow = {
    name,
    value,
    owner,
    caseId,
    text: format(value),
    status,
    reason: '',
    createdAt: at,
  };
  const inserted = await tx<NumberRow>('numbers').insert(row).onConflict(['name', 'owner']).ignore().returning('value');
  if (inserted.length > 0) return row;
  await tx('counters').where({ name }).decrement('value');
  return (await tx<NumberRow>('numbers').where({ name, owner }).first())!;
};

/** Ends a reserved number as used or as voided with a reason; never as a gap. */
export const settleNumber = async (
  tx: Tx,
  { name, value }: Pick<NumberRow, 'name' | 'value'>,
  status: 'used' | 'voided',
  reason = '',
): Promise<void> => {
  await tx<NumberRow>('numbers').where({ name, value }).update({ status, reason });
};

/** As `settleNumber`, for one who knows the number's text alone. */
export const settleNumberText = async (tx: Tx, text: string, status: 'used' | 'voided', reason = ''): Promise<void> => {
  await tx<NumberRow>('numbers').where({ text }).update({ status, reason });
};

export const numbersOf = (db: Db, name: string): Promise<NumberRow[]> =>
  db<NumberRow>('numbers').where({ name }).orderBy('value');

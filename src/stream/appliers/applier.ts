import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { EngineRecord } from '../decode.ts';

/** Applies one kind of record, in the transaction of its batch. */
export type Applier = (bureau: Bureau, tx: Tx, record: EngineRecord) => Promise<void>;

/** A field that must be a text; a record without it cannot be applied and is parked. */
export const text = (value: Record<string, unknown>, name: string): string => {
  const field = value[name];
  if (typeof field !== 'string') throw new Error(`Expected the record's ${name} to be a text, but got ${typeof field}`);
  return field;
};

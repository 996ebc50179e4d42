import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { writeRecord } from '../write-record.ts';
import type { Deed } from '../write-record.ts';

/** Under which the record keeps the acts of administration, beside the chains of cases and applicants. */
export const administrationRecord = 'administration';

/** Adds to the record of administration (LAW-38): who changed which account, calendar, catalogue or key. Locks it: call it last. */
export const noteAdministration = async (bureau: Bureau, tx: Tx, deed: Deed): Promise<void> => {
  await lockSetting(tx, 'administration-record');
  await writeRecord(bureau, tx, { id: administrationRecord, flow: '', flowVersion: 0 }, deed);
};

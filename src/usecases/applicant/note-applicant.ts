import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { writeRecord } from '../write-record.ts';
import type { Deed } from '../write-record.ts';

/**
 * Adds to the record of an applicant, which has a chain of its own beside those of the cases (LAW-38). The caller has locked
 * the applicant.
 */
export const noteApplicant = (bureau: Bureau, tx: Tx, applicantId: string, deed: Deed): Promise<void> =>
  writeRecord(bureau, tx, { id: applicantId, flow: '', flowVersion: 0 }, deed);

import { BureauError } from '../../errors.ts';
import type { ActRow } from '../../store/acts.ts';
import { findCase } from '../../store/cases.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { headerList } from './admit-to-task.ts';
import { actOnTask } from './complete-task.ts';

/** How the applicant has come by the result. */
export const receiptWays = ['electronic', 'hall', 'post'] as const;
export type ReceiptWay = (typeof receiptWays)[number];

/** Whether the step lets the applicant confirm the delivery. */
export const mayConfirm = (task: TaskRow): boolean => headerList(task, 'applicantMay').includes('delivered');

/**
 * The applicant confirms that the result has been received (送达回证, LAW-18): the open step of delivery is completed with
 * the applicant as its recipient; the proof of service follows in the flow.
 * Errors: case-not-found, receipt-not-awaited, and those of `actOnTask`.
 */
export const confirmReceipt = async (
  bureau: Bureau,
  person: Principal,
  { caseId, way }: { caseId: string; way: ReceiptWay },
): Promise<{ act: ActRow; task: TaskRow }> => {
  const subject = await findCase(bureau.store.read, caseId);
  if (subject === undefined || subject.applicantId !== person.applicantId)
    throw new BureauError('case-not-found', { case: caseId });
  const task = (await openTasksOfCase(bureau.store.read, caseId)).find(mayConfirm);
  if (task === undefined) throw new BureauError('receipt-not-awaited');
  const data = { outcome: 'delivered', way, recipient: subject.applicantName };
  return actOnTask(bureau, person, { jobKey: task.jobKey, data });
};

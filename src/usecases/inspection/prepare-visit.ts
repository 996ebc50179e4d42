import { inspectionChecksOf } from '../../domain/catalogue/lookups.ts';
import { findApplicant } from '../../store/applicants.ts';
import { entriesOfCase } from '../../store/record.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { formContext } from '../task/complete-task.ts';
import { lockTask, subjectOf } from '../task/lock-task.ts';
import { writeRecord } from '../write-record.ts';
import { admitInspector } from './on-site.ts';

const noteView = async (bureau: Bureau, tx: Tx, person: Principal, jobKey: string): Promise<void> => {
  const { task } = await lockTask(tx, jobKey);
  const seen = (await entriesOfCase(tx, task.caseId)).some(
    ({ act, actorId, detail }) =>
      act === 'view-personal-data' &&
      actorId === person.id &&
      (JSON.parse(detail) as { jobKey?: string }).jobKey === jobKey,
  );
  // A phone asks again and again for what it takes along: once says it all.
  if (seen) return;
  await writeRecord(bureau, tx, subjectOf(task), {
    actor: actorFor(person),
    act: 'view-personal-data',
    elementId: task.elementId,
    detail: { jobKey },
  });
};

/**
 * What an inspector takes along to a site: the application in full, the checklist, and what the step's form asks of the
 * case. Written into the record once a person and task (LAW-31). Errors: task-not-found, inspection-not-here, and those
 * of admission except another's claim.
 */
export const prepareVisit = async (bureau: Bureau, person: Principal, jobKey: string) =>
  bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    await admitInspector(bureau, tx, person, { subject, task });
    await noteView(bureau, tx, person, jobKey);
    const applicant = (await findApplicant(tx, subject.applicantId))!;
    const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
    return {
      applicant: { name: applicant.name, phone: applicant.phone, address: applicant.address },
      application: JSON.parse(subject.form) as Record<string, unknown>,
      checks: inspectionChecksOf(catalogue, subject.itemCode, task.elementId),
      context: await formContext(bureau, subject, task.flow),
    };
  });

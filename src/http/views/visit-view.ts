import { maskAddress } from '../../domain/masking.ts';
import { applicantsOfCases } from '../../store/applicants.ts';
import { inspectionAt } from '../../store/inspections.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { signersOf } from '../../usecases/inspection/on-site.ts';
import type { Principal } from '../../usecases/principal.ts';
import { signatureViews } from './inspection-view.ts';
import { taskViews } from './task-view.ts';

/** The site as the application names it, else where the applicant is; a person's is masked in lists (LAW-31). */
const siteOf = (form: string, own: string): string => {
  const { address } = JSON.parse(form) as { address?: unknown };
  return typeof address === 'string' && address !== '' ? address : own;
};

/** Visits as the list shows them. */
export const visitViews = async (bureau: Bureau, person: Principal, tasks: readonly TaskRow[]) => {
  const { read } = bureau.store;
  const views = await taskViews(bureau, person, tasks);
  const about = await applicantsOfCases(read, [...new Set(tasks.map(({ caseId }) => caseId))]);
  return Promise.all(
    tasks.map(async (task, at) => {
      const { assignee, ...view } = views[at]!;
      const { kind = 'person', address = '', form = '{}' } = about.get(task.caseId) ?? {};
      const site = siteOf(form, address);
      return {
        jobKey: task.jobKey,
        caseId: task.caseId,
        caseNumber: task.caseNumber,
        name: task.name,
        itemCode: task.itemCode,
        itemName: view.itemName,
        applicant: view.applicant,
        place: kind === 'organisation' ? site : maskAddress(site),
        status: task.status,
        dueAt: task.dueAt,
        provisional: view.provisional,
        light: view.light,
        holder: assignee,
        signers: signersOf(task),
        signatures: await signatureViews(read, task),
        recorded: (await inspectionAt(read, task)) !== undefined,
      };
    }),
  );
};

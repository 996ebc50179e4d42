import { unitOf } from '../../domain/catalogue/lookups.ts';
import { maskApplicant, maskName } from '../../domain/masking.ts';
import { applicantKinds } from '../../store/applicants.ts';
import type { ApplicantKind } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import { findRun } from '../../store/runs.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Principal } from '../../usecases/principal.ts';
import { mayConfirm } from '../../usecases/task/confirm-receipt.ts';
import { statusNames } from '../../domain/case.ts';
import { clockView } from './clock-view.ts';
import { lightOfDue } from './light-of-due.ts';
import { maskForm } from './mask-form.ts';

const summaryOf = (bureau: Bureau, row: CaseRow, kind: ApplicantKind) => {
  const catalogue = bureau.catalogues.current;
  const item = catalogue.items.get(row.itemCode);
  const light =
    row.closedAt === null && row.decidedAt === null
      ? lightOfDue(catalogue, item, row.dueAt, bureau.clock.now())
      : 'none';
  return {
    id: row.id,
    number: row.number,
    itemCode: row.itemCode,
    itemName: item?.nameZh ?? row.itemCode,
    departmentCode: row.departmentCode,
    applicant: maskApplicant({ kind, name: row.applicantName }),
    status: row.status,
    statusName: statusNames[row.status],
    filedAt: row.filedAt,
    dueAt: row.dueAt,
    light,
  };
};

/** Cases as lists show them: persons' names masked. */
export const caseSummaries = async (bureau: Bureau, rows: readonly CaseRow[]) => {
  const kinds = await applicantKinds(
    bureau.store.read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => summaryOf(bureau, row, kinds.get(row.id) ?? 'person'));
};

const agentName = (agent: string | null): string | null =>
  agent === null ? null : maskName((JSON.parse(agent) as { name: string }).name);

/** One case with its clocks in words and the steps that are open; personal data masked (LAW-31). */
export const caseDetailOf = async (bureau: Bureau, row: CaseRow, person: Principal) => {
  const { read } = bureau.store;
  const [summary] = await caseSummaries(bureau, [row]);
  const catalogue = await bureau.catalogues.of(row.catalogueVersion);
  const now = bureau.clock.now();
  const run = await findRun(read, row.runId);
  const clocks = await clocksOfCase(read, row.id);
  const steps = await openTasksOfCase(read, row.id);
  const kind = (await applicantKinds(read, [row.id])).get(row.id) ?? 'person';
  return {
    ...summary!,
    departmentName: unitOf(catalogue, row.departmentCode)?.nameZh ?? row.departmentCode,
    applicantKind: kind,
    agent: agentName(row.agent),
    channel: row.channel,
    town: row.town,
    undertaking: row.undertaking === 1,
    agency: person.applicantId !== null && person.applicantId !== row.applicantId,
    acceptedAt: row.acceptedAt,
    decidedAt: row.decidedAt,
    closedAt: row.closedAt,
    catalogueVersion: row.catalogueVersion,
    flow: row.flow,
    flowVersion: run?.flowVersion ?? 0,
    release: row.release,
    round: row.round,
    form: maskForm(JSON.parse(row.form) as Record<string, unknown>),
    clocks: clocks.map((clock) => clockView(clock, catalogue, now)),
    steps: steps.map((task) => ({
      jobKey: task.jobKey,
      elementId: task.elementId,
      name: task.name,
      group: task.groupName,
      dueAt: task.dueAt,
      receipt: mayConfirm(task),
    })),
  };
};

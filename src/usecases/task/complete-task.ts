import { itemOf } from '../../domain/catalogue/lookups.ts';
import type { Step } from '../../diagram/flow.ts';
import { formOutcomes } from '../../diagram/forms/form-outcomes.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { ActRow } from '../../store/acts.ts';
import { together } from '../../store/store.ts';
import { assignTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { requireBallotDone } from '../ballot/require-ballot-done.ts';
import { actorOn } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { admit } from './admit.ts';
import { askCompletion } from './ask-completion.ts';
import { jumpBackTo } from './jump-back.ts';
import { lockTask } from './lock-task.ts';
import { requireLawful } from './outcome-rules.ts';
import { refuseAfterDeadline } from './refuse-after-deadline.ts';
import { requireNotDelegated } from './require-not-delegated.ts';

export interface TaskCompletion {
  jobKey: string;
  /** The version that the person has seen; undefined where none was shown. */
  version?: number | undefined;
  /** The step's form with its field `outcome`. */
  data: Record<string, unknown>;
}

const feeVariantOf = ({ form }: CaseRow): string =>
  (JSON.parse(form) as { feeInputs?: { variant?: string } }).feeInputs?.variant ?? '';

/** What the conditions of a step's form may ask of its case. */
export const formContext = async (bureau: Bureau, subject: CaseRow, flow: string) => {
  const item = itemOf(await bureau.catalogues.of(subject.catalogueVersion), subject.itemCode);
  return {
    flow,
    feeCode: item.fee ?? '',
    siteInspection: item.siteInspection,
    expertReview: item.expertReview,
    hearing: item.hearing,
    undertaking: subject.undertaking === 1,
    feeVariant: feeVariantOf(subject),
  };
};

/** The step's form, checked with what its conditions may ask of the case. Errors: outcome-not-allowed, invalid-input. */
export const checkedForm = async (bureau: Bureau, subject: CaseRow, task: TaskRow, data: Record<string, unknown>) => {
  const outcome = String(data['outcome'] ?? '');
  const allowed = formOutcomes(await bureau.releases.form(task.release, task.formId)).map((one) => one.outcome);
  if (!allowed.includes(outcome))
    throw new BureauError('outcome-not-allowed', { outcome, allowed: allowed.join(', ') }, 'outcome');
  const context = await formContext(bureau, subject, task.flow);
  return { outcome, data: await bureau.releases.checkForm(task.release, task.formId, data, context) };
};

/**
 * Completes a human step (办理) with an outcome of its form: permission, form, law and deadline are checked, then the
 * engine is asked. Gives the act, which is effective only when the record stream says so, and its task.
 * Errors: task-not-found, task-not-open, task-stale, act-pending, outcome-not-allowed, invalid-input, deadline-passed,
 * those of admission and of the law's rules.
 */
export const actOnTask = async (
  bureau: Bureau,
  person: Principal,
  completion: TaskCompletion,
): Promise<{ act: ActRow; task: TaskRow }> => {
  const { jobKey, version } = completion;
  return bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    const { outcome, data } = await checkedForm(bureau, subject, task, completion.data);
    await together(
      tx,
      () => admit(bureau, tx, person, subject, task, outcome),
      () => requireNotDelegated(tx, task, person),
    );
    if (version !== undefined && version !== task.version)
      throw new BureauError('task-stale', { expected: task.version, actual: version });
    const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
    const item = itemOf(catalogue, subject.itemCode);
    const now = bureau.clock.now();
    await together(
      tx,
      () => refuseAfterDeadline(bureau, tx, task),
      () => requireBallotDone(tx, task, outcome),
      () => requireLawful(outcome, { tx, subject, task, item, catalogue, data, now }),
    );
    const jumpTo = task.round > 1 ? await jumpBackTo(tx, task, outcome) : undefined;
    const by = { subject, task, actor: actorOn(person, subject) };
    const [act] = await together(
      tx,
      () => askCompletion(bureau, tx, { ...by, outcome, data, moment: now, jumpTo }),
      // Whoever completes an unclaimed task has taken it by that.
      () => task.assignee === null && assignTask(tx, jobKey, { from: null, to: person.id, at: now }),
    );
    if (act === undefined) throw new BureauError('act-pending');
    return { act, task };
  });
};

/** As `actOnTask`, for one who needs the act's id alone. */
export const completeTask = async (bureau: Bureau, person: Principal, completion: TaskCompletion): Promise<string> =>
  (await actOnTask(bureau, person, completion)).act.id;

/** The step of a task in the diagram of its release. */
export const stepOf = async (bureau: Bureau, task: TaskRow): Promise<Step | undefined> =>
  (await bureau.releases.flow(task.release, task.flow)).steps.find(({ id }) => id === task.elementId);

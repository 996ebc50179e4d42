import { itemOf } from '../../domain/catalogue/lookups.ts';
import type { Step } from '../../diagram/flow.ts';
import { formOutcomes } from '../../diagram/forms/form-outcomes.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { ActRow } from '../../store/acts.ts';
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

/** The step's form, checked with what its conditions may ask of the case. */
const checkedForm = async (bureau: Bureau, subject: CaseRow, task: TaskRow, data: Record<string, unknown>) => {
  const item = itemOf(await bureau.catalogues.of(subject.catalogueVersion), subject.itemCode);
  const outcome = String(data['outcome'] ?? '');
  const allowed = formOutcomes(await bureau.releases.form(task.release, task.formId)).map((one) => one.outcome);
  if (!allowed.includes(outcome))
    throw new BureauError('outcome-not-allowed', { outcome, allowed: allowed.join(', ') }, 'outcome');
  const context = {
    flow: task.flow,
    feeCode: item.fee ?? '',
    siteInspection: item.siteInspection,
    expertReview: item.expertReview,
    hearing: item.hearing,
    undertaking: subject.undertaking === 1,
    feeVariant: feeVariantOf(subject),
  };
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
    await admit(bureau, tx, person, subject, task, outcome);
    await requireNotDelegated(tx, task, person);
    if (version !== undefined && version !== task.version)
      throw new BureauError('task-stale', { expected: task.version, actual: version });
    await refuseAfterDeadline(bureau, tx, task);
    await requireBallotDone(tx, task, outcome);
    const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
    const item = itemOf(catalogue, subject.itemCode);
    const now = bureau.clock.now();
    await requireLawful(outcome, { tx, subject, task, item, catalogue, data, now });
    // Whoever completes an unclaimed task has taken it by that.
    if (task.assignee === null) await assignTask(tx, jobKey, { from: null, to: person.id, at: now });
    const jumpTo = task.round > 1 ? await jumpBackTo(tx, task, outcome) : undefined;
    const by = { subject, task, actor: actorOn(person, subject) };
    const act = await askCompletion(bureau, tx, { ...by, outcome, data, moment: now, jumpTo });
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

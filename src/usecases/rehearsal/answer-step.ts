import { formOutcomes } from '../../diagram/forms/form-outcomes.ts';
import { validateForm } from '../../diagram/forms/validate-form.ts';
import { jobContract } from '../../diagram/job-contract.ts';
import { plainJobType } from '../../diagram/rehearsal/rehearsal-files.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { BureauError } from '../../errors.ts';
import type { OpenJob, RehearsalRow } from '../../store/rehearsals.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { exampleCase } from './example-case.ts';
import type { ExampleCase } from './example-case.ts';
import { stateOf } from './fold-rehearsal.ts';
import { requireRehearsal } from './require-rehearsal.ts';
import { isHuman, stopsAt } from './run-on.ts';

export interface StepAnswer {
  /** A human step's form with its field `outcome`. */
  data?: Record<string, unknown> | undefined;
  /** What happens to a human step without its form: a clock that runs out, a withdrawal. */
  outcome?: string | undefined;
  /** What an automatic step gives back. */
  variables?: Record<string, unknown> | undefined;
  /** The BPMN error that an automatic step throws instead. */
  error?: string | undefined;
}

/** What may become of a human step besides its form. */
export const outcomesBeside = (
  { flow }: ExampleCase,
  elementId: string,
): { outcome: string; by: 'clock' | 'withdrawal' }[] => {
  const step = flow.steps.find(({ id }) => id === elementId);
  const clocks = (step?.clockOutcomes ?? []).map((outcome) => ({ outcome, by: 'clock' as const }));
  return step?.mayWithdraw === true ? [...clocks, { outcome: 'withdraw', by: 'withdrawal' }] : clocks;
};

/** Outcomes of a human step's form; of one without a form, those that the gateway behind it names. */
export const outcomesOf = (example: ExampleCase, elementId: string): { outcome: string; label: string }[] => {
  const step = example.flow.steps.find(({ id }) => id === elementId);
  const form = example.form(step?.formId ?? '');
  if (form !== undefined) return formOutcomes(form);
  return (step?.outcomes ?? []).map(({ outcome }) => ({ outcome, label: outcome }));
};

const refuse = (outcome: string, allowed: readonly { outcome: string }[]): never => {
  throw new BureauError(
    'outcome-not-allowed',
    { outcome, allowed: allowed.map((one) => one.outcome).join(', ') },
    'outcome',
  );
};

/** Errors: outcome-not-allowed, invalid-input naming the field of the form. */
const outcomeOf = (example: ExampleCase, { elementId }: OpenJob, { data, outcome }: StepAnswer): string => {
  const step = example.flow.steps.find(({ id }) => id === elementId);
  const form = example.form(step?.formId ?? '');
  const own = outcomesOf(example, elementId);
  if (outcome !== undefined) {
    const beside = [...outcomesBeside(example, elementId), ...(form === undefined ? own : [])];
    return beside.some((one) => one.outcome === outcome) ? outcome : refuse(outcome, beside);
  }
  const chosen = String(data?.['outcome'] ?? '');
  if (form === undefined || !own.some((one) => one.outcome === chosen)) return refuse(chosen, own);
  const { problems } = validateForm(form, data, example.context);
  const [first] = problems;
  if (first !== undefined)
    throw new BureauError('invalid-input', { detail: problems.map(({ zh }) => zh).join('；') }, first.field);
  return chosen;
};

/** Errors: rehearsal-step-stuck, invalid-input for what the contract of the job type does not know. */
const requireContract = (job: OpenJob, { variables = {}, error }: StepAnswer): void => {
  const [stop] = stopsAt(job);
  if (stop !== undefined) throw new BureauError('rehearsal-step-stuck', { zh: stop.zh, en: stop.en });
  const { returns, errors = [] } = jobContract[plainJobType(job.type)]!;
  if (error !== undefined && !errors.includes(error))
    throw new BureauError('invalid-input', { detail: error }, 'error');
  const unknown = Object.keys(variables).find((name) => !returns.includes(name));
  if (unknown !== undefined) throw new BureauError('invalid-input', { detail: unknown }, `variables.${unknown}`);
};

const tell = async (bureau: Bureau, job: OpenJob, row: RehearsalRow, answer: StepAnswer): Promise<void> => {
  const { engine } = bureau;
  if (isHuman(job)) {
    // As for a case: what was entered stays outside the engine.
    const outcome = outcomeOf(await exampleCase(bureau, row), job, answer);
    return engine.completeJob(job.jobKey, { outcome });
  }
  requireContract(job, answer);
  const { variables = {}, error } = answer;
  return error === undefined
    ? engine.completeJob(job.jobKey, variables)
    : engine.throwJobError(job.jobKey, error, '演练');
};

/**
 * Answers an open step of one's rehearsal, as the person or the worker whose step it is; what comes of it the record
 * stream tells. Errors: those of requireRehearsal, rehearsal-step-gone, outcome-not-allowed, invalid-input,
 * rehearsal-step-stuck, not-ready.
 */
export const answerStep = async (
  bureau: Bureau,
  person: Principal,
  { id, jobKey, answer }: { id: string; jobKey: string; answer: StepAnswer },
): Promise<void> => {
  const row = await bureau.store.transaction((tx) => requireRehearsal(tx, person, id));
  const job = stateOf(row).jobs.find((one) => one.jobKey === jobKey);
  if (job === undefined) throw new BureauError('rehearsal-step-gone');
  try {
    await tell(bureau, job, row, answer);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.kind === 'unavailable') throw new BureauError('not-ready', { reason: error.message });
    throw new BureauError('rehearsal-step-gone');
  }
};

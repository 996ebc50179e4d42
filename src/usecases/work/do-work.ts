import { Check, Errors } from 'typebox/value';
import { itemOf } from '../../domain/catalogue/lookups.ts';
import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import type { Job, JobResult } from '../../engine/engine.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findCase, lockCase } from '../../store/cases.ts';
import type { EffectRow } from '../../store/effects.ts';
import { beginEffect, finishEffect, lockEffect } from '../../store/effects.ts';
import { pendingActsOf } from '../../store/acts.ts';
import { findRun } from '../../store/runs.ts';
import { together } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { bindRun } from '../engine/bind-run.ts';
import { writeRecord } from '../write-record.ts';
import { awaitActs } from './await-acts.ts';
import { failureOf } from './failure-of.ts';
import type { Verb, Work } from './verb.ts';

const supersededPauseMs = 2_000;
const unsettledPauseMs = 300;

const headersOf = (verb: Verb, job: Job): Record<string, string> => {
  const headers = Object.fromEntries(Object.entries(job.headers).filter(([name]) => !name.startsWith('io.camunda.')));
  if (Check(verb.headers, headers)) return headers;
  const [first] = Errors(verb.headers, headers);
  throw new BureauError('work-headers-invalid', {
    type: job.type,
    element: job.elementId,
    detail: first === undefined ? '' : `${first.instancePath} ${first.message}`,
  });
};

/** The case that the job's instance serves, bound by the first who asks (guarantee 2); undefined for any other instance. */
const bindJob = async (
  bureau: Bureau,
  tx: Tx,
  job: Job,
): Promise<{ subject: CaseRow; flowVersion: number } | undefined> => {
  const { caseId, runId } = job.variables;
  if (typeof caseId !== 'string' || typeof runId !== 'string') return undefined;
  const [subject, run] = await together(
    tx,
    () => lockCase(tx, caseId),
    () => findRun(tx, runId),
  );
  if (subject === undefined || run?.caseId !== caseId || subject.runId !== run.id) return undefined;
  if (run.processInstanceKey === null) {
    const creation = { caseId: run.caseId, runId: run.id, flowVersion: job.processDefinitionVersion };
    if (!(await bindRun(bureau, tx, { ...creation, processInstanceKey: job.processInstanceKey }))) return undefined;
  } else if (run.processInstanceKey !== job.processInstanceKey) return undefined;
  return { subject, flowVersion: job.processDefinitionVersion };
};

const workOf = async (bureau: Bureau, job: Job, effect: EffectRow, headers: unknown, subject: CaseRow) => {
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  return { effectId: effect.id, elementId: job.elementId, headers, subject, item, catalogue } satisfies Work<unknown>;
};

/** Writes what the verb does, and its entry in the record, as the effect's one end. */
const finish = async (
  bureau: Bureau,
  tx: Tx,
  { verb, job, work, prepared }: { verb: Verb; job: Job; work: Work<unknown>; prepared: unknown },
): Promise<string> => {
  const { effectId, subject } = work;
  const { variables = {}, detail = {} } = await verb.commit(bureau, tx, work as never, prepared);
  const result = JSON.stringify(variables);
  await together(
    tx,
    () => finishEffect(tx, effectId, result, bureau.clock.now()),
    () =>
      writeRecord(
        bureau,
        tx,
        { id: subject.id, flow: job.bpmnProcessId, flowVersion: job.processDefinitionVersion },
        { actor: { kind: 'worker', id: job.type, name: job.type }, act: job.type, elementId: job.elementId, detail },
      ),
  );
  await announce(bureau, tx, { kind: 'case-changed', caseId: subject.id });
  return result;
};

/** Takes the job up for its case; a verb that prepares nothing is done in the same transaction. */
const begin = (
  bureau: Bureau,
  verb: Verb,
  job: Job,
): Promise<{ effect: EffectRow; subject: CaseRow; result: string | undefined } | undefined> => {
  const headers = headersOf(verb, job);
  return bureau.store.transaction(async (tx) => {
    const bound = await bindJob(bureau, tx, job);
    if (bound === undefined) return undefined;
    const { subject } = bound;
    const [effect, pendingActs] = await together(
      tx,
      () =>
        beginEffect(tx, {
          id: newId(),
          caseId: subject.id,
          elementId: job.elementId,
          round: subject.round,
          type: job.type,
          status: 'started',
          result: '{}',
          startedAt: bureau.clock.now(),
          doneAt: null,
        }),
      () => pendingActsOf(tx, subject.id),
    );
    if (effect.status === 'done') return { effect, subject, result: effect.result };
    if (verb.prepare !== undefined || pendingActs > 0) return { effect, subject, result: undefined };
    const work = await workOf(bureau, job, effect, headers, subject);
    return { effect, subject, result: await finish(bureau, tx, { verb, job, work, prepared: undefined }) };
  });
};

const finishPrepared = (
  bureau: Bureau,
  { verb, job, work, prepared }: { verb: Verb; job: Job; work: Work<unknown>; prepared: unknown },
): Promise<string> =>
  bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, work.subject.id))!;
    const effect = (await lockEffect(tx, work.effectId))!;
    if (effect.status === 'done') return effect.result;
    return finish(bureau, tx, { verb, job, work: { ...work, subject }, prepared });
  });

const perform = async (bureau: Bureau, verb: Verb, job: Job): Promise<JobResult> => {
  const begun = await begin(bureau, verb, job);
  if (begun === undefined)
    return { result: 'fail', message: 'not the run of its case', retries: job.retries, backOffMs: supersededPauseMs };
  const complete = (result: string): JobResult => ({
    result: 'complete',
    variables: JSON.parse(result) as Record<string, unknown>,
  });
  const { effect, result } = begun;
  if (result !== undefined) return complete(result);
  if (!(await awaitActs(bureau, effect.caseId)))
    return { result: 'fail', message: 'an act is not settled yet', retries: job.retries, backOffMs: unsettledPauseMs };
  const subject = (await findCase(bureau.store.read, effect.caseId))!;
  const work = await workOf(bureau, job, effect, headersOf(verb, job), subject);
  const prepared = await verb.prepare?.(bureau, work as never);
  return complete(await finishPrepared(bureau, { verb, job, work, prepared }));
};

/**
 * Does one job of a worker: validated, bound to its case, once per case, element and round (guarantee 3), after every
 * act that led here has become effective. Failures are sorted by `failureOf`.
 */
export const doWork = async (bureau: Bureau, verb: Verb, job: Job): Promise<JobResult> => {
  try {
    return await perform(bureau, verb, job);
  } catch (error) {
    const failure = failureOf(error, job.retries);
    bureau.log.warn(
      { type: job.type, element: job.elementId, jobKey: job.jobKey, retries: failure.retries, error: failure.message },
      'a job was not done',
    );
    return failure;
  }
};

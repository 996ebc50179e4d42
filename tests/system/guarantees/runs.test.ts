import { beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../../src/store/cases.ts';
import { findRun } from '../../../src/store/runs.ts';
import { openTasksOfCase } from '../../../src/store/tasks.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { numberCase } from '../../../src/usecases/work/verbs/number-case.ts';
import { doWork } from '../../../src/usecases/work/do-work.ts';
import { awaitTask, fileCase } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

let bureau: Bureau;

beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

describe.skipIf(!hasDatabase())('guarantee 2: a case follows one process instance', () => {
  it('given a second instance of the same run, then it is cancelled, and its tasks are not shown', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    await awaitTask(bureau, id, 'accept');
    const { runId } = (await findCase(bureau.store.read, id))!;
    const run = (await findRun(bureau.store.read, runId))!;
    const doubled = await bureau.engine.createInstance({
      bpmnProcessId: run.flow,
      version: run.flowVersion,
      variables: { caseId: id, runId },
    });
    const gone = async (): Promise<unknown> =>
      bureau.store
        .read('elements')
        .where({ elementInstanceKey: doubled.processInstanceKey, state: 'terminated' })
        .first();
    for (let tries = 0; (await gone()) === undefined && tries < 200; tries += 1) await bureau.bus.wait(() => false, 50);
    expect(await gone()).toMatchObject({ processInstanceKey: doubled.processInstanceKey });
    expect((await findRun(bureau.store.read, runId))!.processInstanceKey).toBe(run.processInstanceKey);
    expect(await openTasksOfCase(bureau.store.read, id)).toHaveLength(1);
  });
});

describe.skipIf(!hasDatabase())('guarantee 3: a worker acts once per case, element and round', () => {
  it('given a job is handed out again, also at the same moment, then its effect is there once', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    await awaitTask(bureau, id, 'accept');
    const subject = (await findCase(bureau.store.read, id))!;
    const run = (await findRun(bureau.store.read, subject.runId))!;
    const job = {
      jobKey: '1',
      type: 'number-case',
      processInstanceKey: run.processInstanceKey!,
      elementId: 'number-case',
      elementInstanceKey: '2',
      bpmnProcessId: run.flow,
      processDefinitionVersion: run.flowVersion,
      headers: {},
      variables: { caseId: id, runId: run.id },
      retries: 3,
    };
    const results = await Promise.all([1, 2, 3].map(() => doWork(bureau, numberCase, job)));
    expect(results.map(({ result }) => result)).toEqual(['complete', 'complete', 'complete']);
    expect((await findCase(bureau.store.read, id))!.number).toBe(subject.number);
    const numbered = await bureau.store.read('record_entries').where({ caseId: id, act: 'number-case' });
    expect(numbered).toHaveLength(1);
  });

  it('given a job of an instance that is not the run of its case, then it is not done', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    await awaitTask(bureau, id, 'accept');
    const { runId } = (await findCase(bureau.store.read, id))!;
    const result = await doWork(bureau, numberCase, {
      jobKey: '1',
      type: 'number-case',
      processInstanceKey: '99',
      elementId: 'another-element',
      elementInstanceKey: '2',
      bpmnProcessId: 'standard-approval',
      processDefinitionVersion: 1,
      headers: {},
      variables: { caseId: id, runId },
      retries: 3,
    });
    expect(result).toMatchObject({ result: 'fail', retries: 3 });
    expect(await bureau.store.read('effects').where({ caseId: id, elementId: 'another-element' })).toEqual([]);
  });
});

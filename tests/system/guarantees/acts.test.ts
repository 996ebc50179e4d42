import { beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/engine-error.ts';
import { findAct } from '../../../src/store/acts.ts';
import { findRun } from '../../../src/store/runs.ts';
import { openTasksOfCase, tasksOfCase } from '../../../src/store/tasks.ts';
import { findCase } from '../../../src/store/cases.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { awaitAct } from '../../../src/usecases/task/await-act.ts';
import { completeTask } from '../../../src/usecases/task/complete-task.ts';
import { awaitTask, fileCase, user } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

let bureau: Bureau;

beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const instanceOf = async (caseId: string): Promise<string> => {
  const { runId } = (await findCase(bureau.store.read, caseId))!;
  return (await findRun(bureau.store.read, runId))!.processInstanceKey!;
};

const accept = async (jobKey: string): Promise<string> =>
  completeTask(bureau, await user(bureau, 'lin.yue'), { jobKey, data: { outcome: 'accept' } });

describe.skipIf(!hasDatabase())('guarantee 1: an act takes effect once, and only by the word of the engine', () => {
  it('given the answer of the engine is lost, when the command goes out again, then the act is effective once', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, id, 'accept');
    const { completeJob } = bureau.engine;
    let lost = 0;
    bureau.engine.completeJob = async (key, variables) => {
      await completeJob(key, variables);
      if (key === jobKey && lost === 0) {
        lost += 1;
        throw new EngineError('unavailable', 'completeJob', 'the answer was lost');
      }
    };
    try {
      const actId = await accept(jobKey);
      expect(await awaitAct(bureau, actId, 20_000)).toBe('effective');
      await awaitTask(bureau, id, 'review-and-decide');
    } finally {
      bureau.engine.completeJob = completeJob;
    }
    expect(lost).toBe(1);
    const entries = await bureau.store.read('record_entries').where({ caseId: id, act: 'accept' });
    expect(entries).toHaveLength(1);
    expect((await tasksOfCase(bureau.store.read, id)).map(({ elementId }) => elementId)).toEqual([
      'accept',
      'review-and-decide',
    ]);
  });

  it('given the instance is cancelled under the hand, then the act is overtaken, kept and without effect', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, id, 'accept');
    const { completeJob } = bureau.engine;
    bureau.engine.completeJob = async (key, variables) => {
      if (key === jobKey) await bureau.engine.cancelInstance(await instanceOf(id));
      await completeJob(key, variables);
    };
    try {
      const actId = await accept(jobKey);
      expect(await awaitAct(bureau, actId, 20_000)).toBe('overtaken');
      expect(await findAct(bureau.store.read, actId)).toMatchObject({ outcome: 'accept', status: 'overtaken' });
    } finally {
      bureau.engine.completeJob = completeJob;
    }
    expect((await findCase(bureau.store.read, id))!.status).toBe('received');
    expect(await openTasksOfCase(bureau.store.read, id)).toEqual([]);
    const acts = await bureau.store.read('record_entries').where({ caseId: id }).orderBy('seq').select('act');
    expect(acts.map(({ act }) => act)).toContain('overtaken');
  });

  it('given two people complete at once, then one act is effective and the other is refused', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, id, 'accept');
    const [lin, chen] = [await user(bureau, 'lin.yue'), await user(bureau, 'chen.jing')];
    const asked = await Promise.allSettled(
      [lin, chen].map((person) => completeTask(bureau, person, { jobKey, data: { outcome: 'accept' } })),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = asked.find((one) => one.status === 'rejected');
    expect(['task-claimed-by-other', 'act-pending', 'task-not-open']).toContain(refused!.reason.code);
    await awaitTask(bureau, id, 'review-and-decide');
    await expect(accept(jobKey)).rejects.toMatchObject({ code: 'task-not-open' });
  });

  it('given somebody else completes the job at the engine, then it is recorded as foreign', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, id, 'accept');
    await bureau.engine.completeJob(jobKey, { outcome: 'reject-acceptance' });
    await bureau.bus.wait((event) => event.kind === 'task-closed' && event.caseId === id, 10_000);
    const entries = await bureau.store.read('record_entries').where({ caseId: id, act: 'foreign-completion' });
    expect(entries).toMatchObject([{ elementId: 'accept', actorKind: 'engine' }]);
  });

  it('given a stale version, then nothing is asked of the engine', async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    const { jobKey, version } = await awaitTask(bureau, id, 'accept');
    const lin = await user(bureau, 'lin.yue');
    const stale = completeTask(bureau, lin, { jobKey, version: version + 1, data: { outcome: 'accept' } });
    await expect(stale).rejects.toMatchObject({ code: 'task-stale' });
    expect(await bureau.store.read('acts').where({ jobKey })).toEqual([]);
  });
});

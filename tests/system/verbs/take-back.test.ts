import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findTask, tasksOfCase } from '../../../src/store/tasks.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { batchComplete } from '../../../src/usecases/task/batch-complete.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { sendBackTask } from '../../../src/usecases/task/send-back-task.ts';
import { takeBackTask } from '../../../src/usecases/task/take-back-task.ts';
import { answer } from '../../harness/answers.ts';
import { act, awaitEnd, awaitTask, complete, effective, fileCase, user } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

describe.skipIf(!hasDatabase())('taking back, jumping back and batches, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  const takeBack = async (jobKey: string, name: string) =>
    takeBackTask(bureau, await user(bureau, name), { jobKey, reason: '填写有误' });
  const accepted = async (item: string): Promise<{ filed: FiledCase; jobKey: string }> => {
    const filed = await fileCase(bureau, item);
    const { jobKey } = await awaitTask(bureau, filed.id, 'accept');
    await act(bureau, filed, 'accept', 'accept');
    return { filed, jobKey };
  };

  it('gives a completed task back to its doer while nobody has touched the next one', async () => {
    const { filed, jobKey } = await accepted('DRC-03');
    const next = await awaitTask(bureau, filed.id, 'review-and-decide');
    await expect(takeBack(jobKey, 'chen.jing')).rejects.toMatchObject({ code: 'take-back-not-yours' });
    await effective(bureau, await takeBack(jobKey, 'lin.yue'));
    const again = await awaitTask(bureau, filed.id, 'accept');
    expect([again.assignee, again.round]).toEqual([(await user(bureau, 'lin.yue')).id, 2]);
    expect((await findTask(bureau.store.read, next.jobKey))!.status).toBe('cancelled');
    await act(bureau, filed, 'accept', 'accept');
    await act(bureau, filed, 'review-and-decide', 'grant');
    const entries = await entriesOfCase(bureau.store.read, filed.id);
    expect(entries.filter(({ act: name }) => name === 'take-back')).toMatchObject([{ actorName: '林悦' }]);
  });

  it('comes too late once the next one has claimed, and after the decision', async () => {
    const { filed, jobKey } = await accepted('DRC-03');
    const next = await awaitTask(bureau, filed.id, 'review-and-decide');
    await expect(takeBack(next.jobKey, 'zhao.min')).rejects.toMatchObject({ code: 'task-not-done' });
    await claimTask(bureau, await user(bureau, 'zhao.min'), next.jobKey);
    await expect(takeBack(jobKey, 'lin.yue')).rejects.toMatchObject({ code: 'take-back-late' });
    await act(bureau, filed, 'review-and-decide', 'refuse');
    await awaitTask(bureau, filed.id, 'deliver-result');
    await expect(takeBack(next.jobKey, 'zhao.min')).rejects.toMatchObject({ code: 'take-back-decided' });
  });

  it('jumps back to the step that sent back, and goes on from there', async () => {
    const { filed } = await accepted('MKT-09');
    await act(bureau, filed, 'site-inspection', 'inspected');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const back = { jobKey, to: 'accept', reason: '材料须再核对', then: 'jump-back' } as const;
    await effective(bureau, await sendBackTask(bureau, await user(bureau, 'zhao.min'), back));
    const again = await awaitTask(bureau, filed.id, 'accept');
    await complete(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const task = (await findTask(bureau.store.read, again.jobKey))!;
    expect([task.status, task.outcome]).toEqual(['completed', 'accept']);
    // The inspection between the two has not been asked for again
    const steps = (await tasksOfCase(bureau.store.read, filed.id)).map(({ elementId }) => elementId);
    expect(steps.filter((id) => id === 'site-inspection')).toHaveLength(1);
    await act(bureau, filed, 'review-and-decide', 'grant');
    await act(bureau, filed, 'deliver-result', 'delivered');
    expect(await awaitEnd(bureau, filed.id)).toMatchObject({ end: 'end-granted', subject: { status: 'closed' } });
  });

  it('follows the diagram where the step that was sent back to goes another way', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await act(bureau, filed, 'accept', 'accept');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const back = { jobKey, to: 'accept', reason: '不属于本机关职权', then: 'jump-back' } as const;
    await effective(bureau, await sendBackTask(bureau, await user(bureau, 'zhao.min'), back));
    await complete(bureau, filed, 'accept', 'reject-acceptance');
    expect(await awaitEnd(bureau, filed.id)).toMatchObject({ subject: { status: 'rejected' } });
  });

  it('completes a batch one by one, with a result for each', async () => {
    const [one, other, incomplete] = [
      await fileCase(bureau, 'DRC-03'),
      await fileCase(bureau, 'DRC-03'),
      await fileCase(bureau, 'DRC-03', { leaveOut: (_, index) => index === 0 }),
    ];
    const keys = await Promise.all(
      [one, other, incomplete].map(async ({ id }) => (await awaitTask(bureau, id, 'accept')).jobKey),
    );
    const form = { item: one.item, catalogue: bureau.catalogues.current, missing: [], laterDay: '', waiveFee: false };
    const data = answer('accept', 'accept', { ...form, now: bureau.clock.now() });
    const clerk = await user(bureau, 'lin.yue');
    const results = await batchComplete(bureau, clerk, {
      tasks: [...keys, '2251799813699999'].map((jobKey) => ({ jobKey })),
      data,
    });
    expect(results.map(({ act: state, error }) => error?.code ?? state)).toEqual([
      'effective',
      'effective',
      'materials-missing',
      'task-not-found',
    ]);
    for (const { id } of [one, other]) await awaitTask(bureau, id, 'review-and-decide');
    await awaitTask(bureau, incomplete.id, 'accept');
    const twice = batchComplete(bureau, clerk, { tasks: [{ jobKey: '1' }, { jobKey: '1' }], data });
    await expect(twice).rejects.toMatchObject({ code: 'batch-twice' });
  });
});

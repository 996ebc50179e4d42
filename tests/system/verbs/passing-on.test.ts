import { beforeAll, describe, expect, it } from 'vitest';
import { copiesOfCase } from '../../../src/store/copies.ts';
import { delegationsOf } from '../../../src/store/delegations.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { remindersOf } from '../../../src/store/reminders.ts';
import { listTasks } from '../../../src/store/task-queues.ts';
import { findTask } from '../../../src/store/tasks.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { copyTo } from '../../../src/usecases/case/copy-to.ts';
import { readCopy } from '../../../src/usecases/case/read-copy.ts';
import { answerDelegation } from '../../../src/usecases/task/answer-delegation.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { delegateTask } from '../../../src/usecases/task/delegate-task.ts';
import { remind } from '../../../src/usecases/task/remind.ts';
import { sendBackTask } from '../../../src/usecases/task/send-back-task.ts';
import { transferTask } from '../../../src/usecases/task/transfer-task.ts';
import { act, awaitTask, complete, effective, fileCase, user } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { sharedSystem } from '../../harness/system.ts';

describe('verbs that leave the engine alone, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  const recorded = async ({ id }: FiledCase, word: string) =>
    (await entriesOfCase(bureau.store.read, id))
      .filter((entry) => entry.act === word)
      .map(({ actorName, detail }) => ({ actorName, ...(JSON.parse(detail) as Record<string, unknown>) }));

  it('转办: the one who got the task completes it, the giver cannot', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, filed.id, 'accept');
    const [chen, lin] = [await user(bureau, 'chen.jing'), await user(bureau, 'lin.yue')];
    await claimTask(bureau, chen, jobKey);
    await transferTask(bureau, chen, { jobKey, to: lin.id, reason: '本人休假' });
    await expect(complete(bureau, filed, 'accept', 'accept', { as: 'chen.jing' })).rejects.toMatchObject({
      code: 'task-claimed-by-other',
    });
    await complete(bureau, filed, 'accept', 'accept', { as: 'lin.yue' });
    await awaitTask(bureau, filed.id, 'review-and-decide');
    expect(await findTask(bureau.store.read, jobKey)).toMatchObject({ status: 'completed', completedBy: lin.id });
    expect(await recorded(filed, 'transfer-task')).toMatchObject([
      { actorName: '陈静', toName: '林悦', reason: '本人休假' },
    ]);
  });

  it('委派: the opinion comes back to the giver, who completes', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await act(bureau, filed, 'accept', 'accept');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const [zhao, qian] = [await user(bureau, 'zhao.min'), await user(bureau, 'qian.feng')];
    await claimTask(bureau, zhao, jobKey);
    await delegateTask(bureau, zhao, { jobKey, to: qian.id, question: '总投资是否核实？' });
    await expect(complete(bureau, filed, 'review-and-decide', 'grant')).rejects.toMatchObject({
      code: 'task-delegated',
    });
    await answerDelegation(bureau, qian, { jobKey, opinion: '已核实' });
    await expect(complete(bureau, filed, 'review-and-decide', 'grant', { as: 'qian.feng' })).rejects.toMatchObject({
      code: 'task-claimed-by-other',
    });
    await complete(bureau, filed, 'review-and-decide', 'grant');
    await awaitTask(bureau, filed.id, 'deliver-result');
    expect(await recorded(filed, 'answer-delegation')).toMatchObject([{ actorName: '钱峰', reason: '已核实' }]);
  });

  it('委派: what nobody has answered ends with the task, when the applicant withdraws', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, filed.id, 'accept');
    const [chen, lin] = [await user(bureau, 'chen.jing'), await user(bureau, 'lin.yue')];
    await claimTask(bureau, chen, jobKey);
    await delegateTask(bureau, chen, { jobKey, to: lin.id, question: '是否属于本局职权？' });
    await act(bureau, filed, 'accept', 'withdraw');
    expect(await delegationsOf(bureau.store.read, jobKey)).toMatchObject([{ status: 'ended' }]);
    await expect(answerDelegation(bureau, lin, { jobKey, opinion: '属于' })).rejects.toMatchObject({
      code: 'task-not-open',
    });
  });

  it('催办 and 抄送: shown on the task and to the reader', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, filed.id, 'accept');
    const [chen, head] = [await user(bureau, 'chen.jing'), await user(bureau, 'zhang.hua')];
    await remind(bureau, head, { jobKey, note: '重点项目' });
    await expect(remind(bureau, head, { jobKey, note: '' })).rejects.toMatchObject({ code: 'reminded-already' });
    expect(await remindersOf(bureau.store.read, jobKey)).toMatchObject([{ senderName: '张华', note: '重点项目' }]);
    await copyTo(bureau, chen, { caseId: filed.id, to: [head.id], note: '请阅' });
    const [copy] = await copiesOfCase(bureau.store.read, filed.id);
    await readCopy(bureau, head, copy!.id);
    expect((await copiesOfCase(bureau.store.read, filed.id))[0]!.readAt).not.toBeNull();
    await complete(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    expect((await recorded(filed, 'remind')).length + (await recorded(filed, 'read-copy')).length).toBe(2);
  });

  it('退回: the reason stands in the record and on the task that it leads to, and on no later one', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await act(bureau, filed, 'accept', 'accept');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const zhao = await user(bureau, 'zhao.min');
    const actId = await sendBackTask(bureau, zhao, { jobKey, to: 'accept', reason: '请核对电话13900002222' });
    await effective(bureau, actId);
    const again = await awaitTask(bureau, filed.id, 'accept');
    expect(again).toMatchObject({ returnedBy: actId });
    expect(await recorded(filed, 'send-back')).toMatchObject([
      { actorName: '赵敏', to: 'accept', reason: '请核对电话139****2222' },
    ]);
    const scope = { userId: zhao.id, groups: ['acceptor'], departments: null };
    const returned = await listTasks(bureau.store.read, { scope, queue: 'returned', limit: 100 });
    expect(returned.map((task) => task.jobKey)).toContain(again.jobKey);

    await complete(bureau, filed, 'accept', 'accept');
    expect((await awaitTask(bureau, filed.id, 'review-and-decide')).returnedBy).toBeNull();
    // A second return to the same step has its own reason
    const second = await awaitTask(bureau, filed.id, 'review-and-decide');
    const next = await sendBackTask(bureau, zhao, { jobKey: second.jobKey, to: 'accept', reason: '再核对' });
    await effective(bureau, next);
    expect((await awaitTask(bureau, filed.id, 'accept')).returnedBy).toBe(next);
  });
});

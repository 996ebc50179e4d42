import { beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../../src/store/cases.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { openBallot } from '../../../src/usecases/ballot/open-ballot.ts';
import { voteInBallot } from '../../../src/usecases/ballot/vote.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { finishTerminations, terminateCase } from '../../../src/usecases/case/terminate-case.ts';
import { resumeCase, suspendCase } from '../../../src/usecases/clock/suspend-case.ts';
import { answerDelegation } from '../../../src/usecases/task/answer-delegation.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { delegateTask } from '../../../src/usecases/task/delegate-task.ts';
import { sendBackTask } from '../../../src/usecases/task/send-back-task.ts';
import { takeBackTask } from '../../../src/usecases/task/take-back-task.ts';
import { transferTask } from '../../../src/usecases/task/transfer-task.ts';
import { awaitTask, complete, effective, fileCase, user } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

// Every rule of these verbs is tried on SQLite; here the other database sees each of them once, in one case.
describe.skipIf(!hasDatabase())('every verb once, on this database', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  it('is passed on, taken back, paused, asked about, signed, sent back, jumped back and ended', async () => {
    const [chen, lin] = [await user(bureau, 'chen.jing'), await user(bureau, 'lin.yue')];
    const [zhao, qian, head] = [
      await user(bureau, 'zhao.min'),
      await user(bureau, 'qian.feng'),
      await user(bureau, 'zhang.hua'),
    ];
    const filed = await fileCase(bureau, 'DRC-03');
    const caseId = filed.id;
    const { jobKey } = await awaitTask(bureau, caseId, 'accept');
    await claimTask(bureau, chen, jobKey);
    await transferTask(bureau, chen, { jobKey, to: lin.id, reason: '本人休假' });
    await complete(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, caseId, 'review-and-decide');
    await effective(bureau, await takeBackTask(bureau, lin, { jobKey, reason: '填写有误' }));
    await complete(bureau, filed, 'accept', 'accept');

    const first = await awaitTask(bureau, caseId, 'review-and-decide');
    const pause = { caseId, ground: 'testing', workingDays: 5, reason: '样品须送检' } as const;
    await suspendCase(bureau, zhao, pause);
    await resumeCase(bureau, zhao, { caseId, reason: '检测完成' });
    await claimTask(bureau, zhao, first.jobKey);
    await delegateTask(bureau, zhao, { jobKey: first.jobKey, to: qian.id, question: '总投资是否核实？' });
    await answerDelegation(bureau, qian, { jobKey: first.jobKey, opinion: '已核实' });
    const members = [qian.id, head.id];
    await openBallot(bureau, zhao, { jobKey: first.jobKey, rule: 'all', members, question: '请会签' });
    for (const member of [qian, head])
      await voteInBallot(bureau, member, { jobKey: first.jobKey, vote: 'approve', opinion: '同意' });
    const back = { jobKey: first.jobKey, to: 'accept', reason: '投资主体须再核对', then: 'jump-back' } as const;
    await effective(bureau, await sendBackTask(bureau, zhao, back));
    await complete(bureau, filed, 'accept', 'accept');

    await awaitTask(bureau, caseId, 'review-and-decide');
    const end = { caseId, ground: 'dissolved', reason: '申请人已办理注销登记' } as const;
    await effective(bureau, await terminateCase(bureau, head, end));
    await finishTerminations(bureau, caseId);
    expect((await findCase(bureau.store.read, caseId))!.status).toBe('terminated');
    const acts = new Set((await entriesOfCase(bureau.store.read, caseId)).map(({ act }) => act));
    for (const act of [
      'transfer-task',
      'take-back',
      'suspend',
      'resume',
      'delegate-task',
      'answer-delegation',
      'countersign',
      'ballot-approved',
      'send-back',
      'terminate',
      'notify',
    ])
      expect(acts).toContain(act);
  });
});

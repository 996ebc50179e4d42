import { beforeAll, describe, expect, it } from 'vitest';
import { ballotsAt, votesOf } from '../../../src/store/ballots.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findTask, updateTask } from '../../../src/store/tasks.ts';
import { addApprover, removeApprover } from '../../../src/usecases/ballot/change-approvers.ts';
import { openBallot } from '../../../src/usecases/ballot/open-ballot.ts';
import { voteInBallot } from '../../../src/usecases/ballot/vote.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { signTask } from '../../../src/usecases/task/sign-task.ts';
import { act, awaitTask, complete, effective, fileCase, user } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

describe.skipIf(!hasDatabase())('signing by several people, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  const idOf = async (name: string): Promise<string> => (await user(bureau, name)).id;
  const ids = (...names: string[]): Promise<string[]> => Promise.all(names.map(idOf));
  const vote = async (jobKey: string, name: string, choice: 'approve' | 'refuse' = 'approve') =>
    voteInBallot(bureau, await user(bureau, name), { jobKey, vote: choice, opinion: '已阅' });

  /** A case before its decision, held by zhao.min. */
  const atDecision = async (): Promise<{ filed: FiledCase; jobKey: string }> => {
    const filed = await fileCase(bureau, 'DRC-03');
    await act(bureau, filed, 'accept', 'accept');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    await claimTask(bureau, await user(bureau, 'zhao.min'), jobKey);
    return { filed, jobKey };
  };
  const ask = async (jobKey: string, rule: string, ...members: string[]) =>
    openBallot(bureau, await user(bureau, 'zhao.min'), {
      jobKey,
      rule,
      members: await ids(...members),
      question: '请会签',
    });

  it('lets the decision wait for colleagues who are asked in order, with approvers added and removed meanwhile', async () => {
    const { filed, jobKey } = await atDecision();
    await ask(jobKey, 'in-order', 'qian.feng', 'zhang.hua');
    await expect(complete(bureau, filed, 'review-and-decide', 'grant')).rejects.toMatchObject({ code: 'ballot-open' });
    await expect(vote(jobKey, 'zhang.hua')).rejects.toMatchObject({ code: 'ballot-not-your-turn' });
    await expect(vote(jobKey, 'sun.hao')).rejects.toMatchObject({ code: 'ballot-not-member' });

    // When the first one wants an inspector to sign before the head does, and the head is then not needed
    const [qian, zhou, head] = await ids('qian.feng', 'zhou.wei', 'zhang.hua');
    const add = { jobKey, userId: zhou!, place: 'after', of: qian!, reason: '须核对现场' } as const;
    await addApprover(bureau, await user(bureau, 'qian.feng'), add);
    await vote(jobKey, 'qian.feng');
    await expect(vote(jobKey, 'zhang.hua')).rejects.toMatchObject({ code: 'ballot-not-your-turn' });
    const remove = { jobKey, userId: head!, reason: '不在岗' };
    await expect(removeApprover(bureau, await user(bureau, 'zhou.wei'), remove)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await removeApprover(bureau, await user(bureau, 'zhao.min'), remove);
    expect(await vote(jobKey, 'zhou.wei')).toBeUndefined();

    // Then it is decided, and the decider decides
    await act(bureau, filed, 'review-and-decide', 'grant');
    await awaitTask(bureau, filed.id, 'deliver-result');
    const entries = (await entriesOfCase(bureau.store.read, filed.id)).map(({ act: name }) => name);
    expect(entries.filter((name) => /sign|vote|ballot|approver/u.test(name))).toEqual([
      'countersign',
      'add-approver',
      'vote-approve',
      'remove-approver',
      'vote-approve',
      'ballot-approved',
    ]);
  });

  it('bars a grant when colleagues have refused, until others are asked', async () => {
    const { filed, jobKey } = await atDecision();
    await ask(jobKey, 'all', 'qian.feng', 'zhang.hua');
    await vote(jobKey, 'zhang.hua', 'refuse');
    await expect(complete(bureau, filed, 'review-and-decide', 'grant')).rejects.toMatchObject({
      code: 'ballot-refused',
    });
    await ask(jobKey, 'any', 'qian.feng', 'zhang.hua');
    await vote(jobKey, 'zhang.hua');
    await act(bureau, filed, 'review-and-decide', 'grant');
  });

  it.each([
    ['who accepted the case (LAW-22)', ['lin.yue'], 'ballot-member-unfit'],
    ['who decides', ['zhao.min'], 'ballot-member-unfit'],
    ['who may not sign', ['li.na'], 'ballot-member-unfit'],
    ['twice', ['qian.feng', 'qian.feng'], 'ballot-member-twice'],
  ])('refuses to ask one %s', async (_, members, code) => {
    const { jobKey } = await atDecision();
    await expect(ask(jobKey, 'all', ...members)).rejects.toMatchObject({ code });
  });

  it.each([
    ['ratio', '2/3', ['approve', 'refuse', 'approve'], 'ballot-approved'],
    ['any', undefined, ['approve'], 'ballot-approved'],
    ['all', undefined, ['approve', 'refuse'], 'ballot-refused'],
  ] as const)('completes a step of the diagram by its result: %s %s', async (ballot, ballotRatio, votes, settled) => {
    const filed = await fileCase(bureau, 'MKT-09');
    await act(bureau, filed, 'accept', 'accept');
    const { jobKey, headers } = await awaitTask(bureau, filed.id, 'site-inspection');
    const asked = { ballot, ballotRatio, ballotApproved: 'inspected', ballotRefused: 'withdraw', signers: undefined };
    await bureau.store.transaction((tx) =>
      updateTask(tx, jobKey, { headers: JSON.stringify({ ...(JSON.parse(headers) as object), ...asked }) }),
    );
    const [zhou, names] = [await user(bureau, 'zhou.wei'), ['zhou.wei', 'wu.lei', 'xu.fang'] as const];
    await claimTask(bureau, zhou, jobKey);
    await expect(complete(bureau, filed, 'site-inspection', 'inspected')).rejects.toMatchObject({
      code: 'ballot-decides',
    });
    // The law's signatures (LAW-10) stand beside the ballot.
    for (const name of ['zhou.wei', 'wu.lei']) await signTask(bureau, await user(bureau, name), jobKey, {});
    await openBallot(bureau, zhou, { jobKey, members: await ids(...names), question: '是否符合条件' });
    const acts: (string | undefined)[] = [];
    for (const [at, choice] of votes.entries()) acts.push(await vote(jobKey, names[at]!, choice));
    expect(acts.slice(0, -1).every((one) => one === undefined)).toBe(true);
    await effective(bureau, acts.at(-1)!);
    expect((await findTask(bureau.store.read, jobKey))!.outcome).toBe(
      settled === 'ballot-approved' ? 'inspected' : 'withdraw',
    );
    const entries = (await entriesOfCase(bureau.store.read, filed.id)).map(({ act: name }) => name);
    expect(entries).toContain(settled);
    if (settled === 'ballot-approved') await awaitTask(bureau, filed.id, 'review-and-decide');
  });

  it('keeps the signatures of an inspection as a ballot of its round, a third one too', async () => {
    const filed = await fileCase(bureau, 'MKT-09');
    await act(bureau, filed, 'accept', 'accept');
    const task = await awaitTask(bureau, filed.id, 'site-inspection');
    for (const name of ['zhou.wei', 'wu.lei', 'xu.fang'])
      await signTask(bureau, await user(bureau, name), task.jobKey, { findings: '属实' });
    await expect(signTask(bureau, await user(bureau, 'xu.fang'), task.jobKey, {})).rejects.toMatchObject({
      code: 'already-signed',
    });
    const [ballot, ...more] = await ballotsAt(bureau.store.read, task);
    expect([ballot!.rule, ballot!.status, more]).toEqual(['count 2', 'approved', []]);
    expect((await votesOf(bureau.store.read, ballot!.id)).map(({ userName }) => userName)).toEqual([
      '周伟',
      '吴磊',
      '徐芳',
    ]);
    await complete(bureau, filed, 'site-inspection', 'inspected');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '../../src/engine/engine-error.ts';
import { findAct } from '../../src/store/acts.ts';
import { findCase } from '../../src/store/cases.ts';
import { clocksOfCase } from '../../src/store/clocks.ts';
import { documentsOfCase } from '../../src/store/documents.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { certificatesOfCase } from '../../src/store/results.ts';
import { findRun } from '../../src/store/runs.ts';
import { openTasksOfCase, tasksOfCase } from '../../src/store/tasks.ts';
import { findUserByName } from '../../src/store/users.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { addAccount } from '../../src/usecases/people/create-user.ts';
import { awaitAct } from '../../src/usecases/task/await-act.ts';
import { completeTask } from '../../src/usecases/task/complete-task.ts';
import { sendBackTask } from '../../src/usecases/task/send-back-task.ts';
import { answer } from '../harness/answers.ts';
import { act, awaitEnd, awaitTask, complete, effective, fileCase, user, waitFor } from '../harness/driver.ts';
import type { FiledCase } from '../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../harness/system.ts';

describe.skipIf(!hasDatabase())('sending a case back, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  const caseOf = async (id: string) => (await findCase(bureau.store.read, id))!;
  const reviewed = async (item: string, ...way: [string, string][]): Promise<FiledCase> => {
    const filed = await fileCase(bureau, item);
    for (const [step, outcome] of way) await act(bureau, filed, step, outcome);
    await awaitTask(bureau, filed.id, 'review-and-decide');
    return filed;
  };
  const ask = async ({ id }: FiledCase, to: string, { as = 'zhao.min', from = 'review-and-decide' } = {}) => {
    const { jobKey } = await awaitTask(bureau, id, from);
    return sendBackTask(bureau, await user(bureau, as), { jobKey, to, reason: '现场情况须复核' });
  };
  const sendBack = async (filed: FiledCase, to: string): Promise<void> => effective(bureau, await ask(filed, to));
  const settledEffects = async (id: string) => {
    const rows: { elementId: string; round: number }[] = await bureau.store.read('effects').where({ caseId: id });
    return rows.map(({ elementId, round }) => `${elementId} ${round}`).sort();
  };

  it('goes on again from there, with new papers for the new round and the old ones kept', async () => {
    const filed = await reviewed('MKT-09', ['accept', 'accept'], ['site-inspection', 'inspected']);
    const { acceptedAt } = await caseOf(filed.id);

    // When it goes back to the inspection, the signatures of the first one are no use
    await sendBack(filed, 'site-inspection');
    await expect(complete(bureau, filed, 'site-inspection', 'inspected')).rejects.toMatchObject({
      code: 'signatures-missing',
      params: { actual: 0 },
    });
    await act(bureau, filed, 'site-inspection', 'inspected');

    // And further back to the acceptance, and forward again
    await sendBack(filed, 'accept');
    for (const [step, outcome] of [
      ['accept', 'accept'],
      ['site-inspection', 'inspected'],
      ['review-and-decide', 'grant'],
      ['deliver-result', 'delivered'],
    ] as const)
      await act(bureau, filed, step, outcome);
    expect(await awaitEnd(bureau, filed.id)).toMatchObject({ end: 'end-granted', subject: { status: 'closed' } });

    // Then the moment of acceptance has not moved (LAW-37), and the bureau has got no new limit
    expect((await caseOf(filed.id)).acceptedAt).toBe(acceptedAt);
    const reviews = (await clocksOfCase(bureau.store.read, filed.id)).filter(({ kind }) => kind === 'review');
    expect(reviews).toMatchObject([{ state: 'stopped', startedAt: acceptedAt }]);

    const documents = await documentsOfCase(bureau.store.read, filed.id);
    const receipts = documents.filter(({ kind }) => kind === 'acceptance-receipt');
    expect(receipts.map(({ status }) => status)).toEqual(['sealed', 'sealed']);
    expect(receipts[0]!.number).not.toBe(receipts[1]!.number);
    expect(documents.filter(({ kind }) => kind === 'decision')).toMatchObject([{ status: 'sealed' }]);
    expect(await certificatesOfCase(bureau.store.read, filed.id)).toMatchObject([{ status: 'active' }]);

    // What lies before the first send-back was done once, what was passed again twice, in rounds of their own
    const effects = await settledEffects(filed.id);
    expect(effects.filter((one) => one.startsWith('number-case'))).toEqual(['number-case 1']);
    expect(effects.filter((one) => one.startsWith('set-accepted'))).toEqual(['set-accepted 1', 'set-accepted 3']);
    expect(effects.filter((one) => one.startsWith('set-granted'))).toEqual(['set-granted 3']);
    const moves = (await entriesOfCase(bureau.store.read, filed.id)).filter(({ act: name }) => name === 'send-back');
    expect(moves.map(({ actorName, detail }) => [actorName, JSON.parse(detail).to])).toEqual([
      ['赵敏', 'site-inspection'],
      ['赵敏', 'accept'],
    ]);
  });

  it('takes effect only by the word of the engine, once, also when its answer was lost', async () => {
    const filed = await reviewed('DRC-03', ['accept', 'accept']);
    const { modifyInstance } = bureau.engine;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let lost = 0;
    bureau.engine.modifyInstance = async (key, change) => {
      await held;
      await modifyInstance(key, change);
      if (lost++ === 0) throw new EngineError('unavailable', 'modifyInstance', 'the answer was lost');
    };
    try {
      const actId = await ask(filed, 'accept');
      // Given that the command is on its way, nothing has changed and nobody else may act on the task
      expect((await findAct(bureau.store.read, actId))!.status).toBe('pending');
      expect((await openTasksOfCase(bureau.store.read, filed.id)).map((task) => task.elementId)).toEqual([
        'review-and-decide',
      ]);
      await expect(complete(bureau, filed, 'review-and-decide', 'grant')).rejects.toMatchObject({
        code: 'act-pending',
      });
      release();
      expect(await awaitAct(bureau, actId, 20_000)).toBe('effective');
      await awaitTask(bureau, filed.id, 'accept');
      // The repeated command is refused by the engine, which means that the first one arrived
      const sent = await waitFor(bureau, filed.id, 'the command to be settled', async () => {
        const row = await bureau.store.read('outbox').where({ actId }).first();
        return row.status === 'queued' ? undefined : (row as { status: string; attempts: number });
      });
      expect(sent.status).toBe('sent');
      expect(sent.attempts).toBeGreaterThan(1);
    } finally {
      bureau.engine.modifyInstance = modifyInstance;
    }
    const again = (await tasksOfCase(bureau.store.read, filed.id)).filter(({ elementId }) => elementId === 'accept');
    expect(again.map(({ status, round }) => [status, round])).toEqual([
      ['completed', 1],
      ['open', 2],
    ]);
  });

  it.each([
    ['a step that nobody has done yet', 'deliver-result'],
    ['the step itself', 'review-and-decide'],
    ['a worker’s step', 'set-accepted'],
    ['a step of another flow', 'initial-review'],
    ['nothing of the diagram', '__proto__'],
  ])('refuses %s as a target', async (_, to) => {
    const filed = await reviewed('DRC-03', ['accept', 'accept']);
    await expect(ask(filed, to)).rejects.toMatchObject({ code: 'send-back-target', field: 'to' });
    expect((await caseOf(filed.id)).round).toBe(1);
  });

  it('refuses the applicant’s step as a target, and people who may not send back', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { leaveOut: (_, index) => index === 0 });
    for (const [step, outcome] of [
      ['accept', 'one-time-notice'],
      ['supplement', 'supplemented'],
      ['accept-supplemented', 'accept'],
    ] as const)
      await act(bureau, filed, step, outcome);
    await expect(ask(filed, 'supplement')).rejects.toMatchObject({ code: 'send-back-target' });
    await expect(ask(filed, 'accept', { as: 'lin.yue' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('refuses to undo a decision', async () => {
    const username = 'decider.cashier';
    if ((await findUserByName(bureau.store.read, username)) === undefined)
      await bureau.store.transaction((tx) =>
        addAccount(bureau, tx, {
          username,
          name: '双岗',
          roles: ['decider', 'cashier'],
          departments: ['*'],
          passwordHash: 'none',
          applicantId: null,
          demo: false,
        }),
      );
    const filed = await reviewed('URB-03', ['accept', 'accept'], ['site-inspection', 'inspected']);
    await act(bureau, filed, 'review-and-decide', 'grant');
    await expect(ask(filed, 'review-and-decide', { as: username, from: 'confirm-payment' })).rejects.toMatchObject({
      code: 'send-back-decided',
    });
  });

  it('meets a completion of the same moment: one of them takes effect', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => reviewed('DRC-03', ['accept', 'accept'])));
    const [one, other] = [await user(bureau, 'zhao.min'), await user(bureau, 'qian.feng')];
    for (const [at, filed] of cases.entries()) {
      const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
      const form = {
        item: filed.item,
        catalogue: bureau.catalogues.current,
        missing: [],
        laterDay: '',
        waiveFee: false,
      };
      const data = answer('review-and-decide', 'refuse', { ...form, now: bureau.clock.now() });
      const back = () => sendBackTask(bureau, one, { jobKey, to: 'accept', reason: '复核' });
      const done = () => completeTask(bureau, other, { jobKey, data });
      const both = await Promise.allSettled(at % 2 === 0 ? [back(), done()] : [done(), back()]);
      const asked = both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const refused = both.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(asked).toHaveLength(1);
      expect(['act-pending', 'task-claimed-by-other', 'task-not-open']).toContain(refused[0]);
      await effective(bureau, asked[0]!);
      const { kind } = (await findAct(bureau.store.read, asked[0]!))!;
      await awaitTask(bureau, filed.id, kind === 'send-back' ? 'accept' : 'deliver-result');
      const acts = await bureau.store.read('acts').where({ jobKey });
      expect(acts).toMatchObject([{ status: 'effective' }]);
    }
  });

  it('is overtaken when the task was completed elsewhere before', async () => {
    const filed = await reviewed('DRC-03', ['accept', 'accept']);
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const { modifyInstance } = bureau.engine;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    bureau.engine.modifyInstance = async (key, change) => {
      await held;
      await modifyInstance(key, change);
    };
    try {
      const actId = await ask(filed, 'accept');
      await bureau.engine.completeJob(jobKey, { actId: 'foreign', outcome: 'withdraw' });
      expect(await awaitAct(bureau, actId, 20_000)).toBe('overtaken');
      release();
      const { runId } = await caseOf(filed.id);
      await bureau.engine.cancelInstance((await findRun(bureau.store.read, runId))!.processInstanceKey!);
    } finally {
      bureau.engine.modifyInstance = modifyInstance;
    }
    expect((await tasksOfCase(bureau.store.read, filed.id)).map(({ elementId }) => elementId)).not.toContain(
      'accept-2',
    );
    expect((await openTasksOfCase(bureau.store.read, filed.id)).length).toBe(0);
  });
});

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ConnectorError } from '../../../src/connectors/connector-error.ts';
import { findAct } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { handoversOfCase } from '../../../src/store/results.ts';
import { openTasksOfCase } from '../../../src/store/tasks.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { finishTerminations, terminateCase } from '../../../src/usecases/case/terminate-case.ts';
import { resumeCase, suspendCase } from '../../../src/usecases/clock/suspend-case.ts';
import { retryIncident } from '../../../src/usecases/incident/retry-incident.ts';
import { act, awaitEnd, awaitTask, complete, effective, fileCase, user } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

describe.skipIf(!hasDatabase())('suspending and terminating by a person, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  const accepted = async (): Promise<FiledCase> => {
    const filed = await fileCase(bureau, 'DRC-03');
    await act(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    return filed;
  };
  const review = async (caseId: string) =>
    (await clocksOfCase(bureau.store.read, caseId)).findLast(({ kind }) => kind === 'review')!;
  const acts = async (caseId: string): Promise<string[]> =>
    (await entriesOfCase(bureau.store.read, caseId)).map(({ act: name }) => name);

  it('LAW-19: pauses the clock with its written notice, and lets it go on', async () => {
    const { id } = await accepted();
    const [decider, clerk] = [await user(bureau, 'zhao.min'), await user(bureau, 'lin.yue')];
    const order = { caseId: id, ground: 'testing', workingDays: 5, reason: '样品须送检' };
    await expect(suspendCase(bureau, clerk, order)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(suspendCase(bureau, decider, { ...order, ground: 'busy' })).rejects.toMatchObject({
      code: 'clock-pause-ground',
    });
    const notice = await suspendCase(bureau, decider, order);
    expect(notice).toMatchObject({ kind: 'special-procedure-notice', status: 'sealed' });
    const paused = JSON.parse((await review(id)).body) as { state: string; pauses: object[] };
    expect(paused).toMatchObject({
      state: 'paused',
      pauses: [{ ground: 'testing', expectedWorkingDays: 5, by: 'person' }],
    });
    await expect(suspendCase(bureau, decider, order)).rejects.toMatchObject({ code: 'clock-not-running' });
    await resumeCase(bureau, decider, { caseId: id, reason: '检测完成' });
    expect((await review(id)).state).toBe('running');
    await expect(resumeCase(bureau, decider, { caseId: id, reason: '再次' })).rejects.toMatchObject({
      code: 'clock-not-paused',
    });
    expect((await acts(id)).filter((name) => name === 'suspend' || name === 'resume')).toEqual(['suspend', 'resume']);
  });

  it('LAW-26: ends a case by the engine’s word, stops its clocks and tells the applicant', async () => {
    const { id } = await accepted();
    const { jobKey } = await awaitTask(bureau, id, 'review-and-decide');
    const [head, decider] = [await user(bureau, 'zhang.hua'), await user(bureau, 'zhao.min')];
    const order = { caseId: id, ground: 'dissolved', reason: '申请人已办理注销登记' } as const;
    await expect(terminateCase(bureau, decider, order)).rejects.toMatchObject({ code: 'forbidden' });
    const { cancelInstance } = bureau.engine;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    bureau.engine.cancelInstance = async (key) => {
      await held;
      await cancelInstance(key);
    };
    try {
      const actId = await terminateCase(bureau, head, order);
      // Given that the engine has not spoken yet, nothing has changed and nobody else may act
      expect((await findAct(bureau.store.read, actId))!.status).toBe('pending');
      expect((await findCase(bureau.store.read, id))!.status).toBe('accepted');
      expect((await openTasksOfCase(bureau.store.read, id)).map((task) => task.jobKey)).toEqual([jobKey]);
      await expect(terminateCase(bureau, head, order)).rejects.toMatchObject({ code: 'act-pending' });
      release();
      await effective(bureau, actId);
    } finally {
      bureau.engine.cancelInstance = cancelInstance;
    }
    expect(await findCase(bureau.store.read, id)).toMatchObject({ status: 'terminated', closedAt: expect.any(String) });
    expect(await openTasksOfCase(bureau.store.read, id)).toEqual([]);
    expect((await review(id)).state).toBe('stopped');
    await finishTerminations(bureau, id);
    const notices = (await documentsOfCase(bureau.store.read, id)).filter(({ kind }) => kind === 'termination-notice');
    expect(notices).toMatchObject([{ status: 'sealed' }]);
    expect((await acts(id)).filter((name) => name === 'terminate')).toHaveLength(1);
    await expect(terminateCase(bureau, head, order)).rejects.toMatchObject({ code: 'terminate-decided' });
  });

  it('LAW-26: ends a case that stands at an incident, by the engine’s word on its instance', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await awaitTask(bureau, filed.id, 'accept');
    const refusal = new ConnectorError('refused', { peer: 'registry', verb: 'put', peerCode: 'F1' });
    const put = vi.spyOn(bureau.files, 'put').mockRejectedValue(refusal);
    const incidents = () => bureau.store.read('incidents').where({ caseId: filed.id }).whereNull('resolvedAt');
    try {
      await act(bureau, filed, 'accept', 'accept');
      await vi.waitFor(async () => expect(await incidents()).toHaveLength(1), { timeout: 20_000, interval: 50 });
    } finally {
      put.mockRestore();
    }
    const order = { caseId: filed.id, ground: 'dissolved', reason: '申请人已办理注销登记' } as const;
    const actId = await terminateCase(bureau, await user(bureau, 'zhang.hua'), order);
    const [incident] = (await incidents()) as { incidentKey: string }[];
    if (incident !== undefined)
      await expect(retryIncident(bureau, await user(bureau, 'guo.li'), incident.incidentKey)).rejects.toMatchObject({
        code: expect.stringMatching(/^(act-pending|incident-resolved|incident-stays)$/u),
      });
    await effective(bureau, actId);
    expect((await findCase(bureau.store.read, filed.id))!.status).toBe('terminated');
    // The engine says itself that nothing stands there any more.
    await vi.waitFor(async () => expect(await incidents()).toEqual([]), { timeout: 20_000, interval: 50 });
    await finishTerminations(bureau, filed.id);
    expect(await handoversOfCase(bureau.store.read, filed.id)).toMatchObject([{ peer: 'sms', verb: 'terminated' }]);
    expect((await acts(filed.id)).filter((name) => name === 'notify')).toHaveLength(1);
    await finishTerminations(bureau, filed.id);
    expect((await acts(filed.id)).filter((name) => name === 'notify')).toHaveLength(1);
  });

  it('does not end what has been decided', async () => {
    const filed = await accepted();
    await complete(bureau, filed, 'review-and-decide', 'refuse');
    await act(bureau, filed, 'deliver-result', 'delivered');
    await awaitEnd(bureau, filed.id);
    const order = { caseId: filed.id, ground: 'deceased', reason: '申请人死亡' } as const;
    await expect(terminateCase(bureau, await user(bureau, 'zhang.hua'), order)).rejects.toMatchObject({
      code: 'terminate-decided',
    });
  });
});

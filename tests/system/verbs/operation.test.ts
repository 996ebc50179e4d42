import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ConnectorError } from '../../../src/connectors/connector-error.ts';
import { findAct } from '../../../src/store/acts.ts';
import { incidentCauses, pageOfIncidents } from '../../../src/store/incidents.ts';
import { findCase } from '../../../src/store/cases.ts';
import { countInstances, pageOfInstances } from '../../../src/store/instances.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { variablesOf } from '../../../src/store/variables.ts';
import { findRun } from '../../../src/store/runs.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { incidentNow } from '../../../src/usecases/incident/incident-state.ts';
import { retryIncidents } from '../../../src/usecases/incident/retry-incidents.ts';
import { moveElement, moveElements } from '../../../src/usecases/instance/move-element.ts';
import { setVariable } from '../../../src/usecases/instance/set-variable.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { act, awaitEnd, awaitTask, effective, fileCase, user } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

describe.skipIf(!hasDatabase())('running the bureau from the console, on a real broker', () => {
  let bureau: Bureau;
  let admin: Principal;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
    admin = await user(bureau, 'guo.li');
  });

  const patience = { timeout: 20_000, interval: 50 };
  const incidentsOf = async (cases: readonly FiledCase[]) => {
    const ids = cases.map(({ id }) => id);
    return (await pageOfIncidents(bureau.store.read, { limit: 1_000 })).filter(({ caseId }) => ids.includes(caseId));
  };
  const keyOf = async ({ id }: FiledCase): Promise<string> =>
    (await findRun(bureau.store.read, (await findCase(bureau.store.read, id))!.runId))!.processInstanceKey!;
  const acts = async ({ id }: FiledCase) => (await entriesOfCase(bureau.store.read, id)).map(({ act: name }) => name);

  it('groups incidents by cause, retries many, and calls them solved only when the engine does', async () => {
    const cases = [await fileCase(bureau, 'DRC-03'), await fileCase(bureau, 'DRC-03')];
    for (const { id } of cases) await awaitTask(bureau, id, 'accept');
    const refusal = new ConnectorError('refused', { peer: 'registry', verb: 'put', peerCode: 'F-OPERATION' });
    const put = vi.spyOn(bureau.files, 'put').mockRejectedValue(refusal);
    try {
      for (const filed of cases) await act(bureau, filed, 'accept', 'accept');
      await vi.waitFor(async () => expect(await incidentsOf(cases)).toHaveLength(2), patience);
      const [first, second] = await incidentsOf(cases);
      expect(second!.causeId).toBe(first!.causeId);
      const causes = await incidentCauses(bureau.store.read, 200);
      expect(causes.find(({ causeId }) => causeId === first!.causeId)!.count).toBeGreaterThanOrEqual(2);
      // The cause is still there: the engine takes the retry, and says that the place stands at a new incident.
      const [result] = await retryIncidents(bureau, admin, [first!.incidentKey]);
      expect(['trying', 'again']).toContain(result!.state);
      await vi.waitFor(
        async () => expect((await incidentNow(bureau.store.read, first!.incidentKey))!.state).toBe('again'),
        patience,
      );
    } finally {
      put.mockRestore();
    }
    const keys = (await incidentsOf(cases)).map(({ incidentKey }) => incidentKey);
    const results = await retryIncidents(bureau, admin, [...keys, '4611686018427387905']);
    expect(results.map(({ state }) => state)).toEqual([
      expect.stringMatching(/^(trying|solved)$/u),
      expect.stringMatching(/^(trying|solved)$/u),
      'failed',
    ]);
    for (const key of keys)
      await vi.waitFor(async () => expect((await incidentNow(bureau.store.read, key))!.state).toBe('solved'), patience);
    for (const filed of cases) {
      await awaitTask(bureau, filed.id, 'review-and-decide');
      expect(await acts(filed)).toContain('retry-incident');
    }
  });

  it('moves cases back in a batch with a result for each, runs a step again, and skips a notice that fails', async () => {
    const [one, two] = [await fileCase(bureau, 'DRC-03'), await fileCase(bureau, 'DRC-03')];
    await act(bureau, one, 'accept', 'accept');
    const before = await awaitTask(bureau, one.id, 'review-and-decide');
    await awaitTask(bureau, two.id, 'accept');
    const reason = '受理材料登记有误，重新受理';
    await expect(
      moveElement(bureau, admin, one.id, { elementId: 'review-and-decide', kind: 'skip', reason }),
    ).rejects.toMatchObject({ code: 'element-skip' });
    const back = { elementId: 'review-and-decide', kind: 'move', to: 'accept', reason } as const;
    await expect(moveElement(bureau, await user(bureau, 'lin.yue'), one.id, back)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await moveElements(bureau, admin, [one.id], back)).toMatchObject([{ act: 'effective' }]);
    expect(await moveElements(bureau, admin, [two.id], back)).toMatchObject([
      { caseId: two.id, act: 'failed', error: { code: 'element-not-active' } },
    ]);
    const again = await awaitTask(bureau, one.id, 'accept');
    expect(again.round).toBe(before.round + 1);
    const rerun = { elementId: 'accept', kind: 're-run', reason } as const;
    expect(await moveElements(bureau, admin, [one.id], rerun)).toMatchObject([{ act: 'effective' }]);
    await vi.waitFor(
      async () => expect((await awaitTask(bureau, one.id, 'accept')).jobKey).not.toBe(again.jobKey),
      patience,
    );
    const sms = vi
      .spyOn(bureau.connectors.sms, 'sendSms')
      .mockRejectedValue(new Error('the gateway of the messages is out of order'));
    try {
      await act(bureau, one, 'accept', 'accept');
      await vi.waitFor(
        async () => expect(await incidentsOf([one])).toMatchObject([{ elementId: 'notify-accepted' }]),
        patience,
      );
      const skip = { elementId: 'notify-accepted', kind: 'skip', reason: '短信平台停用，已电话通知' } as const;
      await vi.waitFor(
        async () => expect((await moveElements(bureau, admin, [one.id], skip))[0]!.act).toBe('effective'),
        patience,
      );
    } finally {
      sms.mockRestore();
    }
    await act(bureau, one, 'review-and-decide', 'grant');
    await act(bureau, one, 'deliver-result', 'delivered');
    expect((await awaitEnd(bureau, one.id)).end).toBe('end-granted');
    expect(await acts(one)).toEqual(
      expect.arrayContaining(['move-element', 're-run-element', 'skip-element', 'deliver']),
    );
    expect(await incidentsOf([one])).toEqual([]);
  });

  it('changes a variable with a reason, finds the case by it, and keeps bindings and personal data out', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await awaitTask(bureau, filed.id, 'accept');
    const key = await keyOf(filed);
    const known = async () =>
      Object.fromEntries((await variablesOf(bureau.store.read, key)).map(({ name, value }) => [name, value]));
    await vi.waitFor(async () => expect(await known()).toMatchObject({ channel: '"window"' }), patience);
    const change = (name: string, value: string) =>
      setVariable(bureau, admin, { caseId: filed.id, scopeKey: key, name, value, reason: '渠道登记有误' });
    await expect(change('caseId', '"x"')).rejects.toMatchObject({ code: 'variable-binding' });
    await expect(change('channel', '"13800001111"')).rejects.toMatchObject({ code: 'variable-personal-data' });
    await expect(change('channel', 'hall')).rejects.toMatchObject({ code: 'variable-value' });
    await expect(change('nothing', '1')).rejects.toMatchObject({ code: 'variable-not-found' });
    const value = JSON.stringify(`hall-${filed.id.slice(-6)}`);
    const actId = await change('channel', value);
    await effective(bureau, actId);
    expect(await findAct(bureau.store.read, actId)).toMatchObject({ kind: 'set-variables', status: 'effective' });
    await vi.waitFor(async () => expect(await known()).toMatchObject({ channel: value }), patience);
    const filter = { variable: { name: 'channel', value }, state: 'running', flow: 'standard-approval' } as const;
    expect(await pageOfInstances(bureau.store.read, { ...filter, elementId: 'accept', limit: 5 })).toMatchObject([
      { id: filed.id, processInstanceKey: key },
    ]);
    expect(await countInstances(bureau.store.read, { ...filter, limit: 5 }, 5)).toBe(1);
    const entry = (await entriesOfCase(bureau.store.read, filed.id)).find(({ act: name }) => name === 'set-variables')!;
    expect(JSON.parse(entry.detail)).toMatchObject({ name: 'channel', from: '"window"', to: value });
  });
});

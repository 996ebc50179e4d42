import { beforeAll, describe, expect, it } from 'vitest';
import { materialsOf } from '../../../src/domain/catalogue/lookups.ts';
import { lastEffectiveAct } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { materialsOfCase } from '../../../src/store/materials.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { deliveriesOfCase } from '../../../src/store/results.ts';
import type { Application } from '../../../src/usecases/application/application.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { sendBackTask } from '../../../src/usecases/task/send-back-task.ts';
import { enforceCatalogue, withRow } from '../../harness/catalogue-variant.ts';
import { act, awaitEnd, awaitTask, complete, effective, fileCase, user } from '../../harness/driver.ts';
import { deadlineOf } from '../../harness/go-along.ts';
import { creditCode } from '../../harness/identities.ts';
import { sharedSystem } from '../../harness/system.ts';
import { bureauAt, justAfter, letPass } from '../../harness/time-keeper.ts';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const caseOf = async (id: string) => (await findCase(bureau.store.read, id))!;
const reviewClock = async (id: string) =>
  (await clocksOfCase(bureau.store.read, id)).find(({ kind }) => kind === 'review')!;
const bodiesOf = async (id: string, kind: string): Promise<Record<string, unknown>[]> =>
  (await documentsOfCase(bureau.store.read, id))
    .filter((row) => row.kind === kind && row.status === 'sealed')
    .map(({ data }) => (JSON.parse(data) as { body: Record<string, unknown> }).body);
const first = (_: unknown, index: number): boolean => index === 0;

describe('LAW-01: an agent may apply', () => {
  const agent = { name: '林代理', identity: '320412198803120021', phone: '139 0000 0009' };
  const byAgent = { 'by-agent': true, 'vending-machines': false, 'central-kitchen': false };

  it('with a power of attorney, which is then among the papers that must be there', async () => {
    await expect(fileCase(bureau, 'MKT-09', { change: (asked) => ({ ...asked, agent }) })).rejects.toMatchObject({
      code: 'agent-unproven',
    });
    const filed = await fileCase(bureau, 'MKT-09', {
      change: (asked) => ({ ...asked, agent, conditions: byAgent }),
    });
    await expect(complete(bureau, filed, 'accept', 'accept')).rejects.toMatchObject({
      code: 'materials-missing',
      params: { materials: '授权委托书' },
    });
    expect(JSON.parse((await caseOf(filed.id)).agent!)).toEqual({ ...agent, phone: '13900000009' });
  });

  it('who is named by an identity that can be', async () => {
    const wrong = { ...agent, identity: '320412198803120022' };
    await expect(
      fileCase(bureau, 'MKT-09', { change: (asked) => ({ ...asked, agent: wrong, conditions: byAgent }) }),
    ).rejects.toMatchObject({ code: 'identity-number-check', field: 'agent.identity' });
  });

  it('and nobody is asked what has nothing to do with the item', async () => {
    const { id } = await fileCase(bureau, 'DRC-03', {
      change: (asked) => ({ ...asked, form: { ...asked.form, income: '300000' } }),
    });
    expect(JSON.parse((await caseOf(id)).form)).not.toHaveProperty('income');
  });
});

describe('LAW-03: the standards in force at filing stay with the case', () => {
  it('the old limit for what was filed before, the new one for what is filed after', async () => {
    const before = await fileCase(bureau, 'DRC-03');
    const change = { promised_working_days: '3', name_zh: '项目建议书审批（新）' };
    const restore = await enforceCatalogue(bureau, (files) => withRow(files, 'items.csv', ['code', 'DRC-03'], change));
    try {
      const after = await fileCase(bureau, 'DRC-03');
      for (const filed of [before, after]) {
        await act(bureau, filed, 'accept', 'accept');
        await awaitTask(bureau, filed.id, 'review-and-decide');
      }
      const [old, fresh] = [await reviewClock(before.id), await reviewClock(after.id)];
      expect([JSON.parse(old.body).workingDays, JSON.parse(fresh.body).workingDays]).toEqual([7, 3]);
      expect((await caseOf(before.id)).catalogueVersion).not.toBe((await caseOf(after.id)).catalogueVersion);
      const [receipt] = await documentsOfCase(bureau.store.read, before.id);
      expect(JSON.parse(receipt!.data).item.name).toBe('政府投资项目建议书审批');
    } finally {
      restore();
    }
  });
});

describe('LAW-04', () => {
  it('the applicant answers for the truth', async () => {
    const change = (asked: Application) => ({
      ...asked,
      form: { ...asked.form, truthStatement: false },
    });
    await expect(fileCase(bureau, 'CUL-05', { change })).rejects.toMatchObject({ code: 'truth-statement' });
  });

  it('nothing outside the list is taken or asked for', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { leaveOut: first });
    const asks = (...materials: string[]) => ({
      data: {
        materialVerdicts: materials.map((material) => ({
          material,
          verdict: 'missing',
          reason: '未提交',
          legalBasis: '条例',
        })),
      },
    });
    await expect(
      complete(bureau, filed, 'accept', 'one-time-notice', asks(...filed.missing, 'house-deed')),
    ).rejects.toMatchObject({ code: 'material-not-listed' });
    await expect(
      fileCase(bureau, 'CUL-05', {
        change: (asked) => ({ ...asked, materials: [...asked.materials, { code: 'house-deed', fileId: 'f' }] }),
      }),
    ).rejects.toMatchObject({ code: 'material-not-listed' });
  });
});

describe('LAW-05: not within competence', () => {
  it('is told at once in writing, with the right authority', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await expect(
      complete(bureau, filed, 'accept', 'reject-acceptance', { data: { rightAuthority: ' ' } }),
    ).rejects.toMatchObject({ code: 'invalid-input', field: 'rightAuthority' });
    await complete(bureau, filed, 'accept', 'reject-acceptance');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-rejected');
    expect(await bodiesOf(filed.id, 'not-accepted')).toMatchObject([
      { ground: 'not-competent', authority: '常州市有关主管部门' },
    ]);
    expect(await deliveriesOfCase(bureau.store.read, filed.id)).toHaveLength(1);
  });

  it('no licence needed is told in writing as well', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await complete(bureau, filed, 'accept', 'reject-acceptance', { data: { rejectGround: 'no-licence-needed' } });
    await awaitEnd(bureau, filed.id);
    expect(await bodiesOf(filed.id, 'not-accepted')).toMatchObject([{ ground: 'no-licence-needed' }]);
  });
});

describe('LAW-06: told once, all of it', () => {
  it('a notice that leaves something out is refused', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { leaveOut: (_, index) => index < 2 });
    const [one] = filed.missing;
    const data = {
      materialVerdicts: [{ material: one, verdict: 'missing', reason: '未提交', legalBasis: '条例' }],
    };
    await expect(complete(bureau, filed, 'accept', 'one-time-notice', { data })).rejects.toMatchObject({
      code: 'notice-incomplete',
    });
  });

  it('a second notice is refused, even after a send-back', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { leaveOut: first });
    const [missing] = filed.missing;
    await act(bureau, filed, 'accept', 'one-time-notice');
    await act(bureau, filed, 'supplement', 'supplemented');
    await act(bureau, filed, 'accept-supplemented', 'accept');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const decider = await user(bureau, 'zhao.min');
    await effective(bureau, await sendBackTask(bureau, decider, { jobKey, to: 'accept', reason: '复核材料' }));
    filed.missing.push(missing!);
    await expect(complete(bureau, filed, 'accept', 'one-time-notice')).rejects.toMatchObject({ code: 'second-notice' });
  });

  it('without a notice in time it is accepted from the day of receipt, and a late person comes too late', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { leaveOut: first });
    const deadline = await deadlineOf(bureau, filed.id, 'accept');
    await expect(
      complete(bureauAt(bureau, justAfter(deadline)), filed, 'accept', 'one-time-notice'),
    ).rejects.toMatchObject({
      code: 'deadline-passed',
    });
    await letPass(bureau, deadline);
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const { filedAt, acceptedAt, status } = await caseOf(filed.id);
    expect([status, acceptedAt]).toEqual(['accepted', filedAt]);
    expect((await reviewClock(filed.id)).startedAt).toBe(filedAt);
    const deemed = await lastEffectiveAct(bureau.store.read, filed.id, ['accept']);
    expect(deemed).toMatchObject({ outcome: 'deemed-accepted', actorKind: 'clock', moment: deadline });
    expect(await bodiesOf(filed.id, 'acceptance-receipt')).toMatchObject([{ deemed: true }]);
  });
});

describe('LAW-07', () => {
  it('nothing goes on before the receipt is sealed and at the applicant’s disposal', async () => {
    const filed = await fileCase(bureau, 'CUL-05');
    await act(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const documents = await documentsOfCase(bureau.store.read, filed.id);
    expect(documents).toMatchObject([{ kind: 'acceptance-receipt', status: 'sealed' }]);
    const [offered] = await deliveriesOfCase(bureau.store.read, filed.id);
    expect(JSON.parse(offered!.documents)).toEqual([documents[0]!.id]);
  });

  it('incomplete papers are not accepted, and complete ones not turned away', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { leaveOut: first });
    await expect(complete(bureau, filed, 'accept', 'accept')).rejects.toMatchObject({ code: 'materials-missing' });
    await act(bureau, filed, 'accept', 'one-time-notice');
    await act(bureau, filed, 'supplement', 'supplemented');
    const data = { rejectGround: 'incomplete-after-supplement' };
    await expect(
      complete(bureau, filed, 'accept-supplemented', 'reject-acceptance', { data: { ...data, materialVerdicts: [] } }),
    ).rejects.toMatchObject({ code: 'nothing-missing' });
  });
});

describe('LAW-36: what the bureau holds is not asked for again', () => {
  it('a second application of the same applicant needs only what may not be reused', async () => {
    const identity = creditCode(987_654_000 + (process.pid % 1_000));
    const same = (asked: Application) => ({
      ...asked,
      applicant: { ...asked.applicant, identity, name: '常州市湖塘书店有限公司', phone: '13900007777' },
    });
    await fileCase(bureau, 'CUL-05', { change: same });
    const reusable = materialsOf(bureau.catalogues.current, 'CUL-05').materials.filter((one) => one.reusable);
    const second = await fileCase(bureau, 'CUL-05', {
      change: same,
      leaveOut: ({ code }) => reusable.some((one) => one.code === code),
    });
    expect(second.missing.length).toBeGreaterThan(0);
    const held = (await materialsOfCase(bureau.store.read, second.id)).filter(({ state }) => state === 'held');
    expect(held.map(({ materialCode }) => materialCode).sort()).toEqual(second.missing.toSorted());
    await act(bureau, second, 'accept', 'accept');
    // Somebody else’s papers are no help.
    const other = await fileCase(bureau, 'CUL-05', { leaveOut: ({ reusable: again }) => again });
    await expect(complete(bureau, other, 'accept', 'accept')).rejects.toMatchObject({ code: 'materials-missing' });
  });
});

describe('LAW-37: the moment of acceptance', () => {
  it('is that of the act, to the millisecond, and the first of the record', async () => {
    const filed = await fileCase(bureau, 'CUL-05');
    await act(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const { acceptedAt } = await caseOf(filed.id);
    const accepted = await lastEffectiveAct(bureau.store.read, filed.id, ['accept']);
    expect(acceptedAt).toBe(accepted!.moment);
    const entry = (await entriesOfCase(bureau.store.read, filed.id)).find(({ act: name }) => name === 'accept')!;
    expect(entry.at).toBe(acceptedAt);
  });
});

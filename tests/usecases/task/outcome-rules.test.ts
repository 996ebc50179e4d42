import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf, materialsOf } from '../../../src/domain/catalogue/lookups.ts';
import { newId } from '../../../src/domain/id.ts';
import { requiredMaterials } from '../../../src/domain/materials.ts';
import { findCase } from '../../../src/store/cases.ts';
import { insertBallot, insertVote } from '../../../src/store/ballots.ts';
import { saveCaseMaterial } from '../../../src/store/materials.ts';
import type { TaskRow } from '../../../src/store/tasks.ts';
import type { ActRow } from '../../../src/store/acts.ts';
import { afterAct } from '../../../src/usecases/act/after-act.ts';
import { requireLawful } from '../../../src/usecases/task/outcome-rules.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { monday, openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import { act, openCase } from '../../harness/case-without-engine.ts';
import type { CaseOrder } from '../../harness/case-without-engine.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

/** No condition of the item's list applies. */
const noConditions = (item: string): Record<string, boolean> =>
  Object.fromEntries(
    materialsOf(bureau.catalogues.current, item).materials.flatMap(({ condition }) =>
      condition === null ? [] : [[condition, false]],
    ),
  );

const handIn = async (caseId: string, codes: readonly string[], state: 'provided' | 'deferred' = 'provided') =>
  bureau.store.transaction(async (tx) => {
    for (const materialCode of codes)
      await saveCaseMaterial(tx, {
        id: newId(),
        caseId,
        materialCode,
        applicantId: 'a',
        state,
        fileSha256: state === 'deferred' ? null : 'f'.repeat(64),
        fileName: '',
        reusable: 0,
        reusedFrom: null,
        deferredUntil: null,
        verdict: '',
        verdictReason: '',
        createdAt: monday,
        providedAt: monday,
      });
  });

const required = (item: string): string[] =>
  requiredMaterials(materialsOf(bureau.catalogues.current, item), noConditions(item)).map(({ code }) => code);

/** A case of the food licence (MKT-09, with an inspection) with everything handed in but what is left out. */
const food = async (leftOut: readonly string[] = [], order: CaseOrder = {}): Promise<string> => {
  const id = await openCase(bureau, { item: 'MKT-09', form: { conditions: noConditions('MKT-09') }, ...order });
  await handIn(
    id,
    required('MKT-09').filter((code) => !leftOut.includes(code)),
  );
  return id;
};

const judge = async (
  caseId: string,
  outcome: string,
  data: Record<string, unknown> = {},
  { elementId = 'step', headers = {}, now = monday } = {},
): Promise<string> => {
  const subject = (await findCase(bureau.store.read, caseId))!;
  const catalogue = bureau.catalogues.current;
  const task = { elementId, headers: JSON.stringify(headers), round: 1 } as TaskRow;
  try {
    await bureau.store.transaction((tx) =>
      requireLawful(outcome, { tx, subject, task, item: itemOf(catalogue, subject.itemCode), catalogue, data, now }),
    );
    return 'lawful';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const verdicts = (...codes: string[]) => ({
  materialVerdicts: codes.map((material) => ({ material, verdict: 'missing', reason: '未提交', legalBasis: '办法' })),
});
const deferring = (...codes: string[]) => ({
  deferredMaterials: codes.map((material) => ({ material, dueOn: '2026-03-06' })),
});

describe('a one-time notice', () => {
  it.each([
    ['LAW-06: names all that is missing', ['floor-plan', 'health-cert'], 'lawful'],
    ['LAW-06: not a part of it', ['floor-plan'], 'notice-incomplete'],
    ['LAW-06: not nothing', [], 'notice-empty'],
    ['LAW-04: nothing outside the list', ['floor-plan', 'health-cert', 'house-deed'], 'material-not-listed'],
    [
      'LAW-04: nothing that this application does not need',
      ['floor-plan', 'health-cert', 'vending-list'],
      'material-not-listed',
    ],
  ])('%s', async (_, named, expected) => {
    const id = await food(['floor-plan', 'health-cert']);
    expect(await judge(id, 'one-time-notice', verdicts(...named))).toBe(expected);
  });

  it('LAW-06: is not given twice', async () => {
    const id = await food(['floor-plan']);
    await act(bureau, id, 'one-time-notice');
    expect(await judge(id, 'one-time-notice', verdicts('floor-plan'))).toBe('second-notice');
  });
});

describe('a paper that is not needed', () => {
  const unneeded = (...codes: string[]) => ({
    materialVerdicts: codes.map((material) => ({ material, verdict: 'not-needed' })),
  });
  /** The applicant has answered that every condition applies, and handed in what is always asked for. */
  const cautious = () =>
    food([], {
      form: {
        conditions: Object.fromEntries(Object.keys(noConditions('MKT-09')).map((condition) => [condition, true])),
      },
    });
  const conditional = (): string[] =>
    materialsOf(bureau.catalogues.current, 'MKT-09').materials.flatMap(({ code, condition }) =>
      condition === null ? [] : [code],
    );

  it('is not missed, nor asked for', async () => {
    const id = await cautious();
    expect(await judge(id, 'accept')).toBe('materials-missing');
    expect(await judge(id, 'accept', unneeded(...conditional()))).toBe('lawful');
    const [first = '', ...others] = conditional();
    expect(await judge(id, 'accept', unneeded(first))).toBe(others.length === 0 ? 'lawful' : 'materials-missing');
    const notice = [...unneeded(...conditional()).materialVerdicts, ...verdicts(first).materialVerdicts];
    expect(await judge(id, 'one-time-notice', { materialVerdicts: notice })).toBe('material-not-listed');
  });

  it('is not missed later either, once the verdict is in effect', async () => {
    const id = await cautious();
    const data = unneeded(...conditional());
    await bureau.store.transaction((tx) =>
      afterAct(tx, { caseId: id, outcome: 'accept', data: JSON.stringify(data), moment: monday } as ActRow),
    );
    expect(await judge(id, 'accept')).toBe('lawful');
  });

  it('is never one that the list always asks for', async () => {
    const id = await food();
    expect(await judge(id, 'accept', unneeded('floor-plan'))).toBe('material-always-needed');
    expect(await judge(id, 'one-time-notice', unneeded('floor-plan'))).toBe('material-always-needed');
  });
});

describe('acceptance', () => {
  it('LAW-07: is for complete papers, in the eyes of the clerk who accepts', async () => {
    const id = await food();
    expect(await judge(id, 'accept')).toBe('lawful');
    expect(await judge(id, 'accept', verdicts('floor-plan'))).toBe('materials-missing');
    expect(await judge(await food(['floor-plan']), 'accept')).toBe('materials-missing');
    expect(await judge(await food(['floor-plan']), 'file')).toBe('materials-missing');
  });

  it('LAW-07: is owed to complete papers after the supplement', async () => {
    const rejectGround = 'incomplete-after-supplement';
    expect(await judge(await food(), 'reject-acceptance', { rejectGround })).toBe('nothing-missing');
    expect(await judge(await food(['floor-plan']), 'reject-acceptance', { rejectGround })).toBe('lawful');
    const faulty = { rejectGround, ...verdicts('floor-plan') };
    expect(await judge(await food(), 'reject-acceptance', faulty)).toBe('lawful');
    expect(await judge(await food(), 'reject-acceptance', { rejectGround: 'not-competent' })).toBe('lawful');
  });

  it.each([
    ['something that is missing', ['floor-plan'], ['floor-plan'], 'lawful'],
    ['nothing', ['floor-plan'], [], 'deferral-empty'],
    ['nothing although nothing is missing', [], [], 'deferral-empty'],
    ['what is there already', ['floor-plan'], ['floor-plan', 'health-cert'], 'deferral-unneeded'],
    ['what this application does not need', ['floor-plan'], ['floor-plan', 'vending-list'], 'deferral-unneeded'],
    ['what may not wait', ['application-form'], ['application-form'], 'material-not-deferrable'],
    ['what is in no list', ['floor-plan'], ['house-deed'], 'material-not-listed'],
    ['a part of what is missing', ['floor-plan', 'health-cert'], ['floor-plan'], 'materials-missing'],
  ])('容缺: defers %s', async (_, leftOut, deferred, expected) => {
    expect(await judge(await food(leftOut), 'deferred-acceptance', deferring(...deferred))).toBe(expected);
  });

  it('容缺: may be repeated after a send-back', async () => {
    const id = await food(['floor-plan']);
    await handIn(id, ['floor-plan'], 'deferred');
    expect(await judge(id, 'deferred-acceptance', deferring('floor-plan'))).toBe('lawful');
  });
});

describe('facts', () => {
  it('LAW-10: are signed by two', async () => {
    const id = await food();
    const sign = (userId: string) =>
      bureau.store.transaction(async (tx) => {
        const at = { caseId: id, elementId: 'site-inspection', round: 1, jobKey: '1' };
        const by = { openedBy: 'u1', openedByName: 'u1', openedAt: monday, decidedAt: null };
        const ballot = { purpose: 'signatures', rule: 'count 2', question: '', status: 'open' } as const;
        await insertBallot(tx, { id: `ballot-${id}`, ...at, ...by, ...ballot });
        const one = { ballotId: `ballot-${id}`, userId, userName: userId, vote: 'approve' } as const;
        return insertVote(tx, { ...one, data: '{}', votedAt: monday });
      });
    const inspected = () => judge(id, 'inspected', {}, { elementId: 'site-inspection', headers: { signers: '2' } });
    expect(await inspected()).toBe('signatures-missing');
    await sign('u1');
    expect([await sign('u1'), await inspected()]).toEqual([false, 'signatures-missing']);
    await sign('u2');
    expect(await inspected()).toBe('lawful');
    // The law's two stand, whatever a diagram asks.
    const other = await food();
    expect(await judge(other, 'inspected', {}, { elementId: 'site-inspection' })).toBe('signatures-missing');
  });

  it.each(['kept', 'broken'])(
    'LAW-39: what the check of an undertaking found (%s) is verified by two',
    async (outcome) => {
      const id = await food([], { change: { undertaking: 1 } });
      expect(await judge(id, outcome, {}, { elementId: 'post-check' })).toBe('signatures-missing');
    },
  );
});

describe('a grant', () => {
  it('LAW-10: comes after the inspection that the item asks for, unless an undertaking stands in for it (LAW-39)', async () => {
    const id = await food();
    expect(await judge(id, 'grant')).toBe('inspection-required');
    await act(bureau, id, 'inspected', {}, { elementId: 'site-inspection' });
    expect(await judge(id, 'grant')).toBe('lawful');
    expect(await judge(await food([], { change: { undertaking: 1 } }), 'grant')).toBe('lawful');
  });

  it('容缺: waits for what was deferred', async () => {
    const id = await food(['floor-plan']);
    await act(bureau, id, 'inspected', {}, { elementId: 'site-inspection' });
    await handIn(id, ['floor-plan'], 'deferred');
    expect(await judge(id, 'grant')).toBe('deferred-outstanding');
    await handIn(id, ['floor-plan']);
    expect(await judge(id, 'grant')).toBe('lawful');
  });

  it('LAW-22: comes after the hearing that the item asks for', async () => {
    const id = await openCase(bureau, { item: 'CUL-01', form: { conditions: noConditions('CUL-01') } });
    await handIn(id, required('CUL-01'));
    await act(bureau, id, 'inspected', {}, { elementId: 'site-inspection' });
    expect(await judge(id, 'grant')).toBe('hearing-missing');
    await act(bureau, id, 'held', {}, { elementId: 'hold-hearing' });
    expect(await judge(id, 'grant')).toBe('lawful');
  });
});

describe('LAW-13: a refusal', () => {
  const remedies = { reconsiderationBody: '常州市武进区人民政府', court: '常州市武进区人民法院' };
  it.each([
    ['with reasons and remedies', { reasons: '距离不足', remedies }, 'lawful'],
    ['without reasons', { remedies }, 'reasons-missing'],
    ['with blanks for reasons', { reasons: ' \n', remedies }, 'reasons-missing'],
    ['without remedies', { reasons: '距离不足' }, 'reasons-missing'],
    ['without a court', { reasons: '距离不足', remedies: { ...remedies, court: ' ' } }, 'reasons-missing'],
  ])('%s', async (_, data, expected) => {
    expect(await judge(await food(), 'refuse', data)).toBe(expected);
  });
});

describe('LAW-21, LAW-22: a hearing', () => {
  it.each([
    ['seven working days ahead', '2026-03-11T09:30:00+08:00', 'lawful'],
    ['six working days ahead', '2026-03-10T23:00:00+08:00', 'hearing-too-soon'],
    ['nobody knows in which zone', '2026-03-20T09:30:00', 'invalid-input'],
  ])('arranged for a moment %s', async (_, hearingAt, expected) => {
    expect(await judge(await food(), 'arranged', { hearingAt })).toBe(expected);
  });

  it.each([
    ['when it was told', '2026-03-11T01:30:00.000Z', true, 'lawful'],
    ['before', '2026-03-11T01:29:59.000Z', true, 'hearing-not-at-time'],
    ['later than now', '2026-03-13T01:30:00.000Z', true, 'hearing-not-at-time'],
    ['without a confirmed record', '2026-03-11T01:30:00.000Z', false, 'hearing-record-unconfirmed'],
  ])('held %s', async (_, heldAt, recordConfirmed, expected) => {
    const id = await food();
    await act(bureau, id, 'arranged', { hearingAt: '2026-03-11T09:30:00+08:00' }, { elementId: 'arrange-hearing' });
    const now = '2026-03-12T01:00:00.000Z';
    expect(await judge(id, 'held', { heldAt, recordConfirmed }, { now })).toBe(expected);
  });
});

import { Check } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numbersOf } from '../../../src/store/numbers.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { materialsOfCase } from '../../../src/store/materials.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { numberCase } from '../../../src/usecases/work/verbs/number-case.ts';
import { resumeClock } from '../../../src/usecases/work/verbs/resume-clock.ts';
import { sealDocument } from '../../../src/usecases/work/verbs/seal-document.ts';
import { setCaseStatus } from '../../../src/usecases/work/verbs/set-case-status.ts';
import { startClock } from '../../../src/usecases/work/verbs/start-clock.ts';
import { stopClock } from '../../../src/usecases/work/verbs/stop-clock.ts';
import { suspendClock } from '../../../src/usecases/work/verbs/suspend-clock.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, openCase, perform } from '../../harness/case-without-engine.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

const caseOf = async (id: string) => (await findCase(bureau.store.read, id))!;
const clockOf = async (id: string, kind: string) =>
  (await clocksOfCase(bureau.store.read, id)).filter((row) => row.kind === kind);
const setStatus = (id: string, status: string) => perform(bureau, setCaseStatus, id, { status });

const tuesday = '2026-03-03T02:00:00.000Z';
const wednesday = '2026-03-04T02:00:00.000Z';

describe('number-case', () => {
  it('numbers the cases of a day without gaps, and each once', async () => {
    bureau.setTime(monday);
    const ids = [await openCase(bureau), await openCase(bureau), await openCase(bureau)];
    // Given that the worker comes on the next day only
    bureau.setTime(tuesday);
    for (const id of ids) await perform(bureau, numberCase, id);
    await perform(bureau, numberCase, ids[0]!);
    const numbers = (await Promise.all(ids.map(caseOf))).map(({ number }) => number);
    expect(numbers).toEqual(['WJ20260302-000001', 'WJ20260302-000002', 'WJ20260302-000003']);
    expect((await numbersOf(bureau.store.read, 'case-2026-03-02')).map(({ status }) => status)).toEqual([
      'used',
      'used',
      'used',
    ]);
  });
});

describe('set-case-status', () => {
  it('LAW-37: accepts from the moment of the act, not of the worker, and never moves it', async () => {
    bureau.setTime(monday);
    const id = await openCase(bureau);
    await act(bureau, id, 'accept', {}, { moment: tuesday });
    bureau.setTime(wednesday);
    await setStatus(id, 'accepted');
    expect(await caseOf(id)).toMatchObject({ status: 'accepted', acceptedAt: tuesday, closedAt: null });
    // When the case is sent back and accepted again
    await act(bureau, id, 'accept', {}, { moment: '2026-03-05T02:00:00.000Z' });
    await setStatus(id, 'accepted');
    expect((await caseOf(id)).acceptedAt).toBe(tuesday);
  });

  it('LAW-06: what is deemed accepted counts from the receipt of the papers', async () => {
    bureau.setTime(monday);
    const filed = await openCase(bureau);
    const supplemented = await openCase(bureau);
    await act(bureau, supplemented, 'supplemented', {}, { moment: tuesday });
    for (const id of [filed, supplemented]) {
      await act(bureau, id, 'deemed-accepted', {}, { actorKind: 'clock', moment: '2026-03-09T15:59:59.999Z' });
      await setStatus(id, 'accepted');
    }
    expect((await caseOf(filed)).acceptedAt).toBe(monday);
    expect((await caseOf(supplemented)).acceptedAt).toBe(tuesday);
  });

  it('容缺: notes each deferred material with its day, and starts their clock', async () => {
    bureau.setTime(monday);
    const id = await openCase(bureau);
    const deferredMaterials = [
      { material: '食品从业人员健康证明', dueOn: '2026-03-06' },
      { material: 'floor-plan', dueOn: '2027-01-01' },
    ];
    await act(bureau, id, 'deferred-acceptance', { deferredMaterials });
    await setStatus(id, 'accepted');
    const rows = await materialsOfCase(bureau.store.read, id);
    expect(rows.map(({ materialCode, state, deferredUntil }) => [materialCode, state, deferredUntil])).toEqual([
      // No later than the item's own ten working days.
      ['floor-plan', 'deferred', '2026-03-16'],
      ['health-cert', 'deferred', '2026-03-06'],
    ]);
    expect(await clockOf(id, 'deferral')).toMatchObject([{ state: 'running', deadlineAt: '2026-03-16T15:59:59.999Z' }]);
    await setStatus(id, 'accepted');
    expect(await clockOf(id, 'deferral')).toHaveLength(1);
  });

  it.each([
    ['a material that may not be deferred', 'application-form', 'material-not-deferrable'],
    ['a material outside the list', '房产证', 'material-not-listed'],
  ])('refuses to defer %s', async (_, material, code) => {
    bureau.setTime(monday);
    const id = await openCase(bureau);
    await act(bureau, id, 'deferred-acceptance', { deferredMaterials: [{ material, dueOn: '2026-03-06' }] });
    await expect(setStatus(id, 'accepted')).rejects.toMatchObject({ code });
    expect((await caseOf(id)).status).toBe('received');
  });

  it.each([
    ['granted', 'grant', false],
    ['refused', 'refuse', true],
    ['filed', 'file', false],
    ['filed', 'deemed-accepted', false],
    ['rejected', 'reject-acceptance', true],
    ['rejected', 'name-refused', true],
  ])('%s by %s is decided at the moment of the act (closed: %s)', async (status, outcome, closed) => {
    bureau.setTime(monday);
    const id = await openCase(bureau);
    await act(bureau, id, outcome, {}, { moment: tuesday });
    bureau.setTime(wednesday);
    await setStatus(id, status);
    expect(await caseOf(id)).toMatchObject({ status, decidedAt: tuesday, closedAt: closed ? wednesday : null });
  });

  it.each(['withdrawn', 'lapsed', 'revoked', 'closed'])('%s ends the case, once', async (status) => {
    bureau.setTime(monday);
    const id = await openCase(bureau);
    await setStatus(id, status);
    bureau.setTime(tuesday);
    await setStatus(id, 'closed');
    expect(await caseOf(id)).toMatchObject({ closedAt: monday });
  });

  it.each(['supplementing', 'forwarded'])('%s decides nothing', async (status) => {
    const id = await openCase(bureau);
    await setStatus(id, status);
    expect(await caseOf(id)).toMatchObject({ status, acceptedAt: null, decidedAt: null, closedAt: null });
  });

  it('LAW-08: a grant on the spot accepts as well', async () => {
    bureau.setTime(monday);
    const id = await openCase(bureau, { item: 'MKT-05' });
    await act(bureau, id, 'grant', {}, { moment: tuesday });
    await setStatus(id, 'granted');
    expect(await caseOf(id)).toMatchObject({ acceptedAt: tuesday, decidedAt: tuesday });
  });
});

describe('clocks', () => {
  it('starts a clock for its tasks from its legal moment, and goes on with one that counts', async () => {
    bureau.setTime(monday);
    const id = await openCase(bureau);
    bureau.setTime(tuesday);
    const headers = { clock: 'acceptance', task: 'accept, decide-on-spot', outcome: 'deemed-accepted' };
    await perform(bureau, startClock, id, headers);
    await perform(bureau, startClock, id, { ...headers, task: 'accept' });
    expect(await clockOf(id, 'acceptance')).toMatchObject([
      { startedAt: monday, elements: 'accept', outcome: 'deemed-accepted', deadlineAt: '2026-03-09T15:59:59.999Z' },
    ]);
  });

  it('stops a clock at the moment of the act behind it', async () => {
    bureau.setTime(monday);
    const id = await openCase(bureau, { change: { acceptedAt: monday } });
    await perform(bureau, startClock, id, { clock: 'review', task: '', outcome: '' });
    await act(bureau, id, 'grant', {}, { moment: tuesday });
    bureau.setTime(wednesday);
    await perform(bureau, stopClock, id, { clock: 'review' });
    expect(await clockOf(id, 'review')).toMatchObject([{ state: 'stopped', endedAt: tuesday }]);
    await perform(bureau, stopClock, id, { clock: 'review' });
  });

  const suspend = { clock: 'review', ground: 'expert-review', days: '10' };

  const notice = { document: 'special-procedure-notice', ground: 'expert-review', days: '10' };

  const withNotice = async (): Promise<string> => {
    bureau.setTime(monday);
    const id = await openCase(bureau, { change: { acceptedAt: monday } });
    await perform(bureau, numberCase, id);
    await perform(bureau, startClock, id, { clock: 'review' });
    await perform(bureau, makeDocument, id, notice);
    await perform(bureau, sealDocument, id, { document: 'special-procedure-notice' });
    return id;
  };

  it('LAW-19: pauses after the written notice alone, on a ground of the list, and goes on with the days left', async () => {
    const id = await withNotice();
    bureau.setTime(wednesday);
    // The notice says what the pause does: neither another ground nor another time.
    for (const other of [{ ground: 'hearing' }, { days: '20' }])
      await expect(perform(bureau, suspendClock, id, { ...suspend, ...other })).rejects.toMatchObject({
        code: 'pause-without-notice',
      });
    await perform(bureau, suspendClock, id, suspend);
    expect(await clockOf(id, 'review')).toMatchObject([{ state: 'paused' }]);
    bureau.setTime('2026-03-16T02:00:00.000Z');
    await perform(bureau, resumeClock, id, { clock: 'review' });
    // 5 days promised, 2 used: three are left after the 16th.
    expect(await clockOf(id, 'review')).toMatchObject([{ state: 'running', deadlineAt: '2026-03-19T15:59:59.999Z' }]);
    expect((await caseOf(id)).dueAt).toBe('2026-03-19T15:59:59.999Z');
  }, 30_000);

  it.each([
    ['before the pause', tuesday, wednesday],
    ['after the pause, as a rule', '2026-03-05T02:00:00.000Z', '2026-03-05T02:00:00.000Z'],
  ])(
    'ends a paused clock, by an act of a moment %s',
    async (_, moment, endedAt) => {
      const id = await withNotice();
      bureau.setTime(wednesday);
      await perform(bureau, suspendClock, id, suspend);
      await act(bureau, id, 'withdraw', {}, { moment });
      bureau.setTime('2026-03-06T02:00:00.000Z');
      await perform(bureau, stopClock, id, { clock: 'review' });
      expect(await clockOf(id, 'review')).toMatchObject([{ state: 'stopped', endedAt }]);
    },
    30_000,
  );

  it.each([
    ['ground', { days: '10' }],
    ['days', { ground: 'expert-review' }],
    ['a ground of the list', { ground: 'holiday', days: '10' }],
  ])('LAW-19: the notice of a pause needs %s', (_, headers) => {
    expect(Check(makeDocument.headers, notice)).toBe(true);
    expect(Check(makeDocument.headers, { document: 'special-procedure-notice', ...headers })).toBe(false);
  });

  it('LAW-19: refuses to pause without a notice', async () => {
    bureau.setTime(monday);
    const id = await openCase(bureau, { change: { acceptedAt: monday } });
    await perform(bureau, startClock, id, { clock: 'review' });
    await expect(perform(bureau, suspendClock, id, suspend)).rejects.toMatchObject({ code: 'pause-without-notice' });
    expect(await clockOf(id, 'review')).toMatchObject([{ state: 'running' }]);
  });

  it('leaves a limit that is over as it is, so that the case goes on and the light stays red', async () => {
    const id = await withNotice();
    bureau.setTime('2026-04-01T02:00:00.000Z');
    expect(await perform(bureau, suspendClock, id, suspend)).toMatchObject({ detail: { skipped: 'over' } });
    expect(await perform(bureau, resumeClock, id, { clock: 'review' })).toMatchObject({
      detail: { skipped: 'running' },
    });
    expect(await clockOf(id, 'review')).toMatchObject([{ state: 'running', deadlineAt: '2026-03-09T15:59:59.999Z' }]);
  }, 30_000);
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settlePending } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findUserByName } from '../../../src/store/users.ts';
import { stopCaseClock } from '../../../src/usecases/clock/change-case-clock.ts';
import { fireClocks } from '../../../src/usecases/clock/fire-clocks.ts';
import type { ClockStart } from '../../../src/usecases/clock/start-case-clock.ts';
import { startCaseClock } from '../../../src/usecases/clock/start-case-clock.ts';
import { settleCompletion } from '../../../src/usecases/engine/settle-completion.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import { completeTask } from '../../../src/usecases/task/complete-task.ts';
import { answer } from '../../harness/answers.ts';
import { monday } from '../../harness/bureau-without-engine.ts';
import { openCase } from '../../harness/case-without-engine.ts';
import { addTask } from '../../http/cases-at-door.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
// What one test leaves due shall not fire in the next.
afterEach(() => door.bureau.store.transaction((tx) => tx('clocks').delete()));
afterAll(() => door.close());

/** Five working days after Monday. */
const deadline = '2026-03-09T15:59:59.999Z';
const justAfter = '2026-03-09T16:00:00.000Z';
const longAfter = '2026-03-12T02:00:00.000Z';

const deemed: ClockStart = { kind: 'acceptance', elements: ['accept'], outcome: 'deemed-accepted' };
const lightsOnly: ClockStart = { kind: 'review', elements: [], outcome: '' };

const caseOf = async (id: string) => (await findCase(door.bureau.store.read, id))!;
const clockOf = async (id: string) => (await clocksOfCase(door.bureau.store.read, id))[0]!;
const actsOn = (jobKey: string): Promise<Record<string, string>[]> => door.bureau.store.read('acts').where({ jobKey });
const overdueOf = async (id: string) =>
  (await entriesOfCase(door.bureau.store.read, id)).filter(({ act: deed }) => deed === 'overdue');

/** A case with a running clock, and no step open. */
const started = async (clock: ClockStart): Promise<string> => {
  door.bureau.setTime(monday);
  const id = await openCase(door.bureau, { flow: 'standard-approval', change: { acceptedAt: monday } });
  await door.bureau.store.transaction(async (tx) => startCaseClock(door.bureau, tx, await caseOf(id), clock));
  expect(await clockOf(id)).toMatchObject({ state: 'running', deadlineAt: deadline });
  return id;
};
const open = async (id: string): Promise<string> => addTask(door, id, { runId: (await caseOf(id)).runId });
const waiting = async () => {
  const id = await started(deemed);
  return { id, jobKey: await open(id) };
};

/** A clerk completes the step, and turns the application away. */
const act = async (jobKey: string): Promise<string> => {
  const clerk = principalOf((await findUserByName(door.bureau.store.read, 'lin.yue'))!);
  const catalogue = door.bureau.catalogues.current;
  const now = door.bureau.clock.now();
  const context = { item: catalogue.items.get('MKT-09')!, catalogue, missing: [], laterDay: '', waiveFee: false, now };
  return completeTask(door.bureau, clerk, { jobKey, data: answer('accept', 'reject-acceptance', context) });
};
const engineSays = (jobKey: string, actId: string): Promise<void> =>
  door.bureau.store.transaction((tx) => settleCompletion(door.bureau, tx, { jobKey, actId }));

describe('guarantee 8: a clock that runs out', () => {
  it('acts as a person would, once, from the moment of the deadline, whenever it is noticed', async () => {
    const { id, jobKey } = await waiting();
    door.bureau.setTime(deadline);
    expect(await fireClocks(door.bureau)).toBe(0);
    door.bureau.setTime(longAfter);
    expect(await Promise.all([fireClocks(door.bureau), fireClocks(door.bureau)])).toEqual(
      expect.arrayContaining([0, 1]),
    );
    expect(await fireClocks(door.bureau)).toBe(0);
    const acts = await actsOn(jobKey);
    expect(acts).toMatchObject([
      { status: 'pending', outcome: 'deemed-accepted', actorKind: 'clock', moment: deadline, createdAt: longAfter },
    ]);
    expect(await clockOf(id)).toMatchObject({ state: 'fired', endedAt: deadline });
    await engineSays(jobKey, acts[0]!['id']!);
    const entry = (await entriesOfCase(door.bureau.store.read, id)).at(-1);
    expect(entry).toMatchObject({ act: 'deemed-accepted', actorKind: 'clock', at: deadline });
  });

  it('bars people from the moment after the deadline, though it has not fired yet', async () => {
    const { id, jobKey } = await waiting();
    door.bureau.setTime(justAfter);
    await expect(act(jobKey)).rejects.toMatchObject({ code: 'deadline-passed', params: { deadline } });
    expect(await actsOn(jobKey)).toEqual([]);
    expect(await clockOf(id)).toMatchObject({ state: 'running' });
  });

  it('gives way to an act of the last moment, and ends with it', async () => {
    const { id, jobKey } = await waiting();
    door.bureau.setTime(deadline);
    const actId = await act(jobKey);
    door.bureau.setTime(longAfter);
    expect(await fireClocks(door.bureau)).toBe(0);
    expect(await clockOf(id)).toMatchObject({ state: 'running' });
    await engineSays(jobKey, actId);
    expect(await clockOf(id)).toMatchObject({ state: 'stopped', endedAt: deadline });
    expect(await fireClocks(door.bureau)).toBe(0);
    expect(await actsOn(jobKey)).toMatchObject([{ actorKind: 'person', status: 'effective', moment: deadline }]);
  });

  it('is due again when the engine refuses the act it gave way to', async () => {
    const { jobKey } = await waiting();
    door.bureau.setTime(deadline);
    const actId = await act(jobKey);
    await door.bureau.store.transaction((tx) => settlePending(tx, actId, 'refused', deadline));
    door.bureau.setTime(longAfter);
    expect(await fireClocks(door.bureau)).toBe(1);
  });

  it('tells a person who comes after it that the step is taken', async () => {
    const { jobKey } = await waiting();
    door.bureau.setTime(longAfter);
    await fireClocks(door.bureau);
    door.bureau.setTime(deadline);
    await expect(act(jobKey)).rejects.toMatchObject({ code: 'act-pending' });
    expect(await actsOn(jobKey)).toMatchObject([{ actorKind: 'clock' }]);
  });

  it('waits for its step to open', async () => {
    const id = await started(deemed);
    door.bureau.setTime(longAfter);
    expect(await fireClocks(door.bureau)).toBe(0);
    expect(await clockOf(id)).toMatchObject({ state: 'running' });
    const jobKey = await open(id);
    expect(await fireClocks(door.bureau)).toBe(1);
    expect(await actsOn(jobKey)).toMatchObject([{ moment: deadline }]);
  });

  it('does nothing on a date that is not certain yet', async () => {
    const { id, jobKey } = await waiting();
    const { id: clockId, body } = await clockOf(id);
    const provisional = { provisional: 1, body: JSON.stringify({ ...JSON.parse(body), provisional: true }) };
    await door.bureau.store.transaction((tx) => tx('clocks').where({ id: clockId }).update(provisional));
    door.bureau.setTime(longAfter);
    expect(await fireClocks(door.bureau)).toBe(0);
    await expect(act(jobKey)).resolves.toEqual(expect.any(String));
  });
});

describe('LAW-38: a limit that has passed', () => {
  it('is written down once, at the deadline, and goes on', async () => {
    const id = await started(lightsOnly);
    door.bureau.setTime(deadline);
    await fireClocks(door.bureau);
    expect(await overdueOf(id)).toEqual([]);
    for (const now of [justAfter, longAfter]) {
      door.bureau.setTime(now);
      expect(await fireClocks(door.bureau)).toBe(0);
    }
    const detail = JSON.stringify({ clock: 'review' });
    expect(await overdueOf(id)).toMatchObject([{ at: deadline, actorKind: 'clock', actorId: 'review', detail }]);
    expect(await clockOf(id)).toMatchObject({ state: 'running', overdueAt: deadline });
  });

  it.each([
    ['by an act of the last moment is not late', deadline, 0],
    ['by a later act is late, though nobody has looked at the clocks', justAfter, 1],
  ])('that ends %s', async (_, at, late) => {
    const id = await started(lightsOnly);
    door.bureau.setTime(at);
    await door.bureau.store.transaction(async (tx) => stopCaseClock(door.bureau, tx, await caseOf(id), 'review', at));
    expect(await clockOf(id)).toMatchObject({ state: 'stopped', endedAt: at, overdueAt: late === 1 ? deadline : null });
    door.bureau.setTime(longAfter);
    await fireClocks(door.bureau);
    expect(await overdueOf(id)).toHaveLength(late);
  });
});

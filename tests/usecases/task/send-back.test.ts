import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAct } from '../../../src/store/acts.ts';
import type { CaseRow } from '../../../src/store/cases.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findRun } from '../../../src/store/runs.ts';
import type { TaskRow } from '../../../src/store/tasks.ts';
import { findTask } from '../../../src/store/tasks.ts';
import { findUserByName } from '../../../src/store/users.ts';
import { startCaseClock } from '../../../src/usecases/clock/start-case-clock.ts';
import { settleCancellation } from '../../../src/usecases/engine/settle-completion.ts';
import { settleModification } from '../../../src/usecases/engine/settle-modification.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import { sendBackTargets, sendBackTask } from '../../../src/usecases/task/send-back-task.ts';
import { monday } from '../../harness/bureau-without-engine.ts';
import { act, openCase } from '../../harness/case-without-engine.ts';
import { addTask } from '../../http/cases-at-door.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
afterAll(() => door.close());

const { stringify } = JSON;
const tuesday = '2026-03-03T02:00:00.000Z';

/** A case that was accepted and inspected, and waits for its decision. */
const reviewed = async (change: Partial<CaseRow> = {}, task: Partial<TaskRow> = {}) => {
  door.bureau.setTime(monday);
  const flow = 'standard-approval';
  const id = await openCase(door.bureau, { flow, change: { status: 'accepted', acceptedAt: monday, ...change } });
  for (const [elementId, outcome] of [
    ['accept', 'one-time-notice'],
    ['supplement', 'supplemented'],
    ['accept-supplemented', 'accept'],
    ['site-inspection', 'inspected'],
  ] as const)
    await act(door.bureau, id, outcome, {}, { elementId });
  const { runId } = await caseOf(id);
  const step = { elementId: 'review-and-decide', formId: 'review-and-decide', groupName: 'decider', runId };
  return { id, jobKey: await addTask(door, id, { ...step, ...task }) };
};
const caseOf = async (id: string) => (await findCase(door.bureau.store.read, id))!;
const taskOf = async (jobKey: string) => (await findTask(door.bureau.store.read, jobKey))!;
const person = async (name: string) => principalOf((await findUserByName(door.bureau.store.read, name))!);
const ask = async (jobKey: string, { to = 'accept', as = 'zhao.min' } = {}) =>
  sendBackTask(door.bureau, await person(as), { jobKey, to, reason: '现场情况须复核' });
const targets = async (jobKey: string) =>
  (await sendBackTargets(door.bureau.store.read, door.bureau, await taskOf(jobKey))).map(({ id }) => id).sort();
const refused = async ({ id, jobKey }: { id: string; jobKey: string }, code: string, how = {}): Promise<void> => {
  await expect(ask(jobKey, how)).rejects.toMatchObject({ code });
  expect((await caseOf(id)).round).toBe(1);
  expect(await door.bureau.store.read('outbox').where({ caseId: id })).toEqual([]);
};

describe('sending back', () => {
  it('asks the engine in one command to end this step and to open that one, and raises the round', async () => {
    const { id, jobKey } = await reviewed();
    const actId = await ask(jobKey, { to: 'site-inspection' });
    const sent = await findAct(door.bureau.store.read, actId);
    expect(sent).toMatchObject({ kind: 'send-back', outcome: 'site-inspection', status: 'pending', actorName: '赵敏' });
    expect(JSON.parse(sent!.data)).toMatchObject({ reason: '现场情况须复核', then: 're-run' });
    const [command, ...more] = await door.bureau.store.read('outbox').where({ caseId: id });
    expect(more).toEqual([]);
    const { processInstanceKey } = (await findRun(door.bureau.store.read, (await caseOf(id)).runId))!;
    expect(JSON.parse(command.payload)).toEqual({
      processInstanceKey,
      activate: [{ elementId: 'site-inspection', variables: { actId } }],
      terminate: [(await taskOf(jobKey)).elementInstanceKey],
    });
    expect((await caseOf(id)).round).toBe(2);
    // Nothing is effective before the engine's record says so.
    expect((await taskOf(jobKey)).status).toBe('open');
    await expect(ask(jobKey)).rejects.toMatchObject({ code: 'act-pending' });
    expect((await caseOf(id)).round).toBe(2);
  });

  it('takes effect by the word of the engine: recorded, and the clock of the step that was left has ended', async () => {
    const { id, jobKey } = await reviewed();
    const { store } = door.bureau;
    await store.transaction(async (tx) =>
      startCaseClock(door.bureau, tx, await caseOf(id), {
        kind: 'hearing',
        elements: ['review-and-decide'],
        outcome: '',
      }),
    );
    const actId = await ask(jobKey);
    // The step's job is cancelled by the very command that the act has sent: that does not overtake it.
    await store.transaction((tx) => settleCancellation(door.bureau, tx, jobKey));
    expect(await findAct(store.read, actId)).toMatchObject({ status: 'pending' });
    for (let repeat = 0; repeat < 2; repeat += 1)
      await store.transaction((tx) => settleModification(door.bureau, tx, actId));
    expect(await findAct(store.read, actId)).toMatchObject({ status: 'effective' });
    expect(await clocksOfCase(store.read, id)).toMatchObject([{ state: 'stopped', endedAt: monday }]);
    const entries = (await entriesOfCase(store.read, id)).filter(({ act: deed }) => deed === 'send-back');
    expect(entries).toMatchObject([
      {
        actorName: '赵敏',
        elementId: 'review-and-decide',
        detail: stringify({ actId, reason: '现场情况须复核', to: 'accept' }),
      },
    ]);
  });

  it('goes to steps that the staff have completed before: neither to the applicant’s nor to one that was only left', async () => {
    const { id, jobKey } = await reviewed();
    expect(await targets(jobKey)).toEqual(['accept', 'accept-supplemented', 'site-inspection']);
    // When it has come back to the inspection, the decision that was left is no step that was done
    const actId = await ask(jobKey, { to: 'site-inspection' });
    await door.bureau.store.transaction((tx) => settleModification(door.bureau, tx, actId));
    const step = { elementId: 'site-inspection', formId: 'site-inspection', groupName: 'inspector' };
    const again = await addTask(door, id, { ...step, runId: (await caseOf(id)).runId });
    expect(await targets(again)).toEqual(['accept', 'accept-supplemented']);
  });

  it.each(['supplement', 'review-and-decide', 'deliver-result', 'set-accepted', 'initial-review', '__proto__'])(
    'is refused to %s',
    async (to) => refused(await reviewed(), 'send-back-target', { to }),
  );

  it.each([
    ['without the permission', {}, { as: 'lin.yue' }, 'forbidden'],
    ['of a role that is not the step’s', { groupName: 'inspector' }, {}, 'task-wrong-role'],
    ['of a task that another holds', { assignee: 'another' }, {}, 'task-claimed-by-other'],
    ['by one to whom the step is barred', { headers: stringify({ separateFrom: 'accept' }) }, {}, 'separation-of-duty'],
    ['of a task that has ended', { status: 'completed' as const }, {}, 'task-not-open'],
  ])('is refused %s', async (_, task, how, code) => {
    const { id, jobKey } = await reviewed({}, task);
    const { id: actorId } = await person('zhao.min');
    await door.bureau.store.transaction((tx) =>
      tx('acts').where({ caseId: id, elementId: 'accept' }).update({ actorId }),
    );
    await refused({ id, jobKey }, code, how);
  });

  it.each(['granted', 'refused', 'filed', 'closed'] as const)('does not undo what is %s', async (status) =>
    refused(await reviewed({ status, decidedAt: monday }), 'send-back-decided'),
  );

  it('comes too late after the deadline of the step, though the clock has not fired yet (guarantee 8)', async () => {
    const filed = await reviewed();
    await door.bureau.store.transaction(async (tx) =>
      startCaseClock(door.bureau, tx, await caseOf(filed.id), {
        kind: 'hearing-request',
        elements: ['review-and-decide'],
        outcome: 'hearing-waived',
      }),
    );
    door.bureau.setTime('2026-03-09T16:00:00.000Z');
    await refused(filed, 'deadline-passed');
    door.bureau.setTime(tuesday);
    await expect(ask(filed.jobKey)).resolves.toEqual(expect.any(String));
  });
});

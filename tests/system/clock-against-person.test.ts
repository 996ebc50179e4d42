import { beforeAll, describe, expect, it } from 'vitest';
import { clocksOfCase } from '../../src/store/clocks.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { fireClocks } from '../../src/usecases/clock/fire-clocks.ts';
import { awaitAct } from '../../src/usecases/task/await-act.ts';
import { completeTask } from '../../src/usecases/task/complete-task.ts';
import { awaitTask, fileCase, user } from '../harness/driver.ts';
import { deadlineOf } from '../harness/go-along.ts';
import { hasDatabase, sharedSystem } from '../harness/system.ts';
import { bureauAt, justAfter, letPass } from '../harness/time-keeper.ts';

interface ActRow {
  id: string;
  status: string;
  actorKind: string;
  outcome: string;
  moment: string;
}

describe.skipIf(!hasDatabase())('guarantee 8: a clock against a person, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  const at = (instant: string): Bureau => bureauAt(bureau, instant);

  const waiting = async () => {
    const { id } = await fileCase(bureau, 'DRC-03');
    const { jobKey } = await awaitTask(bureau, id, 'accept');
    return { id, jobKey, deadline: await deadlineOf(bureau, id, 'accept') };
  };
  const accept = async (as: Bureau, jobKey: string): Promise<string> =>
    completeTask(as, await user(bureau, 'lin.yue'), { jobKey, data: { outcome: 'accept' } });

  /** What came of the step in the end, when every act on it is settled. */
  const settled = async (id: string, jobKey: string) => {
    const first: ActRow[] = await bureau.store.read('acts').where({ jobKey });
    for (const act of first) await awaitAct(bureau, act.id, 20_000);
    await awaitTask(bureau, id, 'review-and-decide');
    const acts: ActRow[] = await bureau.store.read('acts').where({ jobKey });
    const clock = (await clocksOfCase(bureau.store.read, id)).find(({ kind }) => kind === 'acceptance')!;
    return { acts, clock };
  };

  it('an act of the last moment counts, though the clock comes right behind it', async () => {
    const { id, jobKey, deadline } = await waiting();
    await accept(at(deadline), jobKey);
    await fireClocks(at(justAfter(deadline)));
    const { acts, clock } = await settled(id, jobKey);
    expect(acts).toMatchObject([{ status: 'effective', actorKind: 'person', moment: deadline }]);
    expect(clock).toMatchObject({ state: 'stopped', endedAt: deadline });
  });

  it('an act a moment later does not, though the clock has not fired yet', async () => {
    const { id, jobKey, deadline } = await waiting();
    await expect(accept(at(justAfter(deadline)), jobKey)).rejects.toMatchObject({ code: 'deadline-passed' });
    await letPass(bureau, deadline);
    const { acts, clock } = await settled(id, jobKey);
    expect(acts).toMatchObject([
      { status: 'effective', actorKind: 'clock', outcome: 'deemed-accepted', moment: deadline },
    ]);
    expect(clock).toMatchObject({ state: 'fired', endedAt: deadline });
  });

  it('of both at the same moment exactly one takes effect, and the clock knows which', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, waiting));
    const last = cases
      .map(({ deadline }) => deadline)
      .sort()
      .at(-1)!;
    // When the person presses the button at the deadline while two copies look at the clocks
    const asked = await Promise.all(
      cases.map(async ({ jobKey, deadline }, turn) => {
        const person = () =>
          accept(at(deadline), jobKey).then(
            () => '',
            (error: { code: string }) => error.code,
          );
        const clocks = () => Promise.all([fireClocks(at(justAfter(last))), fireClocks(at(justAfter(last)))]);
        const [code] =
          turn % 2 === 0
            ? await Promise.all([person(), clocks()])
            : (await Promise.all([clocks(), person()])).toReversed();
        return code as string;
      }),
    );
    for (const [turn, { id, jobKey }] of cases.entries()) {
      const { acts, clock } = await settled(id, jobKey);
      expect(acts).toHaveLength(1);
      const [act] = acts;
      expect(act).toMatchObject({ status: 'effective' });
      expect(clock.state).toBe(act!.actorKind === 'clock' ? 'fired' : 'stopped');
      // Who came too late was told so
      expect(asked[turn] === '').toBe(act!.actorKind === 'person');
      if (asked[turn] !== '') expect(['act-pending', 'task-not-open', 'deadline-passed']).toContain(asked[turn]);
    }
  });
});

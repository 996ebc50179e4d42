import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { goAlong } from '../../harness/go-along.ts';
import { enforceCatalogue, withDeferrableList } from '../../harness/catalogue-variant.ts';
import { awaitEnd, awaitTask, complete, fileCase, user, waitFor } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { inPart, releaseVariant } from '../../harness/flow-variant.ts';
import { inTurns } from '../../harness/in-turns.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';
import { createTimeKeeper } from '../../harness/time-keeper.ts';
import { flowPaths } from '../../processes/paths/index.ts';
import type { FlowPath } from '../../processes/paths/path.ts';
import { pairsOf } from '../../../src/diagram/mapping/propose-mapping.ts';
import { ballotsAt, votesOf } from '../../../src/store/ballots.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { materialsOfCase } from '../../../src/store/materials.ts';
import { remindersOf } from '../../../src/store/reminders.ts';
import { elementsOf } from '../../../src/store/engine-log.ts';
import { presentTaskKey } from '../../../src/store/hand-over-task.ts';
import { findMove, listMoveCases } from '../../../src/store/moves.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { runsOfCase } from '../../../src/store/runs.ts';
import { openTasksOfCase } from '../../../src/store/tasks.ts';
import type { TaskRow } from '../../../src/store/tasks.ts';
import { releaseInForce } from '../../../src/usecases/release/releases-in-force.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { openBallot } from '../../../src/usecases/ballot/open-ballot.ts';
import { voteInBallot } from '../../../src/usecases/ballot/vote.ts';
import { verifyByNumber } from '../../../src/usecases/document/verify-document.ts';
import { suspendCase } from '../../../src/usecases/clock/suspend-case.ts';
import { dryRunMove } from '../../../src/usecases/move/dry-run-move.ts';
import { planMove } from '../../../src/usecases/move/plan-move.ts';
import { proposeMove } from '../../../src/usecases/move/propose-move.ts';
import { startMove } from '../../../src/usecases/move/start-move.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { remind } from '../../../src/usecases/task/remind.ts';
import { signTask } from '../../../src/usecases/task/sign-task.ts';

/** A case that waits at a step of its path while its flow is revised. */
interface Wait {
  flow: string;
  step: string;
  path: FlowPath;
  at: number;
}

const atOnce = 8;

/** Whether the start variables come of an application as the harness files it. */
const canBeFiled = ({ variables = {} }: FlowPath): boolean =>
  Object.keys(variables).every((name) => name === 'undertaking');

/** Each step of each flow on the first path that comes to it and waits for no clock there; once more where materials are deferred. */
const everyStep: Wait[] = Object.entries(flowPaths).flatMap(([flow, paths]) => {
  const found = new Map<string, Wait>();
  for (const path of paths)
    path.choices.forEach(([step, outcome], at) => {
      const isClock =
        outcome.startsWith('clock:') || path.choices.slice(0, at).some(([, one]) => one.startsWith('clock:'));
      const deferred = path.choices[at - 1]?.[1] === 'deferred-acceptance' ? ' with deferred materials' : '';
      if (!found.has(step + deferred) && !isClock && canBeFiled(path))
        found.set(step + deferred, { flow, step, path, at });
    });
  return [...found.values()];
});

/** Steps that the revised flow puts into a part: the engine would not migrate them. */
const inParts: Readonly<Record<string, readonly string[]>> = {
  'standard-approval': ['site-inspection', 'review-and-decide'],
  'upper-review': ['site-inspection'],
};
const isSeatedAnew = ({ flow, step }: Wait): boolean => inParts[flow]?.includes(step) === true;

/** All of them on the first database; on the other one those with votes, a claim and a suspended clock, which are seated anew. */
const waits = inject('database') === 'sqlite' ? everyStep : everyStep.filter(isSeatedAnew);

const takes = (path: FlowPath, outcome: string): boolean => path.choices.some(([, one]) => one === outcome);
const nameFor = (path: FlowPath): { name?: string } =>
  path.results?.['check-name']?.['nameFree'] === false ? { name: `中国示例迁移${path.choices.length}有限公司` } : {};

describe.skipIf(!hasDatabase())(
  'cases that wait at every step of every flow go to a revised flow, on a real broker',
  () => {
    let bureau: Bureau;
    let restore = (): void => undefined;
    const filed = new Map<Wait, FiledCase>();
    const before = new Map<string, unknown>();
    const keys = new Map<string, TaskRow>();
    const outcomes = new Map<Wait, unknown>();
    let target = 0;
    let ways: Record<string, string> = {};

    /** What has to survive: holders, votes, clocks and numbers of documents. */
    const keptOf = async (id: string): Promise<unknown> => {
      const { read } = bureau.store;
      const tasks = await openTasksOfCase(read, id);
      const votes = await Promise.all(
        tasks.map(async (task) => {
          const [ballot] = await ballotsAt(read, task);
          return ballot === undefined ? [] : (await votesOf(read, ballot.id)).map(({ userName }) => userName);
        }),
      );
      return {
        tasks: tasks.map(({ elementId, assignee, dueAt, round }) => ({ elementId, assignee, dueAt, round })),
        votes,
        clocks: (await clocksOfCase(read, id)).map(({ kind, state, deadlineAt, body }) => ({
          kind,
          state,
          deadlineAt,
          body,
        })),
        materials: (await materialsOfCase(read, id)).map(({ materialCode, state, deferredUntil }) => [
          materialCode,
          state,
          deferredUntil,
        ]),
        reminders: await Promise.all(tasks.map(async ({ jobKey }) => (await remindersOf(read, jobKey)).length)),
        number: (await findCase(read, id))!.number,
        documents: (await documentsOfCase(read, id)).map(({ kind, number, status }) => ({ kind, number, status })),
      };
    };

    const vote = async ({ jobKey }: TaskRow, name: string): Promise<unknown> =>
      voteInBallot(bureau, await user(bureau, name), { jobKey, vote: 'approve', opinion: '同意' });

    /** Sealed documents of a case that anybody may hold, and that are not what they were. */
    const invalidOf = async (id: string): Promise<string[]> => {
      const sealed = (await documentsOfCase(bureau.store.read, id)).filter(({ status }) => status === 'sealed');
      const checked = await Promise.all(sealed.map(({ number }) => verifyByNumber(bureau, number)));
      return checked.flatMap(({ state }, index) => (state === 'valid' ? [] : [`${sealed[index]!.number}: ${state}`]));
    };

    /** Half of what a step asks for is done, and somebody holds it. */
    const beginStep = async (wait: Wait, { id }: FiledCase): Promise<void> => {
      const task = await awaitTask(bureau, id, wait.step);
      if (wait.step === 'site-inspection') {
        const { signers = '0' } = JSON.parse(task.headers) as Record<string, string>;
        if (Number(signers) > 0)
          await signTask(bureau, await user(bureau, 'zhou.wei'), task.jobKey, { findings: '属实' });
      }
      if (wait.step === 'review-and-decide') {
        const decider = await user(bureau, 'zhao.min');
        await claimTask(bureau, decider, task.jobKey);
        await remind(bureau, await user(bureau, 'he.ping'), { jobKey: task.jobKey, note: '请尽快办理' });
        const members = await Promise.all(
          ['qian.feng', 'zhang.hua'].map(async (name) => (await user(bureau, name)).id),
        );
        await openBallot(bureau, decider, { jobKey: task.jobKey, rule: 'all', members, question: '请会签' });
        await vote(task, 'qian.feng');
        if (wait.flow === 'standard-approval')
          await suspendCase(bureau, decider, { caseId: id, ground: 'testing', workingDays: 5, reason: '样品须送检' });
      }
    };

    /** The others sign what one had signed before the move. Gives how many steps that ended. */
    const endSigning = async (wait: Wait, one: FiledCase, task: TaskRow): Promise<number> => {
      if (wait.step === 'review-and-decide') await vote(task, 'zhang.hua');
      const { signers = '0' } = JSON.parse(task.headers) as Record<string, string>;
      if (wait.step !== 'site-inspection' || signers === '0') return 0;
      for (const name of ['wu.lei', 'xu.fang'].slice(0, Number(signers) - 1))
        await signTask(bureau, await user(bureau, name), task.jobKey, { findings: '属实' });
      await complete(bureau, one, wait.step, wait.path.choices[wait.at]![1]);
      return 1;
    };

    beforeAll(async () => {
      ({ bureau } = await sharedSystem());
      restore = await enforceCatalogue(bureau, (files) => ['HUD-03', 'CAD-04'].reduce(withDeferrableList, files));
      const time = createTimeKeeper(bureau);
      const note = async (wait: Wait, work: () => Promise<void>): Promise<void> =>
        time.tell(() =>
          work().catch(
            (error: unknown) => void outcomes.set(wait, error instanceof Error ? error.message : String(error)),
          ),
        );
      await inTurns(waits, atOnce, (wait) =>
        note(wait, async () => {
          const { path } = wait;
          const leaveOut = { leaveOut: (_: unknown, index: number) => index === 0 };
          const one = await fileCase(bureau, path.item, {
            ...nameFor(path),
            ...(takes(path, 'one-time-notice') ? leaveOut : {}),
            undertaking: path.variables?.['undertaking'] === true,
            defer: takes(path, 'deferred-acceptance'),
          });
          filed.set(wait, one);
          await goAlong(bureau, time, one, path.choices.slice(0, wait.at));
          await beginStep(wait, one);
          before.set(one.id, await keptOf(one.id));
          keys.set(one.id, await awaitTask(bureau, one.id, wait.step));
        }),
      );
      const parts = Object.entries(inParts).map(([flow, steps]) => [flow, steps.map(inPart)]);
      const changes = Object.fromEntries(parts) as Record<string, ReturnType<typeof inPart>[]>;
      target = (await releaseVariant(bureau, '修订', changes)).id;
      const admin = await user(bureau, 'guo.li');
      const own = new Set([...filed.values()].map(({ id }) => id));
      for (const flow of new Set(waits.map((wait) => wait.flow))) {
        const plan = { flow, sources: [await releaseInForce(bureau, flow)], target };
        const mapping = pairsOf((await proposeMove(bureau, plan)).proposals);
        await waitFor(bureau, '', 'all cases at rest', async () => {
          const dry = (await dryRunMove(bureau, { ...plan, mapping })).filter(({ caseId }) => own.has(caseId));
          return dry.some(({ reason }) => reason === 'behind') ? undefined : true;
        });
        const { id } = await planMove(bureau, admin, { ...plan, mapping, reason: '流程修订' });
        await startMove(bureau, admin, id);
        const rows = await waitFor(bureau, '', `the end of the move of ${flow}`, async () => {
          const all = await listMoveCases(bureau.store.read, { moveId: id, after: '', limit: 1_000 });
          const mine = all.filter(({ caseId }) => own.has(caseId));
          return mine.every(({ status }) => status === 'moved') ? mine : undefined;
        });
        ways = { ...ways, ...Object.fromEntries(rows.map(({ caseId, way }) => [caseId, way])) };
        expect((await findMove(bureau.store.read, id))!.status).toMatch(/running|done/u);
      }
      await inTurns([...filed], atOnce, ([wait, one]) =>
        note(wait, async () => {
          // What went wrong before the move stands as it is.
          if (outcomes.has(wait)) return;
          const task = await awaitTask(bureau, one.id, wait.step);
          // Whoever knows the task of before finds it.
          const { jobKey } = keys.get(one.id)!;
          expect((await presentTaskKey(bureau.store.read, jobKey)) ?? jobKey).toBe(task.jobKey);
          expect(await keptOf(one.id)).toEqual(before.get(one.id));
          expect(task.release).toBe(target);
          const done = await endSigning(wait, one, task);
          await goAlong(bureau, time, one, wait.path.choices.slice(wait.at + done));
          const { end, subject } = await awaitEnd(bureau, one.id);
          outcomes.set(wait, { end, status: subject.status, release: subject.release });
        }),
      );
    }, 400_000);
    afterAll(() => restore());

    it('every human step of every flow is among those that are tried', async () => {
      for (const flow of Object.keys(flowPaths)) {
        const { steps } = await bureau.releases.flow(await releaseInForce(bureau, flow), flow);
        const met = everyStep.filter((wait) => wait.flow === flow).map(({ step }) => step);
        expect(steps.map(({ id }) => id).filter((id) => !met.includes(id))).toEqual([]);
      }
    });

    it.each(waits.map((wait) => [`${wait.flow}: ${wait.step}`, wait] as const))('%s', async (_, wait) => {
      const { path } = wait;
      expect(outcomes.get(wait)).toEqual({ end: path.end, status: path.status, release: target });
      const { id } = filed.get(wait)!;
      const runs = await runsOfCase(bureau.store.read, id);
      const isAnew = isSeatedAnew(wait);
      expect(await invalidOf(id)).toEqual([]);
      expect(ways[id]).toBe(isAnew ? 're-seat' : 'native');
      expect(runs.map(({ status }) => status)).toEqual(isAnew ? ['frozen', 'bound'] : ['bound']);
      const ends = (
        await elementsOf(
          bureau.store.read,
          runs.map(({ processInstanceKey }) => processInstanceKey!),
        )
      ).filter(({ elementType }) => elementType === 'PROCESS');
      expect(ends.map(({ state }) => state)).toEqual(isAnew ? ['terminated', 'completed'] : ['completed']);
      const entries = await entriesOfCase(bureau.store.read, id);
      expect(entries.filter((entry) => entry.act === 'move-case')).toHaveLength(1);
      const once = entries
        .map(({ act: name, elementId }) => `${name} ${elementId}`)
        .filter((one) => /^(number-case|seal-document) /u.test(one));
      expect(new Set(once).size).toBe(once.length);
      expect((await findCase(bureau.store.read, id))!.runId).toBe(runs.at(-1)!.id);
    });
  },
);

import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pairsOf } from '../../../src/diagram/mapping/propose-mapping.ts';
import { EngineError } from '../../../src/engine/engine-error.ts';
import { findCase } from '../../../src/store/cases.ts';
import { elementsOf } from '../../../src/store/engine-log.ts';
import { listMoveCases } from '../../../src/store/moves.ts';
import { handoversOfCase } from '../../../src/store/results.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { runsOfCase } from '../../../src/store/runs.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { planMove } from '../../../src/usecases/move/plan-move.ts';
import { proposeMove } from '../../../src/usecases/move/propose-move.ts';
import { reverseMove } from '../../../src/usecases/move/reverse-move.ts';
import { startMove } from '../../../src/usecases/move/start-move.ts';
import { steerMove } from '../../../src/usecases/move/steer-move.ts';
import { actorFor } from '../../../src/usecases/principal.ts';
import { askCompletion } from '../../../src/usecases/task/ask-completion.ts';
import { lockTask } from '../../../src/usecases/task/lock-task.ts';
import { act, awaitEnd, awaitTask, effective, fileCase, user, waitFor } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { releaseVariant, stepOn } from '../../harness/flow-variant.ts';
import { releaseInForce } from '../../../src/usecases/release/releases-in-force.ts';
import { rollOutRelease } from '../../../src/usecases/release/roll-out-release.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

const flow = 'company-setup';
const checking = stepOn('hand-overs-fork--file-seal-carving', {
  id: 'check-seals',
  group: 'decider',
  formId: 'confirm-name',
});

describe.skipIf(!hasDatabase())('moves: tokens in parallel, on a real broker', () => {
  let bureau: Bureau;
  let inForce = 0;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
    inForce = await releaseInForce(bureau, flow);
  });
  afterEach(() => takeFrom(inForce));

  /** New cases take this release. */
  const takeFrom = async (release: number): Promise<void> => {
    const change = { flow, release, base: null, rule: { kind: 'all' as const }, why: '迁移测试' };
    await rollOutRelease(bureau, await user(bureau, 'guo.li'), change);
  };

  /** The engine does what it is asked, and its first answer is lost. */
  const loseAnswer = (name: 'createInstance' | 'migrateInstance'): void => {
    const { engine } = bureau;
    const real = engine[name] as (...given: unknown[]) => Promise<unknown>;
    const losing = async (...given: unknown[]): Promise<never> => {
      Object.assign(engine, { [name]: real });
      await real(...given);
      throw new EngineError('unavailable', name, 'the answer was lost');
    };
    Object.assign(engine, { [name]: losing });
  };
  const plan = async (sources: number[], target: number): Promise<string> => {
    const mapping = pairsOf((await proposeMove(bureau, { flow, sources, target })).proposals);
    const admin = await user(bureau, 'guo.li');
    return (await planMove(bureau, admin, { flow, sources, target, mapping, reason: '流程修订' })).id;
  };
  const start = async (id: string): Promise<void> => startMove(bureau, await user(bureau, 'guo.li'), id);
  const rowOf = async (move: string, caseId: string) =>
    (await listMoveCases(bureau.store.read, { moveId: move, after: '', limit: 1_000 })).find(
      (row) => row.caseId === caseId,
    );
  const arrived = (move: string, caseId: string) =>
    waitFor(bureau, '', `the case ${caseId} in its new version`, async () => {
      const row = await rowOf(move, caseId);
      return row?.status === 'queued' || row?.status === 'sent' ? undefined : row;
    });
  const movesOf = async (id: string): Promise<number> =>
    (await entriesOfCase(bureau.store.read, id)).filter((entry) => entry.act === 'move-case').length;
  const grant = async (): Promise<FiledCase> => {
    const filed = await fileCase(bureau, 'MKT-01');
    await act(bureau, filed, 'accept', 'accept');
    await act(bureau, filed, 'review-and-decide', 'grant');
    return filed;
  };
  const checkSeals = async ({ id }: FiledCase): Promise<void> => {
    // The task of the run before stays in sight until that of the new one has come.
    const { jobKey } = await waitFor(bureau, id, 'the task of the present run', async () => {
      const { runId } = (await findCase(bureau.store.read, id))!;
      const task = await awaitTask(bureau, id, 'check-seals');
      return task.runId === runId ? task : undefined;
    });
    const actor = actorFor(await user(bureau, 'zhao.min'));
    const asked = await bureau.store.transaction(async (tx) =>
      askCompletion(bureau, tx, {
        ...(await lockTask(tx, jobKey)),
        actor,
        outcome: 'checked',
        data: {},
        moment: bureau.clock.now(),
      }),
    );
    await effective(bureau, asked!.id);
  };

  it('a token at a join and a step beside it go together, there and back, and the join opens once', async () => {
    const first = await releaseVariant(bureau, '甲', { [flow]: [checking] });
    const second = await releaseVariant(bureau, '乙', { [flow]: [checking] });
    await takeFrom(first.id);
    const filed = await grant();
    await awaitTask(bureau, filed.id, 'check-seals');
    const there = await plan([first.id], second.id);
    loseAnswer('createInstance');
    await start(there);
    expect(await arrived(there, filed.id)).toMatchObject({ status: 'moved', way: 're-seat' });
    const moved = await awaitTask(bureau, filed.id, 'check-seals');
    expect(moved.release).toBe(second.id);
    const admin = await user(bureau, 'guo.li');
    const { id: back } = await reverseMove(bureau, admin, { id: there, reason: '新版有误' });
    await start(back);
    expect(await arrived(back, filed.id)).toMatchObject({ status: 'moved', way: 're-seat' });
    expect((await findCase(bureau.store.read, filed.id))!.release).toBe(first.id);
    await checkSeals(filed);
    await act(bureau, filed, 'deliver-result', 'delivered');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-granted');
    const runs = await runsOfCase(bureau.store.read, filed.id);
    expect(runs.map(({ status }) => status)).toEqual(['frozen', 'frozen', 'bound']);
    expect(await movesOf(filed.id)).toBe(2);
    const elements = await elementsOf(
      bureau.store.read,
      runs.map(({ processInstanceKey }) => processInstanceKey!),
    );
    expect(
      elements
        .filter(({ elementType }) => elementType === 'PROCESS')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['completed', 'terminated', 'terminated']);
    expect(elements.filter(({ elementId }) => elementId === 'hand-overs-join')).toHaveLength(1);
    const verbs = (await handoversOfCase(bureau.store.read, filed.id)).map(({ verb }) => verb);
    expect(verbs.filter((verb) => /Carving|Taxpayer/u.test(verb)).sort()).toEqual([
      'fileSealCarving',
      'registerTaxpayer',
    ]);
  });

  it('a worker step in progress is waited for, a paused move begins nothing', async () => {
    const target = await releaseVariant(bureau, '丙', { [flow]: [checking] });
    const { police } = bureau.connectors;
    const file = police.fileSealCarving;
    let letPoliceAnswer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (letPoliceAnswer = resolve));
    police.fileSealCarving = async (...given) => {
      await answered;
      return file(...given);
    };
    const filed = await grant();
    const move = await plan([inForce], target.id);
    const admin = await user(bureau, 'guo.li');
    await start(move);
    await waitFor(bureau, '', 'the reason', async () =>
      (await rowOf(move, filed.id))?.reason === 'worker' ? true : undefined,
    );
    await steerMove(bureau, admin, move, 'pause');
    letPoliceAnswer();
    police.fileSealCarving = file;
    await awaitTask(bureau, filed.id, 'deliver-result');
    expect(await rowOf(move, filed.id)).toMatchObject({ status: 'queued' });
    loseAnswer('migrateInstance');
    await steerMove(bureau, admin, move, 'resume');
    expect(await arrived(move, filed.id)).toMatchObject({ status: 'moved', way: 'native' });
    expect(await movesOf(filed.id)).toBe(1);
    await act(bureau, filed, 'deliver-result', 'delivered');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-granted');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../src/store/cases.ts';
import type { MoveCaseRow } from '../../src/store/moves.ts';
import { insertMove, insertMoveCases, moveCasesOf, postponeMoveCase } from '../../src/store/moves.ts';
import { findRun } from '../../src/store/runs.ts';
import { applyBatch } from '../../src/stream/apply-batch.ts';
import type { TestBureau } from '../harness/bureau-without-engine.ts';
import { monday, openBureauWithoutEngine } from '../harness/bureau-without-engine.ts';
import { openCase } from '../harness/case-without-engine.ts';

let bureau: TestBureau;
let nudges = 0;
let position = 0;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
  Object.assign(bureau.nudge, { moves: () => (nudges += 1) });
});
afterAll(() => bureau.close());

const later = '2099-01-01T00:00:00.000Z';
const row = async (moveId: string, caseId: string): Promise<MoveCaseRow> =>
  (await moveCasesOf(bureau.store.read, moveId, [caseId]))[0]!;
const postpone = (one: MoveCaseRow): Promise<void> =>
  bureau.store.transaction((tx) => postponeMoveCase(tx, one, { reason: 'worker', atElement: 'archive', dueAt: later }));

/** A case that waits in a move, and one beside it. */
const waiting = async (moveId: string): Promise<{ mine: string; other: string }> => {
  const [mine, other] = [await openCase(bureau), await openCase(bureau)];
  await bureau.store.transaction(async (tx) => {
    await insertMove(tx, {
      ...{ id: moveId, flow: 'f', sources: '[1]', target: 2, mapping: '[]', reason: '', reverseOf: null },
      ...{ status: 'running', byId: 'u', byName: '管理员', createdAt: monday, startedAt: monday, endedAt: null },
    });
    await insertMoveCases(
      tx,
      moveId,
      [mine, other].map((id) => ({ id, release: 1 })),
    );
  });
  for (const id of [mine, other]) await postpone(await row(moveId, id));
  return { mine, other };
};

/** The engine tells that an element of a case's instance is over. */
const tell = async (caseId: string): Promise<void> => {
  const { processInstanceKey } = (await findRun(
    bureau.store.read,
    (await findCase(bureau.store.read, caseId))!.runId,
  ))!;
  position += 1;
  const value = {
    ...{ processInstanceKey, flowScopeKey: processInstanceKey, version: 1, bpmnProcessId: 'f' },
    ...{ elementId: 'archive', bpmnElementType: 'SERVICE_TASK' },
  };
  const kind = { recordType: 'EVENT', valueType: 'PROCESS_INSTANCE', intent: 'ELEMENT_COMPLETED' };
  const record = { partitionId: 1, position, key: '7', timestamp: 1, ...kind, value };
  await applyBatch(bureau, 'bulk', [{ partitionId: 1, position, text: JSON.stringify(record) }]);
};

describe('a case that waits in a move', () => {
  it('is looked at again as soon as the engine tells of its instance, and nobody else is', async () => {
    bureau.moving = true;
    const { mine, other } = await waiting('first');
    nudges = 0;
    await tell(mine);
    expect((await row('first', mine)).dueAt < later).toBe(true);
    expect((await row('first', other)).dueAt).toBe(later);
    expect(nudges).toBe(1);
  });

  it('does not go to sleep over what was told while it was judged', async () => {
    const { mine } = await waiting('second');
    const judged = await row('second', mine);
    await tell(mine);
    await postpone(judged);
    expect((await row('second', mine)).dueAt < later).toBe(true);
  });

  it('costs the stream nothing while no case is moved', async () => {
    const { mine } = await waiting('third');
    bureau.moving = false;
    await tell(mine);
    expect((await row('third', mine)).dueAt).toBe(later);
  });
});

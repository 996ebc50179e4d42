import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/domain/id.ts';
import { findCase, updateCase } from '../../src/store/cases.ts';
import type { ElementRow } from '../../src/store/engine-log.ts';
import { elementsOf } from '../../src/store/engine-log.ts';
import { certificatesOfCase, handoversOfCase } from '../../src/store/results.ts';
import { findRun, insertRun } from '../../src/store/runs.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { queueCommand } from '../../src/usecases/queue-command.ts';
import { withdrawApplication } from '../../src/usecases/application/withdraw-application.ts';
import { actorFor } from '../../src/usecases/principal.ts';
import { act, awaitEnd, awaitTask, fileCase, user, waitFor } from '../harness/driver.ts';
import type { FiledCase } from '../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../harness/system.ts';

const part = 'registration-hand-overs';
const join = 'hand-overs-join';

let bureau: Bureau;
let letPoliceAnswer = (): void => undefined;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});
afterEach(() => letPoliceAnswer());

/** Until `letPoliceAnswer` is called the filing of seals takes its time, so that the other branch waits at the join. */
const keepPoliceBusy = (): void => {
  const { police } = bureau.connectors;
  const file = police.fileSealCarving;
  const answered = new Promise<void>((resolve) => {
    letPoliceAnswer = () => {
      police.fileSealCarving = file;
      resolve();
    };
  });
  police.fileSealCarving = async (...given) => {
    await answered;
    return file(...given);
  };
};

const instanceOf = async (id: string): Promise<string> => {
  const { runId } = (await findCase(bureau.store.read, id))!;
  return (await findRun(bureau.store.read, runId))!.processInstanceKey!;
};
const historyOf = async (id: string, elementId: string): Promise<ElementRow[]> =>
  (await elementsOf(bureau.store.read, [await instanceOf(id)])).filter((row) => row.elementId === elementId);

/** A company whose tax branch has come to the join, while the seals are still being filed. */
const atTheJoin = async (): Promise<FiledCase> => {
  keepPoliceBusy();
  const filed = await fileCase(bureau, 'MKT-01');
  await act(bureau, filed, 'accept', 'accept');
  await act(bureau, filed, 'review-and-decide', 'grant');
  await waitFor(bureau, filed.id, 'the token at the join', async () =>
    (await historyOf(filed.id, 'registration-handed-over')).find(({ state }) => state === 'completed'),
  );
  return filed;
};

const handed = async (id: string): Promise<string[]> =>
  (await handoversOfCase(bureau.store.read, id))
    .map(({ verb }) => verb)
    .filter((verb) => /Carving|Taxpayer/.test(verb));

describe.skipIf(!hasDatabase())('guarantee: a token at a join', () => {
  it('waits for the other branch, and the join opens once', async () => {
    const filed = await atTheJoin();
    expect(await historyOf(filed.id, join)).toEqual([]);
    expect(await certificatesOfCase(bureau.store.read, filed.id)).toEqual([]);
    letPoliceAnswer();
    await act(bureau, filed, 'deliver-result', 'delivered');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-granted');
    expect(await historyOf(filed.id, join)).toMatchObject([{ state: 'completed' }]);
    expect((await handed(filed.id)).sort()).toEqual(['fileSealCarving', 'registerTaxpayer']);
  });

  it('is no way out: nothing waits for a person there, and what is granted cannot be withdrawn', async () => {
    const filed = await atTheJoin();
    const clerk = actorFor(await user(bureau, 'lin.yue'));
    await expect(withdrawApplication(bureau, clerk, { caseId: filed.id, reason: '计划改变' })).rejects.toMatchObject({
      code: 'withdraw-too-late',
    });
    letPoliceAnswer();
    await act(bureau, filed, 'deliver-result', 'delivered');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-granted');
  });

  it('does not survive the end of its part: the branches begin anew, and the join waits for both of them again', async () => {
    const filed = await atTheJoin();
    const [running] = await historyOf(filed.id, part);
    await bureau.store.transaction((tx) => updateCase(tx, filed.id, { round: 2 }));
    // When the part is ended whole and the case goes back to its decision, as a move does it
    await bureau.engine.modifyInstance(await instanceOf(filed.id), {
      activate: [{ elementId: 'review-and-decide' }],
      terminate: [running!.elementInstanceKey],
    });
    await act(bureau, filed, 'review-and-decide', 'grant');
    letPoliceAnswer();
    await act(bureau, filed, 'deliver-result', 'delivered');
    // Then a token that was left behind would have opened the join too early, or kept the instance from ending
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-granted');
    expect((await historyOf(filed.id, part)).map(({ state }) => state)).toEqual(['terminated', 'completed']);
    expect(await historyOf(filed.id, join)).toMatchObject([{ state: 'completed' }]);
    expect((await certificatesOfCase(bureau.store.read, filed.id)).map(({ status }) => status)).toEqual(['active']);
  });

  it('is set down before it when a run starts in the middle: the join waits for what is still to be done', async () => {
    const filed = await atTheJoin();
    const before = await instanceOf(filed.id);
    const subject = (await findCase(bureau.store.read, filed.id))!;
    const run = (await findRun(bureau.store.read, subject.runId))!;
    const runId = newId();
    const creation = await bureau.store.read('outbox').where({ caseId: filed.id, kind: 'create-instance' }).first();
    const { variables } = JSON.parse(creation.payload) as { variables: Record<string, unknown> };
    await bureau.store.transaction(async (tx) => {
      await insertRun(tx, { ...run, id: runId, seq: 2, status: 'starting', processInstanceKey: null, boundAt: null });
      await updateCase(tx, filed.id, { runId, round: 2 });
      await queueCommand(bureau, tx, {
        caseId: filed.id,
        kind: 'create-instance',
        payload: {
          runId,
          bpmnProcessId: run.flow,
          version: run.flowVersion,
          variables: {
            ...variables,
            runId,
            setupSteps: { needsName: true, needsRegistration: true },
            decision: 'grant',
          },
          startElements: ['file-seal-carving', 'registration-handed-over'],
        },
      });
      await queueCommand(bureau, tx, {
        caseId: filed.id,
        kind: 'cancel-instance',
        payload: { processInstanceKey: before },
      });
    });
    await waitFor(bureau, filed.id, 'the new run', async () => (await instanceOf(filed.id)) ?? undefined);
    await waitFor(bureau, filed.id, 'the token before the join', async () =>
      (await historyOf(filed.id, 'registration-handed-over')).find(({ state }) => state === 'completed'),
    );
    expect(await historyOf(filed.id, join)).toEqual([]);
    letPoliceAnswer();
    await awaitTask(bureau, filed.id, 'deliver-result');
    await act(bureau, filed, 'deliver-result', 'delivered');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-granted');
    expect(await historyOf(filed.id, join)).toMatchObject([{ state: 'completed' }]);
    expect(await historyOf(filed.id, 'hand-over-to-tax')).toEqual([]);
  });
});

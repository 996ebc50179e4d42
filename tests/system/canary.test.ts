import { beforeAll, describe, expect, it } from 'vitest';
import { diagramOf } from '../../src/diagram/touched-flows.ts';
import { findCase } from '../../src/store/cases.ts';
import type { IncidentRow } from '../../src/store/engine-log.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { terminateCase } from '../../src/usecases/case/terminate-case.ts';
import { approveRequest } from '../../src/usecases/release/approve-request.ts';
import { flowsInForce, releaseInForce } from '../../src/usecases/release/releases-in-force.ts';
import { requestRelease } from '../../src/usecases/release/request-release.ts';
import { rollBack } from '../../src/usecases/release/roll-out-release.ts';
import { act, awaitEnd, awaitTask, fileCase, user, waitFor } from '../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../harness/system.ts';

/** An item that no other test files, so that only these cases meet the canary. */
const item = 'HRS-06';
const otherItem = 'COM-04';

/** A condition without a value where something is filed at once: no rule can know, and the engine stops there with an incident. */
const broken = (text: string): string =>
  text.replace(
    '=fileOutcome = &quot;one-time-notice&quot;',
    '=number(fileOutcome) &gt; 3 or fileOutcome = &quot;one-time-notice&quot;',
  );

describe.skipIf(!hasDatabase())('a canary release with a bad flow, on a real broker', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
  });

  it('takes its share of new cases, is rolled back with one act, and the cases that it took finish', async () => {
    const [analyst, admin] = [await user(bureau, 'gao.yuan'), await user(bureau, 'guo.li')];
    const before = await releaseInForce(bureau, 'filing');
    const set = (await flowsInForce(bureau)).sets.get('filing')!;
    const diagram = diagramOf(set);
    const files = set.map((file) => (file === diagram ? { ...file, content: broken(file.content) } : file));
    const asked = await requestRelease(bureau, analyst, { flow: 'filing', files, why: '按紧急程度分流' });
    const rule = { kind: 'scope', towns: [], items: [item] } as const;
    expect(await approveRequest(bureau, admin, { id: asked.id, rule, reason: '先试一个事项' })).toBe('released');
    expect(await releaseInForce(bureau, 'filing')).toBe(before);

    const [stuck, waiting, other] = [
      await fileCase(bureau, item),
      await fileCase(bureau, item, { leaveOut: (_, index) => index === 0 }),
      await fileCase(bureau, otherItem),
    ];
    const releaseOf = async (id: string) => (await findCase(bureau.store.read, id))!.release;
    const canary = await releaseOf(stuck.id);
    expect([canary > before, await releaseOf(waiting.id), await releaseOf(other.id)]).toEqual([true, canary, before]);
    // Its decisions and forms are those of its release.
    await act(bureau, stuck, 'file', 'file');
    expect((await awaitTask(bureau, waiting.id, 'file')).formId).toBe(`file-r${canary}`);
    const incident = await waitFor(bureau, stuck.id, 'the incident', async () =>
      (await bureau.store.read<IncidentRow>('incidents').where({ caseId: stuck.id }).whereNull('resolvedAt')).at(0),
    );
    expect(incident.elementId).toBe('file-outcome');

    expect(await rollBack(bureau, admin, 'filing', '试点办件停在异常')).toBe(before);
    const after = await fileCase(bureau, item);
    expect(await releaseOf(after.id)).toBe(before);

    // The one that waits goes its way on the canary; the one at the incident is ended by the head.
    await act(bureau, waiting, 'file', 'one-time-notice');
    await act(bureau, waiting, 'supplement', 'supplemented');
    await act(bureau, waiting, 'file-supplemented', 'file');
    await terminateCase(bureau, await user(bureau, 'zhang.hua'), {
      caseId: stuck.id,
      ground: 'dissolved',
      reason: '申请人已注销，流程停在异常',
    });
    await waitFor(bureau, stuck.id, 'its end by the head', async () =>
      (await findCase(bureau.store.read, stuck.id))!.status === 'terminated' ? true : undefined,
    );
    for (const filed of [after, other]) await act(bureau, filed, 'file', 'file');
    for (const filed of [waiting, after, other]) await act(bureau, filed, 'deliver-result', 'delivered');
    for (const { id } of [waiting, after, other]) expect((await awaitEnd(bureau, id)).end).toBe('end-filed');
  });
});

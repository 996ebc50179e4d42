import type { TaskRow } from '../../src/store/tasks.ts';
import { insertTask } from '../../src/store/tasks.ts';
import { findUserByName } from '../../src/store/users.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { openTaskRow } from '../harness/open-task.ts';
import { findCase } from '../../src/store/cases.ts';
import { saveElements } from '../../src/store/engine-log.ts';
import { findRun, setRunVersion } from '../../src/store/runs.ts';
import type { Door } from './open-door.ts';

export const stranger = {
  kind: 'person' as const,
  name: '陈思远',
  identity: '320402199106050015',
  phone: '13900002222',
  address: '常州市武进区湖塘镇花园街88号',
};

/** A case of a stranger, and one of the demo user gu.xiaoman. */
export const openCases = async ({ bureau }: Door): Promise<{ foreign: string; own: string }> => {
  const flow = 'standard-approval';
  const gu = (await findUserByName(bureau.store.read, 'gu.xiaoman'))!;
  const change = { number: 'WJ-20260302-0001', applicantName: stranger.name };
  return {
    foreign: await openCase(bureau, { flow, applicant: stranger, change }),
    own: await openCase(bureau, {
      flow,
      applicant: { kind: 'person', name: '顾小满', identity: '320412198803120021', phone: '13800000002' },
      change: { number: 'WJ-20260302-0002', applicantId: gu.applicantId!, applicantName: '顾小满' },
    }),
  };
};

let keys = 2_251_799_813_685_300;
/** An open step of a case, as the record stream would have told of it. */
export const addTask = async (door: Door, caseId: string, change: Partial<TaskRow> = {}): Promise<string> => {
  const jobKey = String((keys += 1));
  const { store, clock } = door.bureau;
  const { runId = 'run' } = (await findCase(store.read, caseId)) ?? {};
  const task = openTaskRow(jobKey, clock.now(), { caseId, runId, ...change });
  await store.transaction((tx) => insertTask(tx, task));
  return jobKey;
};

/** A case that runs in the first release of its flow and stands at a step, as the record stream would have told of it. */
export const openStanding = async (door: Door, item: string, elementId: string): Promise<string> => {
  const { bureau } = door;
  const caseId = await openCase(bureau, { item });
  const { runId, flow } = (await findCase(bureau.store.read, caseId))!;
  const { processInstanceKey: key } = (await findRun(bureau.store.read, runId))!;
  const elementInstanceKey = String((keys += 1));
  await addTask(door, caseId, { elementId, elementInstanceKey, flow, flowVersion: 1, release: 1 });
  const common = { processInstanceKey: key!, flow, flowVersion: 1, scopeKey: '', leftAt: null };
  const active = { ...common, state: 'active' as const, enteredAt: bureau.clock.now() };
  await bureau.store.transaction(async (tx) => {
    await setRunVersion(tx, runId, 1);
    await saveElements(tx, [
      { ...active, elementInstanceKey: key!, elementId: flow, elementType: 'PROCESS' },
      { ...active, elementInstanceKey, elementId, elementType: 'USER_TASK' },
    ]);
  });
  return caseId;
};

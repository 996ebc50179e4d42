import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { materialsOf } from '../../../src/domain/catalogue/lookups.ts';
import { EngineError } from '../../../src/engine/engine-error.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { findCase } from '../../../src/store/cases.ts';
import { insertIncident } from '../../../src/store/engine-log.ts';
import { saveCaseMaterial } from '../../../src/store/materials.ts';
import type { OutboxRow } from '../../../src/store/outbox.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findUserByName } from '../../../src/store/users.ts';
import { createDispatcher } from '../../../src/usecases/engine/dispatch-outbox.ts';
import { settleCancellation, settleCompletion } from '../../../src/usecases/engine/settle-completion.ts';
import { retryIncident } from '../../../src/usecases/incident/retry-incident.ts';
import { provideMaterial } from '../../../src/usecases/material/provide-material.ts';
import { uploadFile } from '../../../src/usecases/material/upload-file.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { completeTask } from '../../../src/usecases/task/complete-task.ts';
import { signTask } from '../../../src/usecases/task/sign-task.ts';
import { unclaimTask } from '../../../src/usecases/task/unclaim-task.ts';
import { answer } from '../../harness/answers.ts';
import { monday } from '../../harness/bureau-without-engine.ts';
import { openCase } from '../../harness/case-without-engine.ts';
import { smallPdf } from '../../harness/small-pdf.ts';
import { addTask } from '../../http/cases-at-door.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const answered = async (): Promise<void> => undefined;
  const completeJob = async (): Promise<void> => {
    throw new EngineError('refused', 'completeJob', 'no');
  };
  Object.assign(door.bureau, {
    engine: {
      state: () => 'ready',
      completeJob,
      updateJobRetries: answered,
      resolveIncident: answered,
    } as unknown as Engine,
  });
}, 60_000);
afterAll(() => door.close());

interface Deed {
  caseId: string;
  /** The open step of the case. */
  jobKey: string;
  person: Principal;
}

const tuesday = '2026-03-03T02:00:00.000Z';

/** A clerk turns an application away; the act waits for the engine. */
const reject = ({ jobKey, person }: Deed): Promise<string> => {
  const catalogue = door.bureau.catalogues.current;
  const context = { item: catalogue.items.get('MKT-09')!, catalogue, missing: [], laterDay: '', waiveFee: false };
  const data = answer('accept', 'reject-acceptance', { ...context, now: door.bureau.clock.now() });
  return completeTask(door.bureau, person, { jobKey, data });
};

const supplement = async ({ caseId, person }: Deed): Promise<void> => {
  const { applicantId } = (await findCase(door.bureau.store.read, caseId))!;
  await door.bureau.store.transaction((tx) =>
    saveCaseMaterial(tx, {
      id: `${caseId}-floor-plan`,
      caseId,
      materialCode: 'floor-plan',
      applicantId,
      state: 'deferred',
      fileSha256: null,
      fileName: '',
      reusable: 0,
      reusedFrom: null,
      deferredUntil: '2026-03-06',
      verdict: '',
      verdictReason: '',
      createdAt: monday,
      providedAt: null,
    }),
  );
  const stream = Readable.from(smallPdf('plan'));
  const { id } = await uploadFile(door.bureau, person, { name: '平面图.pdf', mediaType: 'application/pdf', stream });
  await provideMaterial(door.bureau, person, caseId, { code: 'floor-plan', fileId: id });
};

const retry = async ({ caseId, person }: Deed): Promise<void> => {
  const incident = { elementId: 'publish', jobKey: '-1', errorType: 'JOB_NO_RETRIES', message: '' };
  await door.bureau.store.transaction((tx) =>
    insertIncident(tx, {
      ...incident,
      caseId,
      incidentKey: `9${caseId}`,
      processInstanceKey: '1',
      createdAt: monday,
      resolvedAt: null,
      flow: 'standard-approval',
      flowVersion: 1,
      elementInstanceKey: '1',
    }),
  );
  await retryIncident(door.bureau, person, `9${caseId}`);
};

const conditionsOf = (item: string): string[] =>
  materialsOf(door.bureau.catalogues.current, item).materials.flatMap(({ condition }) => condition ?? []);

const engineSays = (jobKey: string, actId?: string): Promise<void> =>
  door.bureau.store.transaction((tx) => settleCompletion(door.bureau, tx, { jobKey, actId }));

const step = { elementId: 'accept' };
const deeds: [name: string, doing: (deed: Deed) => Promise<unknown>, entries: object[]][] = [
  ['a claim', ({ person, jobKey }) => claimTask(door.bureau, person, jobKey), [{ act: 'claim', ...step }]],
  [
    'a claim given back',
    async ({ person, jobKey }) => {
      await claimTask(door.bureau, person, jobKey);
      await unclaimTask(door.bureau, person, jobKey);
    },
    [
      { act: 'claim', ...step },
      { act: 'unclaim', ...step },
    ],
  ],
  [
    'a signature',
    ({ person, jobKey }) => signTask(door.bureau, person, jobKey, { findings: '属实' }),
    [{ act: 'sign', ...step }],
  ],
  ['an act that waits for the engine is none yet', reject, []],
  [
    'an act with effect, at its own moment',
    async (deed) => {
      const actId = await reject(deed);
      door.bureau.setTime(tuesday);
      await engineSays(deed.jobKey, actId);
    },
    [{ act: 'reject-acceptance', at: monday, ...step }],
  ],
  [
    'an act that a foreign completion overtook',
    async (deed) => {
      await reject(deed);
      await engineSays(deed.jobKey);
    },
    [
      { act: 'foreign-completion', actorName: '流程引擎', actorKind: 'engine', ...step },
      { act: 'overtaken', ...step },
    ],
  ],
  [
    'an act whose step was cancelled under the hand',
    async (deed) => {
      await reject(deed);
      await door.bureau.store.transaction((tx) => settleCancellation(door.bureau, tx, deed.jobKey));
    },
    [{ act: 'overtaken', ...step }],
  ],
  [
    'an act that the engine refuses',
    async (deed) => {
      await reject(deed);
      const [command] = await door.bureau.store.read('outbox').where({ caseId: deed.caseId });
      const dispatcher = createDispatcher(door.bureau, () => undefined);
      dispatcher.send(command as OutboxRow);
      await dispatcher.drain();
    },
    [{ act: 'refused-by-engine', ...step }],
  ],
  ['a material handed in later', supplement, [{ act: 'provide-material' }]],
  ['an incident that is tried again', retry, [{ act: 'retry-incident', elementId: 'publish' }]],
];

describe('LAW-38: every deed is in the record, with person, moment and version', () => {
  it.each(deeds)('%s', async (_, doing, entries) => {
    door.bureau.setTime(monday);
    const conditions = Object.fromEntries(conditionsOf('MKT-09').map((condition) => [condition, false]));
    const caseId = await openCase(door.bureau, { flow: 'standard-approval', form: { conditions } });
    const { runId } = (await findCase(door.bureau.store.read, caseId))!;
    const jobKey = await addTask(door, caseId, { runId, flowVersion: 3 });
    const person = principalOf((await findUserByName(door.bureau.store.read, 'lin.yue'))!);
    await doing({ caseId, jobKey, person });
    const common = { actorKind: 'person', actorName: '林悦', at: monday, flow: 'standard-approval', flowVersion: 3 };
    const expected = entries.map((entry, index) => ({ ...common, ...entry, seq: index + 1 }));
    expect(await entriesOfCase(door.bureau.store.read, caseId)).toMatchObject(expected);
  });
});

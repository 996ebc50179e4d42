import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '../../src/engine/engine-error.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { updateRehearsal } from '../../src/store/rehearsals.ts';
import type { RehearsalRow } from '../../src/store/rehearsals.ts';
import { applyBatch } from '../../src/stream/apply-batch.ts';
import { clearRehearsals } from '../../src/usecases/rehearsal/clear-rehearsals.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let position = 0;
const [owner, other] = ['gao.yuan', 'shen.ning'];
const told: string[] = [];
let answers: Partial<Engine> = {};

/** An engine that does what a test says, and remembers what it was told. */
const engine = {
  state: () => 'ready',
  deploy: async () => ({ key: '1', processes: [{ bpmnProcessId: 'p', version: 1 }], resourceKeys: ['71', '72'] }),
  createInstance: async () => ({ processInstanceKey: '900' }),
  completeJob: async (key: string, variables: object) => void told.push(`complete ${key} ${JSON.stringify(variables)}`),
  cancelInstance: async (key: string) => void told.push(`cancel ${key}`),
  deleteResource: async (key: string) => void told.push(`delete ${key}`),
};

beforeAll(async () => {
  door = await openDoor();
  door.bureau.engine = new Proxy(engine, {
    get: (known, name: keyof Engine) => answers[name] ?? known[name as keyof typeof engine],
  }) as unknown as Engine;
});
afterAll(() => door.close());

const ask = async (username: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};

const drafted = async (): Promise<string> =>
  (await ask(owner, 'POST', '/api/flow-drafts', { flow: 'filing', title: '备案', from: 'filing' })).body.id;
const begin = (draftId: string, who = owner) =>
  ask(who, 'POST', `/api/flow-drafts/${draftId}/rehearsal`, { itemCode: 'DRC-02' });
const read = async (draftId: string) =>
  (await ask(owner, 'GET', `/api/flow-drafts/${draftId}/rehearsal`)).body.rehearsal;
const rowOf = async (draftId: string): Promise<RehearsalRow> =>
  (await door.bureau.store.read<RehearsalRow>('rehearsals').where({ draftId }).orderBy('id', 'desc').first())!;
const change = (id: string, values: Partial<RehearsalRow>) =>
  door.bureau.store.transaction((tx) => updateRehearsal(tx, id, values));
const longAgo = '2020-01-01T00:00:00.000Z';

/** What the engine tells of a rehearsal, on the quick lane. */
const tell = async (id: string, valueType: string, intent: string, value: object, key = '1'): Promise<void> => {
  position += 1;
  const record = {
    partitionId: 1,
    position,
    key,
    timestamp: 1,
    recordType: 'EVENT',
    valueType,
    intent,
    value: { bpmnProcessId: `rehearsal-${id}-filing`, processInstanceKey: '900', ...value },
  };
  await applyBatch(door.bureau, 'quick', [{ partitionId: 1, position, text: JSON.stringify(record) }]);
};
const begun = (id: string) =>
  tell(id, 'PROCESS_INSTANCE_CREATION', 'CREATED', {
    variables: { caseId: id, runId: id, rehearsalId: id },
    version: 1,
  });
const opened = (id: string, key: string, elementId: string, type: string, customHeaders = {}) =>
  tell(id, 'JOB', 'CREATED', { elementId, type, customHeaders, elementInstanceKey: '5' }, key);
const unavailable = (): Promise<never> => Promise.reject(new EngineError('unavailable', 'x', 'away'));

const rowsOutside = async (): Promise<number[]> =>
  Promise.all(
    ['cases', 'runs', 'tasks', 'acts', 'elements', 'incidents', 'outbox', 'record_entries', 'effects'].map(
      async (table) => Number((await door.bureau.store.read(table).count({ n: '*' }))[0]!['n']),
    ),
  );

describe('a rehearsal at the door', () => {
  it('is for those who edit the draft, for items that there are, and for a few drafts at once', async () => {
    const drafts = await Promise.all([drafted(), drafted(), drafted(), drafted()]);
    expect((await begin(drafts[0]!, other)).body.code).toBe('flow-draft-not-yours');
    expect((await ask(other, 'GET', `/api/flow-drafts/${drafts[0]!}/rehearsal`)).body.code).toBe(
      'flow-draft-not-yours',
    );
    expect((await begin(drafts[0]!, 'lin.yue')).body.code).toBe('forbidden');
    const unknown = await ask(owner, 'POST', `/api/flow-drafts/${drafts[0]!}/rehearsal`, { itemCode: 'XXX-01' });
    expect(unknown.body.code).toBe('unknown-item');
    for (const draft of drafts.slice(0, 3)) expect((await begin(draft)).status).toBe(201);
    expect((await begin(drafts[3]!)).body.code).toBe('rehearsal-too-many');
    // Of the same draft the newer one takes the place of the older one.
    const first = await rowOf(drafts[0]!);
    expect((await begin(drafts[0]!)).status).toBe(201);
    expect((await rowOf(drafts[0]!)).id).not.toBe(first.id);
    for (const draft of drafts.slice(0, 3)) {
      const { id } = await rowOf(draft);
      expect((await ask(other, 'DELETE', `/api/rehearsals/${id}`)).body.code).toBe('rehearsal-not-found');
      expect((await ask(owner, 'DELETE', `/api/rehearsals/${id}`)).status).toBe(204);
    }
    expect(told.filter((command) => command === 'cancel 900')).toHaveLength(4);
  });

  it('shows what the engine tells, runs automatic steps on, and enters nothing of the bureau', async () => {
    const outside = await rowsOutside();
    const draft = await drafted();
    const { id } = (await begin(draft)).body;
    told.length = 0;
    await opened(id, '21', 'number-case', 'rehearsal-number-case');
    expect(told).toEqual(['complete 21 {}']);
    const given = { type: 'rehearsal-number-case', elementId: 'number-case', customHeaders: {}, variables: {} };
    await tell(id, 'JOB', 'COMPLETED', given, '21');
    // What a worker would refuse is not run on, and cannot be pressed through.
    await opened(id, '22', 'set-filed', 'rehearsal-set-case-status', { status: 'burnt' });
    expect((await read(draft)).steps).toMatchObject([
      { kind: 'automatic', stops: [{ en: expect.stringContaining('burnt') }] },
    ]);
    const stuck = await ask(owner, 'POST', `/api/rehearsals/${id}/steps/22`, { variables: {} });
    expect(stuck.body.code).toBe('rehearsal-step-stuck');
    await opened(id, '23', 'file', 'io.camunda.zeebe:userTask');
    const view = await read(draft);
    expect(view.events).toMatchObject([{ kind: 'work', name: '办件编号', words: { zh: '编号' } }]);
    const step = view.steps.find(({ jobKey }: { jobKey: string }) => jobKey === '23');
    expect(step).toMatchObject({ kind: 'human', group: 'acceptor', sample: { outcome: 'file' } });
    const refused = await ask(owner, 'POST', `/api/rehearsals/${id}/steps/23`, {
      data: { outcome: 'reject-acceptance' },
    });
    expect(refused.body).toMatchObject({ code: 'invalid-input', field: expect.any(String) });
    expect((await ask(owner, 'POST', `/api/rehearsals/${id}/steps/23`, { data: step.sample })).status).toBe(204);
    expect(told.at(-1)).toBe('complete 23 {"outcome":"file"}');
    expect(await rowsOutside()).toEqual(outside);
    await ask(owner, 'DELETE', `/api/rehearsals/${id}`);
    expect((await ask(owner, 'POST', `/api/rehearsals/${id}/steps/23`, { data: step.sample })).body.code).toBe(
      'rehearsal-over',
    );
  });

  it.each<[string, (id: string) => Promise<unknown>, string]>([
    ['that nobody touches is ended', (id) => change(id, { expiresAt: longAgo }), 'expired'],
    ['whose instance came and whose answer was lost goes on', begun, 'running'],
    ['that was cut off before its instance is given up', (id) => change(id, { createdAt: longAgo }), 'failed'],
  ])('%s', async (_, happen, status) => {
    answers = { createInstance: unavailable };
    const draft = await drafted();
    const { id } = (await begin(draft)).body;
    expect((await read(draft)).status).toBe('starting');
    answers = {};
    await happen(id);
    await clearRehearsals(door.bureau);
    expect((await read(draft)).status).toBe(status);
    await ask(owner, 'DELETE', `/api/rehearsals/${id}`);
  });

  it('that was given up while its instance was on the way is taken out of the engine when that comes', async () => {
    answers = { createInstance: unavailable };
    const draft = await drafted();
    const { id } = (await begin(draft)).body;
    await ask(owner, 'DELETE', `/api/rehearsals/${id}`);
    await clearRehearsals(door.bureau);
    expect((await rowOf(draft)).clearedAt).toBeNull();
    await begun(id);
    told.length = 0;
    // An engine that is away is asked again in the next round.
    answers = { cancelInstance: unavailable };
    await clearRehearsals(door.bureau);
    expect((await rowOf(draft)).clearedAt).toBeNull();
    answers = { cancelInstance: () => Promise.reject(new EngineError('not-found', 'x', 'gone')) };
    await clearRehearsals(door.bureau);
    await clearRehearsals(door.bureau);
    expect(told).toEqual(['delete 71', 'delete 72']);
    expect(await rowOf(draft)).toMatchObject({ status: 'ended', clearedAt: expect.any(String) });
    answers = {};
  });

  it('that the engine refuses comes back as findings', async () => {
    const text = "'rehearsal-01m84mrhpc2ct7zvjmevq6yzr6-filing.bpmn': - Element: file\n - ERROR: no form";
    answers = { deploy: () => Promise.reject(new EngineError('refused', 'deploy', text)) };
    const draft = await drafted();
    expect((await begin(draft)).body).toMatchObject({
      id: null,
      findings: [{ file: 'filing.bpmn', element: 'file', message: { en: 'no form' } }],
    });
    answers = {};
    expect((await rowOf(draft)).status).toBe('failed');
  });
});

describe('versions of a flow', () => {
  it('are compared two by two: released ones, drafts, and what a draft was before', async () => {
    const draft = await drafted();
    const { files } = (await ask(owner, 'GET', `/api/flow-drafts/${draft}`)).body;
    const text = files['filing.bpmn'].replace('name="送达"', 'name="送达结果"');
    await ask(owner, 'PUT', `/api/flow-drafts/${draft}/files`, {
      version: 1,
      files: { 'filing.bpmn': text },
      note: '改名',
    });
    const versions = (await ask(owner, 'GET', '/api/flow-versions?flow=filing')).body;
    expect(versions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ref: 'release-1', inForce: true }),
        expect.objectContaining({ ref: `draft-${draft}-2`, note: '改名' }),
      ]),
    );
    const compare = async (before: string, after: string) =>
      (await ask(owner, 'GET', `/api/flow-comparisons?flow=filing&before=${before}&after=${after}`)).body;
    const change = { change: 'changed', element: 'deliver-result', property: 'name' };
    expect((await compare('in-force', `draft-${draft}`)).differences).toMatchObject([change]);
    expect((await compare(`draft-${draft}-1`, `draft-${draft}-2`)).differences).toMatchObject([change]);
    expect(await compare('release-1', `draft-${draft}-1`)).toMatchObject({
      differences: [],
      compression: { steps: 0 },
      places: { file: ['file'] },
      movable: 0,
    });
    expect((await compare('release-9', `draft-${draft}`)).code).toBe('not-found');
    expect((await compare('in-force', `draft-${draft}-9`)).code).toBe('flow-draft-version-unknown');
    expect((await ask('lin.yue', 'GET', '/api/flow-versions?flow=filing')).body.code).toBe('forbidden');
  });
});

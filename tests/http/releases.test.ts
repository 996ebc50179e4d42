import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '../../src/engine/engine-error.ts';
import type { Deployment, Engine, Resource } from '../../src/engine/engine.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { findReleaseRequest } from '../../src/store/release-requests.ts';
import { findRelease } from '../../src/store/releases.ts';
import { administrationRecord } from '../../src/usecases/administration/note-administration.ts';
import { deployApproved, deployLeft } from '../../src/usecases/release/deploy-approved.ts';
import { releaseForCase, releaseInForce } from '../../src/usecases/release/releases-in-force.ts';
import { openStanding } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
/** Whether the engine answers, and what it was given. */
const engine = { answers: true, deployed: [] as string[][] };

const deploy = async (resources: Resource[]): Promise<Deployment> => {
  if (!engine.answers) throw new EngineError('unavailable', 'deployResource', 'away');
  engine.deployed.push(resources.map(({ name }) => name));
  const processes = resources
    .filter(({ name }) => name.endsWith('.bpmn'))
    .map(({ name }) => ({
      bpmnProcessId: name.replace('.bpmn', ''),
      version: engine.deployed.length + 1,
      processDefinitionKey: String(100 + engine.deployed.length),
      resourceName: name,
    }));
  return { processes, forms: [], decisions: [] } as unknown as Deployment;
};

beforeAll(async () => {
  door = await openDoor();
  Object.assign(door.bureau, { engine: { state: () => 'ready', deploy } as unknown as Engine });
});
afterAll(() => door.close());

const [analyst, admin, second] = ['gao.yuan', 'guo.li', 'tan.yong'];
const ask = async (username: string, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const drafts = '/api/flow-drafts';
const requests = '/api/release-requests';
const all = { rule: { kind: 'all' } };

/** A draft of a flow in force with some text of a file replaced. */
const drafted = async (flow: string, change: (text: string) => string, file = `${flow}.bpmn`): Promise<string> => {
  const { id } = (await ask(analyst, 'POST', drafts, { flow, title: '改进', from: flow })).body;
  const { files } = (await ask(analyst, 'GET', `${drafts}/${id}`)).body;
  const text = change(files[file]);
  expect(text).not.toBe(files[file]);
  await ask(analyst, 'PUT', `${drafts}/${id}/files`, { version: 1, files: { [file]: text } });
  return id;
};
const request = (draft: string, version = 2) =>
  ask(analyst, 'POST', `${drafts}/${draft}/release-requests`, { version, why: '承诺时限调整' });
const approve = (id: string, who: string = admin, more: object = all) =>
  ask(who, 'POST', `${requests}/${id}/approve`, more);
const days = (count: number) => (text: string) =>
  text.replace(/key="stepWorkingDays" value="\d+"/u, `key="stepWorkingDays" value="${count}"`);
const rulesIn = (body: { findings: { rule: string }[] }): string[] => body.findings.map(({ rule }) => rule);
const town = { caseId: '0'.repeat(26), town: '', itemCode: 'DRC-03' };

describe('the gate', () => {
  it('refuses a flow that breaks the law or names an unknown worker, with every finding, and keeps nothing', async () => {
    const draft = await drafted('standard-approval', (text) => text.replaceAll('type="archive"', 'type="burn"'));
    const { status, body } = await request(draft);
    expect([status, body.code]).toEqual([422, 'release-barred']);
    expect(rulesIn(body)).toEqual(expect.arrayContaining(['unknown-job-type', 'law-archive']));
    expect(body.message.zh).toContain('发布被拒');
    expect(rulesIn((await ask(analyst, 'GET', `${drafts}/${draft}/release-check`)).body)).toEqual(rulesIn(body));
    // The same for files, as the command sends them.
    const { files } = (await ask(analyst, 'GET', `${drafts}/${draft}`)).body;
    const asFiles = await ask(admin, 'POST', requests, { flow: 'standard-approval', files, why: '试' });
    expect(rulesIn(asFiles.body)).toEqual(rulesIn(body));
    expect((await ask(admin, 'GET', `${requests}?draft=${draft}`)).body.items).toEqual([]);
  });

  it('refuses what drops a variable that running cases need, and only while there are such cases', async () => {
    const drop = (text: string) => text.replaceAll('<zeebe:output source="=outcome" target="fileOutcome" />', '');
    const id = await drafted('filing', drop);
    const found = async () => rulesIn((await ask(analyst, 'GET', `${drafts}/${id}/release-check`)).body);
    expect(await found()).not.toContain('compatible-variables');
    await openStanding(door, 'DRC-02', 'file');
    expect(await found()).toContain('compatible-variables');
    expect((await request(id)).body.code).toBe('release-barred');
    await door.bureau.store.transaction((tx) => tx('elements').update({ state: 'completed' }));
  });

  it('tries for every running case whether it could be moved, says why not, and lets those that cannot finish', async () => {
    const [stands, left] = [
      await openStanding(door, 'DRC-02', 'deliver-result'),
      await openStanding(door, 'DRC-02', 'file'),
    ];
    const away = (text: string) =>
      text.replace(/<bpmn:userTask (id="file" [^]*?)<\/bpmn:userTask>/u, '<bpmn:task $1</bpmn:task>');
    const { findings, dryRun } = (await ask(analyst, 'GET', `${drafts}/${await drafted('filing', away)}/release-check`))
      .body;
    expect(dryRun).toMatchObject([
      {
        ...{ flow: 'filing', total: 2 },
        counts: [
          { way: 'stays', count: 1 },
          { way: 'native', count: 1 },
        ],
        cases: [
          {
            caseId: left,
            release: 1,
            way: 'stays',
            reason: 'unmapped',
            at: 'file',
            words: { zh: '所在步骤没有对应步骤' },
          },
          { caseId: stands, way: 'native', reason: '' },
        ],
      },
    ]);
    expect(findings).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'movable-cases', severity: 'warning', element: 'file' }),
      ]),
    );
    const { body: asked } = await request(await drafted('filing', days(4)));
    expect(asked.dryRun).toMatchObject([{ flow: 'filing', counts: [{ way: 'native', count: 2 }] }]);
    expect((await ask(admin, 'GET', `${requests}/${asked.id}`)).body.dryRun).toEqual(asked.dryRun);
    await ask(analyst, 'POST', `${requests}/${asked.id}/withdraw`);
    await door.bureau.store.transaction((tx) => tx('elements').update({ state: 'completed' }));
  });

  it('has nothing to release where nothing changed, and refuses a process id that is not the name of its file', async () => {
    const { id } = (await ask(analyst, 'POST', drafts, { flow: 'filing', title: '原样', from: 'filing' })).body;
    expect((await request(id, 1)).body.code).toBe('release-nothing-new');
    const other = await drafted('filing', (text) => text.replace('process id="filing"', 'process id="files"'));
    expect(rulesIn((await request(other)).body)).toContain('process-id');
  });
});

describe('a request for a release', () => {
  it('is asked by one, approved by another, and kept with what was asked, why and by whom', async () => {
    const draft = await drafted('filing', days(4));
    const { status, body: asked } = await request(draft);
    expect([status, asked.flows]).toEqual([201, ['filing']]);
    expect((await request(draft)).body.code).toBe('release-request-open');
    expect((await request(draft, 1)).body.code).toBe('release-draft-moved');
    expect((await approve(asked.id, analyst)).body.code).toBe('forbidden');
    const { body: seen } = await ask(admin, 'GET', `${requests}/${asked.id}`);
    expect(seen).toMatchObject({ status: 'waiting', why: '承诺时限调整', askedBy: { name: '高远' }, mine: false });
    expect(seen.changes).toMatchObject([{ flow: 'filing', differences: [{ before: '2', after: '4' }] }]);
    expect(seen.changes[0].compression.workingDays).toEqual(expect.any(Number));

    expect((await approve(asked.id)).body).toEqual({ status: 'released' });
    expect((await approve(asked.id)).body.code).toBe('release-request-settled');
    const release = (await findRelease(door.bureau.store.read, 2))!;
    expect(release).toMatchObject({ id: 2, requestId: asked.id });
    // The flow alone with what it names; the other flows keep their versions.
    expect(Object.keys(JSON.parse(release.flows))).toEqual(['filing']);
    expect(engine.deployed.at(-1)).toEqual(expect.arrayContaining(['filing.bpmn', 'file-r2.form']));
    expect(engine.deployed.at(-1)).not.toContain('standard-approval.bpmn');
    expect(await releaseForCase(door.bureau, 'filing', town)).toBe(2);
    expect(await releaseForCase(door.bureau, 'standard-approval', town)).toBe(1);
    const { body: flows } = await ask(analyst, 'GET', '/api/releases');
    expect(flows.find((one: { flow: string }) => one.flow === 'filing')).toMatchObject({
      rollOut: { release: 2, base: 1, rule: { kind: 'all' } },
      releases: [{ release: 2, askedBy: '高远', approvedBy: '郭丽', why: '承诺时限调整' }, { release: 1 }],
    });
    const acts = (await entriesOfCase(door.bureau.store.read, administrationRecord)).map(({ act }) => act);
    expect(acts.slice(-3)).toEqual(['request-release', 'approve-release', 'release']);
    // A draft that is begun now begins with it, and says nothing new of its own.
    const { id: next } = (await ask(analyst, 'POST', drafts, { flow: 'filing', title: '再改', from: 'filing' })).body;
    expect((await ask(analyst, 'GET', `${drafts}/${next}`)).body.baseRelease).toBe(2);
    expect((await request(next, 1)).body.code).toBe('release-nothing-new');
  });

  it('of an admin is approved by the second one; it is sent back with a reason or withdrawn', async () => {
    const { body: draft } = await ask(analyst, 'POST', drafts, { flow: 'filing', title: '三', from: 'filing' });
    const { files } = (await ask(analyst, 'GET', `${drafts}/${draft.id}`)).body;
    const changed = { ...files, 'filing.bpmn': days(5)(files['filing.bpmn']) };
    const asFiles = async () =>
      (await ask(admin, 'POST', requests, { flow: 'filing', files: changed, why: '三天太短' })).body.id;
    const [one, two, three] = [await asFiles(), await asFiles(), await asFiles()];
    expect((await approve(one)).body.code).toBe('release-own-request');
    const sendBack = (who: string) => ask(who, 'POST', `${requests}/${one}/send-back`, { reason: '请附会议纪要' });
    expect((await sendBack(admin)).body.code).toBe('release-own-request');
    expect((await sendBack(second)).status).toBe(204);
    expect((await ask(admin, 'GET', `${requests}/${one}`)).body).toMatchObject({
      status: 'sent-back',
      reason: '请附会议纪要',
    });
    expect((await ask(second, 'POST', `${requests}/${two}/withdraw`)).body.code).toBe('release-not-yours');
    expect((await ask(admin, 'POST', `${requests}/${two}/withdraw`)).status).toBe(204);
    expect((await approve(three, second)).body).toEqual({ status: 'released' });
    expect(await releaseInForce(door.bureau, 'filing')).toBe(3);
  });

  it('that would undo what came into force since it was asked has to be asked again', async () => {
    const [first, late] = [await drafted('filing', days(6)), await drafted('filing', days(7))];
    const [one, two] = [(await request(first)).body.id, (await request(late)).body.id];
    expect((await approve(one)).body).toEqual({ status: 'released' });
    expect((await ask(admin, 'GET', `${requests}/${two}`)).body.moved).toBe(true);
    expect((await approve(two)).body.code).toBe('release-base-moved');
  });

  it('goes back to an earlier content by the release that has it: the same content is no new version', async () => {
    const before = await findRelease(door.bureau.store.read, 4);
    expect(before).toBeDefined();
    const draft = await drafted('filing', days(5));
    const { id } = (await request(draft)).body;
    const deployed = engine.deployed.length;
    expect((await approve(id)).body).toEqual({ status: 'released' });
    expect(await releaseInForce(door.bureau, 'filing')).toBe(3);
    expect(engine.deployed.length).toBe(deployed);
  });

  it('changes every flow that shares what it changes', async () => {
    const draft = await drafted('filing', (text) => text.replace('"label": "', '"label": "新'), 'application.form');
    const { body } = await request(draft);
    expect(body.flows[0]).toBe('filing');
    expect(body.flows).toEqual(expect.arrayContaining(['standard-approval', 'instant-approval', 'upper-review']));
    const share = { rule: { kind: 'share', percent: 10 } };
    // Another application form than the hall shows cannot be for some of the cases alone.
    expect((await approve(body.id, admin, share)).body.code).toBe('roll-out-start-form');
    await ask(analyst, 'POST', `${requests}/${body.id}/withdraw`);
  });
});

describe('the deployment of a release', () => {
  it('keeps its number when the engine is away or the process dies between deploying and writing, and happens once', async () => {
    const id = (await request(await drafted('filing', days(8)))).body.id;
    engine.answers = false;
    expect((await approve(id)).body).toEqual({ status: 'approved' });
    const approved = (await findReleaseRequest(door.bureau.store.read, id))!;
    // Nothing else may pass it on the way.
    const other = (await request(await drafted('filing', days(9)))).body.id;
    expect((await approve(other)).body.code).toBe('release-base-moved');
    engine.answers = true;
    // Two copies take it up at once.
    await Promise.all([deployLeft(door.bureau), deployApproved(door.bureau, approved)]);
    await deployApproved(door.bureau, approved);
    expect(await findReleaseRequest(door.bureau.store.read, id)).toMatchObject({
      status: 'released',
      release: approved.release,
    });
    expect(await releaseInForce(door.bureau, 'filing')).toBe(approved.release);
    const { body } = await ask(admin, 'GET', '/api/roll-outs/filing');
    expect(body.filter(({ release }: { release: number }) => release === approved.release)).toHaveLength(1);
  });

  it('that the engine refuses leaves what is in force, and says why', async () => {
    const before = await releaseInForce(door.bureau, 'filing');
    const id = (await request(await drafted('filing', days(3)))).body.id;
    const refuse = { deploy: async () => Promise.reject(new EngineError('refused', 'deployResource', 'bad FEEL')) };
    Object.assign(door.bureau, { engine: { state: () => 'ready', ...refuse } });
    expect((await approve(id)).body).toEqual({ status: 'refused' });
    Object.assign(door.bureau, { engine: { state: () => 'ready', deploy } });
    expect((await ask(analyst, 'GET', `${requests}/${id}`)).body.reason).toContain('bad FEEL');
    expect(await releaseInForce(door.bureau, 'filing')).toBe(before);
  });
});

describe('the roll-out', () => {
  it('is decided at filing, changed with a trace, and rolled back with one act', async () => {
    const id = (await request(await drafted('filing', days(2)))).body.id;
    const before = await releaseInForce(door.bureau, 'filing');
    const scope = { rule: { kind: 'scope', towns: ['hutang'], items: [] } };
    const towns = [...door.bureau.catalogues.current.towns.keys()];
    expect((await approve(id, admin, { rule: { ...scope.rule, towns: ['nowhere'] } })).body.code).toBe('not-found');
    expect((await approve(id, admin, { rule: { ...scope.rule, towns: [towns[0]] } })).body.status).toBe('released');
    const taken = (where: string) => releaseForCase(door.bureau, 'filing', { ...town, town: where });
    const canary = await taken(towns[0]!);
    expect([canary > before, await taken(towns[1]!), await releaseInForce(door.bureau, 'filing')]).toEqual([
      true,
      before,
      before,
    ]);

    const set = (who: string, body: object) => ask(who, 'PUT', '/api/roll-outs/filing', { why: '试点良好', ...body });
    const half = { release: canary, base: before, rule: { kind: 'share', percent: 50 } };
    expect((await set(analyst, half)).body.code).toBe('forbidden');
    expect((await set(admin, { ...half, base: null })).body.code).toBe('roll-out-no-base');
    expect((await set(admin, { ...half, release: 99 })).body.code).toBe('release-unknown');
    expect((await set(admin, { ...half, rule: { kind: 'share', percent: 500 } })).body.code).toBe('invalid-input');
    expect((await set(admin, half)).status).toBe(204);
    const many = await Promise.all(
      Array.from({ length: 60 }, (_, at) => releaseForCase(door.bureau, 'filing', { ...town, caseId: `case-${at}` })),
    );
    expect(new Set(many)).toEqual(new Set([before, canary]));

    const back = () => ask(admin, 'POST', '/api/roll-outs/filing/roll-back', { why: '试点办件停在异常' });
    expect((await back()).body).toEqual({ release: before });
    expect(await taken(towns[0]!)).toBe(before);
    expect((await back()).body.code).toBe('roll-back-nothing');
    expect((await ask(admin, 'GET', '/api/roll-outs/filing')).body.slice(0, 2)).toMatchObject([
      { act: 'roll-back', release: before, why: '试点办件停在异常', by: { name: '郭丽' } },
      { act: 'change', rule: { kind: 'share', percent: 50 } },
    ]);
    expect((await ask(admin, 'GET', '/api/roll-outs/filing/comparison')).body).toEqual([]);
  });
});

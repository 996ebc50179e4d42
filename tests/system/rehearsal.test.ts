import { beforeAll, describe, expect, it } from 'vitest';
import type { System } from '../../src/main.ts';
import { pastRehearsals } from '../../src/store/passing.ts';
import { findRehearsal, updateRehearsal } from '../../src/store/rehearsals.ts';
import { rehearsalView } from '../../src/http/views/rehearsal-view.ts';
import { openFlowDraft } from '../../src/usecases/flow-draft/open-flow-draft.ts';
import { saveFlowDraft } from '../../src/usecases/flow-draft/save-flow-draft.ts';
import { openDraftFiles } from '../../src/usecases/flow-draft/files-of-draft.ts';
import type { Principal } from '../../src/usecases/principal.ts';
import { answerStep } from '../../src/usecases/rehearsal/answer-step.ts';
import type { StepAnswer } from '../../src/usecases/rehearsal/answer-step.ts';
import { endRehearsal } from '../../src/usecases/rehearsal/end-rehearsal.ts';
import { startRehearsal } from '../../src/usecases/rehearsal/start-rehearsal.ts';
import { user } from '../harness/driver.ts';
import { sharedSystem } from '../harness/system.ts';

let system: System;
let analyst: Principal;
let other: Principal;

type View = Awaited<ReturnType<typeof rehearsalView>>;
type Step = View['steps'][number];

const patienceMs = 30_000;
/** What other work at the shared bureau may change meanwhile, and the rehearsal's own table. */
const apart = [
  ...['rehearsals', 'stream_positions', 'connector_results', 'sessions', 'application_copies', 'moves', 'move_cases'],
  ...['flow_drafts', 'flow_draft_versions', 'flow_draft_files'],
];

/** Where the bureau's retention notes its daily run. */
const ownNote = 'retention-run';

const tablesOf = async (): Promise<string[]> => {
  const rows =
    system.bureau.store.dialect === 'sqlite'
      ? await system.bureau.store.read.raw(`select name from sqlite_master where type = 'table'`)
      : (await system.bureau.store.read.raw(`select tablename as name from pg_tables where schemaname = 'public'`))
          .rows;
  return (rows as { name: string }[]).map(({ name }) => name).filter((name) => !apart.includes(name));
};

/** Every row of every table, as text by table. */
const everything = async (): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for (const name of await tablesOf())
    all[name] = (await system.bureau.store.read(name).select('*'))
      .filter(({ name: key }) => key !== ownNote)
      .map((row) => JSON.stringify(row))
      .sort();
  return all;
};

/** What other tests have begun comes to rest first. */
const atRest = async (): Promise<Record<string, string[]>> => {
  let before = await everything();
  for (let looks = 0; looks < 12; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const now = await everything();
    const restless = Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
    if (restless.length === 0) return now;
    if (looks === 11) throw new Error(`no rest in ${restless.join(', ')}`);
    before = now;
  }
  return before;
};

/** Rows that came or went, each with its table. */
const changesBetween = (before: Record<string, string[]>, after: Record<string, string[]>): string[] =>
  Object.keys(after).flatMap((name) => {
    const [known, now] = [new Set(before[name]), new Set(after[name])];
    return [
      ...[...known].filter((row) => !now.has(row)).map((row) => `${name} - ${row}`),
      ...[...now].filter((row) => !known.has(row)).map((row) => `${name} + ${row}`),
    ];
  });

const seen = async (id: string): Promise<View> =>
  rehearsalView(system.bureau, (await findRehearsal(system.bureau.store.read, id))!);

const until = async <T>(id: string, what: string, ready: (view: View) => T | undefined): Promise<T> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const changed = system.bureau.bus.wait(({ kind }) => kind === 'rehearsal', 200);
    const view = await seen(id);
    const found = ready(view);
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Expected ${what}, but got ${JSON.stringify({ ...view, xml: '' }, null, 1)}`);
    await changed;
  }
};

const stepAt = (id: string, elementId: string): Promise<Step> =>
  until(id, `the step ${elementId}`, ({ steps }) => steps.find((step) => step.elementId === elementId));

/** Whatever else is open goes by itself. */
const asks = (step: Step): boolean => step.kind === 'human' || Object.keys(step.returns).length > 0;

const answer = (id: string, { jobKey }: Step, given: StepAnswer): Promise<void> =>
  answerStep(system.bureau, analyst, { id, jobKey, answer: given });

const opened = async (change: (xml: string) => string = (xml) => xml): Promise<string> => {
  const { bureau } = system;
  const order = { flow: 'company-setup', title: '企业开办改进', from: 'company-setup' };
  const draftId = await openFlowDraft(bureau, analyst, order);
  const { diagram } = await openDraftFiles(bureau, draftId);
  const files = { [diagram.name]: change(diagram.content) };
  await saveFlowDraft(bureau, analyst, draftId, { version: 1, files });
  return draftId;
};

const start = (draftId: string) =>
  startRehearsal(system.bureau, analyst, { draftId, itemCode: 'MKT-01', automatic: true });

/** The engine knows nothing of it any more, neither its instance nor anything that was deployed for it. */
const expectCleared = async (id: string): Promise<void> => {
  const row = (await findRehearsal(system.bureau.store.read, id))!;
  expect(row.clearedAt).not.toBeNull();
  await expect(system.bureau.engine.cancelInstance(row.processInstanceKey!)).rejects.toMatchObject({
    kind: 'not-found',
  });
  const resources = JSON.parse(row.resources) as string[];
  expect(resources.length).toBeGreaterThan(2);
  for (const key of resources)
    await expect(system.bureau.engine.deleteResource(key)).rejects.toMatchObject({ kind: 'not-found' });
  const left = { bpmnProcessId: `rehearsal-${id}-company-setup`, version: 1, variables: {} };
  await expect(system.bureau.engine.createInstance(left)).rejects.toMatchObject({ kind: 'not-found' });
};

beforeAll(async () => {
  system = await sharedSystem();
  analyst = await user(system.bureau, 'gao.yuan');
  other = await user(system.bureau, 'shen.ning');
});

describe('a rehearsal of a draft', () => {
  it('takes one example case through the engine to its end, and leaves no trace at the bureau', async () => {
    const before = await atRest();
    const draftId = await opened();
    const { id } = (await start(draftId)) as { id: string };

    // An automatic step that gives something back is the analyst's to decide.
    const name = await stepAt(id, 'check-name');
    expect(name).toMatchObject({ kind: 'automatic', type: 'check-name', returns: { nameFree: true }, stops: [] });
    await expect(answer(id, name, { variables: { other: 1 } })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(answerStep(system.bureau, other, { id, jobKey: name.jobKey, answer: {} })).rejects.toMatchObject({
      code: 'rehearsal-not-found',
    });
    await answer(id, name, { variables: { nameFree: false } });

    // The gateway was judged by the engine: the name is not free, a clerk confirms it.
    const confirm = await stepAt(id, 'confirm-name');
    if (confirm.kind !== 'human') throw new Error('expected a human step');
    expect(confirm).toMatchObject({ group: 'acceptor', beside: [{ outcome: 'withdraw', by: 'withdrawal' }] });
    await expect(answer(id, confirm, { data: { outcome: 'grant' } })).rejects.toMatchObject({
      code: 'outcome-not-allowed',
    });
    await expect(answer(id, confirm, { outcome: 'lapse' })).rejects.toMatchObject({ code: 'outcome-not-allowed' });
    await answer(id, confirm, { data: confirm.sample });

    const visited = ['confirm-name'];
    for (;;) {
      const next = await until(id, 'the next step or the end', ({ steps, status }) =>
        status === 'completed' ? null : steps.find((step) => asks(step) && !visited.includes(step.elementId)),
      );
      if (next === null) break;
      visited.push(next.elementId);
      await answer(id, next, next.kind === 'human' ? { data: next.sample } : { variables: next.returns });
    }
    const { events, elements, incidents } = await seen(id);
    expect(visited).toEqual(expect.arrayContaining(['accept', 'review-and-decide', 'deliver-result']));
    const told = events.map(({ words }) => words.zh);
    expect(told).toEqual(
      expect.arrayContaining([
        '名称查重（nameFree = false）',
        expect.stringMatching(/^开始计时：审批期限，\d+个工作日/u),
        '制作文书：《受理通知书》',
        '用印：《准予行政许可决定书》',
      ]),
    );
    expect(elements.find(({ elementId }) => elementId === 'end-granted')).toMatchObject({ active: 0, left: 1 });
    expect(incidents).toEqual([]);

    await endRehearsal(system.bureau, analyst, id);
    await expectCleared(id);
    expect(changesBetween(before, await atRest())).toEqual([]);
    // Its own row goes with its age; then the tables hold nothing of it at all.
    const { store } = system.bureau;
    await store.transaction((tx) => updateRehearsal(tx, id, { clearedAt: '2020-01-01T00:00:00.000Z' }));
    await store.transaction((tx) => pastRehearsals.remove(tx, '2020-01-02T00:00:00.000Z', 10));
    expect(await findRehearsal(store.read, id)).toBeUndefined();
  });

  it('shows an incident with its place and reason, and is gone from the engine when it is ended or begun anew', async () => {
    const draftId = await opened((xml) =>
      xml.replace(
        /(<bpmn:sequenceFlow id="needs-name--check-name"[\s\S]*?<bpmn:conditionExpression[^>]*>)[^<]*/u,
        '$1=unknownThing &gt; 3',
      ),
    );
    const { id: first } = (await start(draftId)) as { id: string };
    const { incidents } = await until(first, 'an incident', (view) => (view.incidents.length > 0 ? view : undefined));
    expect(incidents).toMatchObject([{ elementId: 'needs-name', message: expect.stringContaining('unknownThing') }]);

    const { id } = (await start(draftId)) as { id: string };
    expect((await seen(first)).status).toBe('ended');
    await expectCleared(first);
    await until(id, 'its instance', ({ status }) => (status === 'running' ? true : undefined));
    await endRehearsal(system.bureau, analyst, id);
    await expectCleared(id);
  });

  it.each([['a condition that cannot be read', 'needs-name--check-name', '=((', /needs-name/u]])(
    'tells where the engine refuses %s',
    async (_, edge, condition, element) => {
      const draftId = await opened((xml) =>
        xml.replace(
          new RegExp(`(<bpmn:sequenceFlow id="${edge}"[\\s\\S]*?<bpmn:conditionExpression[^>]*>)[^<]*`, 'u'),
          `$1${condition}`,
        ),
      );
      const { id, findings } = await start(draftId);
      expect(id).toBeNull();
      expect(findings).toMatchObject([{ file: 'company-setup.bpmn', element: expect.stringMatching(element) }]);
    },
  );
});

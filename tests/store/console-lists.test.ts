import pg from 'pg';
import { expect, it } from 'vitest';
import { insertCase } from '../../src/store/cases.ts';
import { insertIncident, saveElements } from '../../src/store/engine-log.ts';
import { incidentCauses, pageOfIncidents } from '../../src/store/incidents.ts';
import type { InstanceFilter } from '../../src/store/instances.ts';
import { countInstances, pageOfInstances } from '../../src/store/instances.ts';
import { insertRun } from '../../src/store/runs.ts';
import type { Db, Store } from '../../src/store/store.ts';
import { openStore } from '../../src/store/store.ts';
import { saveVariables } from '../../src/store/variables.ts';
import { multiplyRows, pick } from '../../bench/lib/multiply-rows.ts';
import { onBothDatabases } from './on-both.ts';

/** So many cases, of which one in two runs; `LISTED_CASES=100000` tells the times, too. */
const cases = Number(process.env['LISTED_CASES'] ?? 5_000);
const at = '2026-03-02T01:00:00.000Z';
const most = 10_000;
const flows = ['standard-approval', 'filing', 'instant-approval', 'company-setup'];
const departments = ['MKT', 'HLT', 'DRC', 'EPB', 'HUD'];

/** One case as the project's own code writes it. */
const begin = async (store: Store): Promise<void> => {
  const place = { processInstanceKey: '1', flow: 'filing', flowVersion: 1, enteredAt: at, leftAt: null };
  const active = { ...place, state: 'active' } as const;
  await store.transaction(async (tx) => {
    await insertCase(tx, {
      ...{ id: 'c0', number: 'WJ-0', requestId: null, itemCode: 'MKT-09', departmentCode: 'RARE', flow: 'filing' },
      ...{ catalogueVersion: 'v', release: 1, applicantId: 'a', applicantName: '某', applicantPinyin: 'mou' },
      ...{ agent: null, title: 't', form: '{}', channel: 'web', town: '', undertaking: 0, status: 'accepted' },
      ...{ filedBy: null, filedAt: at, acceptedAt: null, decidedAt: null, closedAt: null, dueAt: at, round: 1 },
      runId: 'r0',
    });
    const run = { id: 'r0', caseId: 'c0', seq: 1, status: 'bound', flow: 'rare', flowVersion: 1 } as const;
    await insertRun(tx, { ...run, processInstanceKey: '1', createdAt: at, boundAt: at });
    await saveElements(tx, [
      { ...active, elementInstanceKey: '1', scopeKey: '', elementId: 'filing', elementType: 'PROCESS' },
      { ...active, elementInstanceKey: 'e0', scopeKey: '1', elementId: 'rare', elementType: 'USER_TASK' },
    ]);
    const variable = { processInstanceKey: '1', scopeKey: '1', name: 'feeCode', value: '"rare"', position: 1 };
    await saveVariables(tx, [variable]);
    await insertIncident(tx, {
      ...{ incidentKey: 'i0', caseId: 'c0', processInstanceKey: '1', elementId: 'rare', elementInstanceKey: 'e0' },
      ...{ jobKey: '-1', errorType: 'IO_MAPPING_ERROR', message: 'rare', createdAt: at, resolvedAt: null },
      ...{ flow: 'filing', flowVersion: 1 },
    });
  });
};

/** `i` minutes after the first. */
const moment = (store: Store): string =>
  store.dialect === 'sqlite'
    ? `strftime('%Y-%m-%dT%H:%M:%S.000Z', '2026-03-02 01:00:00', '+' || i || ' minutes')`
    : `to_char(timestamp '2026-03-02 01:00:00' + i * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;

const fill = async (store: Store): Promise<void> => {
  await begin(store);
  const [many, then] = [{ from: 1, to: cases }, moment(store)];
  const key = `'k' || i`;
  const state = `case when i % 2 = 0 then 'active' else 'completed' end`;
  const flow = pick(flows);
  const case_ = { id: `'c' || i`, number: `'WJ-' || (20260000 + i / 50) || '-' || i`, runId: `'r' || i`, flow };
  const dates = { filedAt: then, dueAt: then, decidedAt: `case when i % 2 = 0 then null else ${then} end` };
  const departmentCode = pick(departments);
  await multiplyRows(store, { table: 'cases', key: { id: 'c0' }, ...many }, { ...case_, ...dates, departmentCode });
  const run = { id: `'r' || i`, caseId: `'c' || i`, processInstanceKey: key, createdAt: then, flow };
  await multiplyRows(store, { table: 'runs', key: { id: 'r0' }, ...many }, { ...run, flowVersion: '1 + i % 3' });
  const element = { processInstanceKey: key, state, flow, enteredAt: then };
  const elements = (elementInstanceKey: string) => ({ table: 'elements', key: { elementInstanceKey }, ...many });
  await multiplyRows(store, elements('1'), { ...element, elementInstanceKey: key, elementId: flow });
  const step = { elementInstanceKey: `'e' || i`, elementId: pick(['accept', 'decide', 'deliver'], 2) };
  await multiplyRows(store, elements('e0'), { ...element, ...step });
  const variable = { processInstanceKey: key, scopeKey: key, value: `'"F-' || (i % 40) || '"'` };
  await multiplyRows(store, { table: 'variables', key: { scopeKey: '1' }, ...many }, variable);
  const incident = { incidentKey: `'i' || i`, caseId: `'c' || i`, processInstanceKey: key, createdAt: then };
  const broken = { table: 'incidents', key: { incidentKey: 'i0' }, from: 1, to: cases / 50 };
  await multiplyRows(store, broken, { ...incident, causeId: `'cause' || (i % 7)` });
  // As the database does by itself after a while; SQLite does without.
  if (store.dialect !== 'sqlite') await store.read.raw('analyze');
};

const later = '2026-03-03T01:00:00.000Z';
const filters: [string, Partial<InstanceFilter>][] = [
  ['nothing', {}],
  ['a page further on', { after: { startedAt: later, runId: 'r1' } }],
  ['flow', { flow: 'filing' }],
  ['flow that few have', { flow: 'rare' }],
  ['flow that nobody has', { flow: 'upper-review' }],
  ['version', { flowVersion: 2 }],
  ['flow and version', { flow: 'filing', flowVersion: 2 }],
  ['version that nobody has', { flowVersion: 9 }],
  ['step', { elementId: 'accept' }],
  ['step that few stand at', { elementId: 'rare' }],
  ['variable', { variable: { name: 'feeCode', value: '"F-3"' } }],
  ['variable that nobody has', { variable: { name: 'feeCode', value: '"none"' } }],
  ['running', { state: 'running' }],
  ['ended', { state: 'ended' }],
  ['at an incident', { state: 'incident' }],
  ['number', { number: 'WJ-20260001-5' }],
  ['beginning of all numbers', { number: 'WJ-' }],
  ['beginning of few numbers', { number: 'WJ-20260001' }],
  ['number that nobody has', { number: 'WJ-1999' }],
  ['department', { departments: ['MKT'] }],
  ['department with one case', { departments: ['RARE'] }],
  ['department without cases', { departments: ['NONE'] }],
  ['filed before', { filedBefore: '2026-03-02T03:00:00.000Z' }],
  ['filed after', { filedAfter: later }],
  ['due in a span', { undecided: true, dueAfter: '2026-03-02T10:00:00.000Z', dueBefore: '2026-03-02T12:00:00.000Z' }],
  ['red', { undecided: true, dueBefore: '2026-03-02T04:00:00.000Z' }],
  ['due later than anything', { dueAfter: '2030-01-01T00:00:00.000Z' }],
];

/** Read in the order of the list, so that the first page costs the same however many there are. */
const inOrder = new Set(['nothing', 'a page further on', 'flow', 'flow and version', 'running', 'ended', 'incidents']);

interface Asked {
  sql: string;
  bindings: unknown[];
}

/** The statements that some reading sends. */
const statementsOf = async (db: Db, read: () => Promise<unknown>): Promise<Asked[]> => {
  const asked: Asked[] = [];
  const hear = ({ sql, bindings }: Asked): void => void asked.push({ sql, bindings });
  db.on('query', hear);
  await read();
  db.removeListener('query', hear);
  return asked;
};

type List = [name: string, read: (db: Db) => Promise<unknown>];
const lists: List[] = [
  ...filters.map(([name, filter]): List => [name, (db) => pageOfInstances(db, { ...filter, limit: 50 })]),
  ['incidents', (db) => pageOfIncidents(db, { limit: 50 })],
  ['incidents, further on', (db) => pageOfIncidents(db, { after: { createdAt: at, incidentKey: 'i3' }, limit: 50 })],
  ['incidents of a cause', (db) => pageOfIncidents(db, { causeId: 'cause3', limit: 50 })],
  ['causes of incidents', (db) => incidentCauses(db, 100)],
];

onBothDatabases('the lists of the console', (open) => {
  it('are read by index, whatever they are narrowed by', { timeout: 300_000 }, async () => {
    const store = await open();
    await fill(store);
    // A store of its own: a plan that was asked for keeps its connection at that moment.
    const [client, other] = [new pg.Client({ connectionString: store.url }), await openStore(store.url)];
    if (store.dialect !== 'sqlite') {
      await client.connect();
      // So few rows are read from the beginning where nothing says otherwise: whether an index can serve is the question.
      await client.query('set enable_seqscan = off');
    }
    const planOf = async ({ sql, bindings }: Asked): Promise<string> => {
      if (store.dialect !== 'sqlite') {
        const { rows } = await client.query<Record<string, string>>({ text: `explain ${sql}`, values: bindings });
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      }
      const rows = (await other.read.raw(`explain query plan ${sql}`, bindings as string[])) as { detail: string }[];
      return rows.map(({ detail }) => detail).join('\n');
    };
    const scan = /Seq Scan on|SCAN (?!.*USING)(cases|runs|elements|variables|incidents)\b/u;
    const sort = /TEMP B-TREE FOR ORDER BY|Sort Key/u;
    const scanned: string[] = [];
    for (const [name, read] of lists) {
      const begun = performance.now();
      const statements = await statementsOf(store.read, () => read(store.read));
      const ms = performance.now() - begun;
      const plans: string[] = [];
      for (const statement of statements) plans.push(await planOf(statement));
      const filter = new Map(filters).get(name);
      const counted = performance.now();
      if (filter !== undefined) await countInstances(store.read, { ...filter, limit: most }, most);
      const countMs = performance.now() - counted;
      if (process.env['LISTED_CASES'] !== undefined)
        console.log(`${store.dialect} ${name}: page ${ms.toFixed(0)} ms, count ${countMs.toFixed(0)} ms`);
      if (plans.some((plan) => scan.test(plan) || (inOrder.has(name) && sort.test(plan))))
        scanned.push(`${name}:\n${plans.join('\n')}`);
    }
    await other.close();
    if (store.dialect !== 'sqlite') await client.end();
    expect(scanned).toEqual([]);
  });
});

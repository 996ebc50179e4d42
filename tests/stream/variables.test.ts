import { afterAll, beforeAll, expect, it } from 'vitest';
import { variablesOf } from '../../src/store/variables.ts';
import { applyBatch } from '../../src/stream/apply-batch.ts';
import type { RawRecord } from '../../src/stream/decode.ts';
import { openBureauWithoutEngine } from '../harness/bureau-without-engine.ts';
import type { TestBureau } from '../harness/bureau-without-engine.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
});
afterAll(() => bureau.close());

let position = 0;
const raw = (valueType: string, intent: string, value: object): RawRecord => {
  position += 1;
  const record = {
    partitionId: 1,
    position,
    key: position,
    timestamp: 1,
    recordType: 'EVENT',
    valueType,
    intent,
    value,
  };
  return { partitionId: 1, position, text: JSON.stringify(record) };
};
const variable = (intent: string, name: string, value: string, scopeKey = 7): RawRecord =>
  raw('VARIABLE', intent, { name, value, scopeKey, processInstanceKey: 7 });
const kept = async (): Promise<[string, string, string | null][]> =>
  (await variablesOf(bureau.store.read, '7')).map(({ scopeKey, name, value }) => [scopeKey, name, value]);

it('given variables change within a batch and in a later one, then the last value of each scope stands until the instance ends', async () => {
  await applyBatch(bureau, 'bulk', [
    variable('CREATED', 'outcome', '"accept"'),
    variable('CREATED', 'outcome', '"local"', 8),
    variable('UPDATED', 'outcome', '"decide"'),
    variable('CREATED', 'long', JSON.stringify('长'.repeat(40_000))),
  ]);
  const first = [
    ['7', 'long', null],
    ['7', 'outcome', '"decide"'],
    ['8', 'outcome', '"local"'],
  ];
  expect(await kept()).toEqual(first);
  // Told of without its value.
  await applyBatch(bureau, 'bulk', [variable('MIGRATED', 'outcome', '')]);
  expect(await kept()).toEqual(first);
  await applyBatch(bureau, 'bulk', [variable('UPDATED', 'outcome', 'null')]);
  expect(await kept()).toContainEqual(['7', 'outcome', 'null']);
  const process = { processInstanceKey: 7, flowScopeKey: -1, elementId: 'flow', bpmnElementType: 'PROCESS' };
  await applyBatch(bureau, 'bulk', [
    raw('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', { ...process, bpmnProcessId: 'flow', version: 1 }),
  ]);
  expect(await kept()).toEqual([]);
});

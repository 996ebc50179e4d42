import { afterAll, beforeAll, expect, it } from 'vitest';
import { elementsOf } from '../../src/store/engine-log.ts';
import { applyBatch } from '../../src/stream/apply-batch.ts';
import type { RawRecord } from '../../src/stream/decode.ts';
import { monday, openBureauWithoutEngine } from '../harness/bureau-without-engine.ts';
import type { TestBureau } from '../harness/bureau-without-engine.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
});
afterAll(() => bureau.close());

const hour = 3_600_000;

/** The engine's word of a step, stamped by the machine's clock. */
const told = (position: number, intent: string, timestamp: number): RawRecord => {
  const place = { processInstanceKey: 7, flowScopeKey: 7, elementId: 'accept', bpmnElementType: 'USER_TASK' };
  const value = { ...place, bpmnProcessId: 'flow', version: 1 };
  const record = { key: 8, timestamp, recordType: 'EVENT', valueType: 'PROCESS_INSTANCE', intent, value };
  return { partitionId: 1, position, text: JSON.stringify({ ...record, partitionId: 1, position }) };
};

it('given the bureau’s clock shows another day than the machine’s, then the history of a case has the bureau’s moments', async () => {
  await applyBatch(bureau, 'bulk', [told(1, 'ELEMENT_ACTIVATED', Date.now() - hour)]);
  bureau.setTime('2026-03-09T01:00:00.000Z');
  await applyBatch(bureau, 'bulk', [told(2, 'ELEMENT_COMPLETED', Date.now())]);
  const [visit] = await elementsOf(bureau.store.read, ['7']);
  const hoursFrom = (moment: string, from: string): number => (Date.parse(moment) - Date.parse(from)) / hour;
  expect(hoursFrom(visit!.enteredAt, monday)).toBeCloseTo(-1, 1);
  expect(hoursFrom(visit!.leftAt!, '2026-03-09T01:00:00.000Z')).toBeCloseTo(0, 1);
});

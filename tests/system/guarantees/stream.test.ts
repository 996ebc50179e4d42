import { beforeAll, describe, expect, it } from 'vitest';
import { countParked, readPosition } from '../../../src/store/engine-log.ts';
import { openTasksOfCase } from '../../../src/store/tasks.ts';
import { applyBatch } from '../../../src/stream/apply-batch.ts';
import type { RawRecord } from '../../../src/stream/decode.ts';
import { findCase } from '../../../src/store/cases.ts';
import { findRun } from '../../../src/store/runs.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { awaitTask, fileCase } from '../../harness/driver.ts';
import { hasDatabase, sharedSystem } from '../../harness/system.ts';

// A partition of its own, so that invented records do not meet those of the real broker.
const partitionId = 900 + (process.pid % 100);

let bureau: Bureau;
let position = 0;

beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const taskRecord = (processInstanceKey: string, jobKey: string, more: object = {}): RawRecord => {
  position += 1;
  const value = {
    type: 'io.camunda.zeebe:userTask',
    processInstanceKey: 0,
    elementId: 'accept',
    elementInstanceKey: 4503599627370499,
    bpmnProcessId: 'standard-approval',
    processDefinitionVersion: 1,
    customHeaders: { 'io.camunda.zeebe:candidateGroups': '["acceptor"]', stepWorkingDays: '1' },
    ...more,
  };
  const text = JSON.stringify({
    partitionId,
    position,
    key: 0,
    timestamp: 1,
    recordType: 'EVENT',
    valueType: 'JOB',
    intent: 'CREATED',
    value,
  })
    .replace('"key":0', `"key":${jobKey}`)
    .replace('"processInstanceKey":0', `"processInstanceKey":${processInstanceKey}`);
  return { partitionId, position, text };
};

const boundCase = async (): Promise<{ id: string; instance: string }> => {
  const { id } = await fileCase(bureau, 'DRC-03');
  await awaitTask(bureau, id, 'accept');
  const { runId } = (await findCase(bureau.store.read, id))!;
  return { id, instance: (await findRun(bureau.store.read, runId))!.processInstanceKey! };
};

describe.skipIf(!hasDatabase())(
  'guarantee 5: the record stream is applied once, in order, and only from our own broker',
  () => {
    it('given records come again, alone or in another batch, then they change nothing', async () => {
      const { id, instance } = await boundCase();
      const key = '6755399441055745';
      const record = taskRecord(instance, key);
      for (const batch of [[record], [record], [record, taskRecord(instance, key)]])
        await applyBatch(bureau, 'quick', batch);
      const shown = (await openTasksOfCase(bureau.store.read, id)).filter(({ jobKey }) => jobKey === key);
      expect(shown).toHaveLength(1);
      expect((await readPosition(bureau.store.read, 'quick', partitionId))!.position).toBe(position);
    });

    it('keeps every digit of a key beyond 2^53', async () => {
      const { id, instance } = await boundCase();
      await applyBatch(bureau, 'quick', [taskRecord(instance, '9223372036854775805')]);
      const keys = (await openTasksOfCase(bureau.store.read, id)).map(({ jobKey }) => jobKey);
      expect(keys).toContain('9223372036854775805');
    });

    it('given another record at a position that was applied, then the log is another broker’s: it stops and says so', async () => {
      const { instance } = await boundCase();
      const record = taskRecord(instance, '6755399441055747');
      await applyBatch(bureau, 'quick', [record]);
      const foreign = { ...record, text: record.text.replace('"timestamp":1', '"timestamp":2') };
      await expect(applyBatch(bureau, 'quick', [foreign])).rejects.toMatchObject({ code: 'foreign-log' });
    });

    it('given a record that cannot be applied, then it is parked and the records behind it are applied', async () => {
      const { id, instance } = await boundCase();
      const before = await countParked(bureau.store.read);
      const bad = taskRecord(instance, '6755399441055749', { elementId: 7 });
      const good = taskRecord(instance, '6755399441055750');
      await applyBatch(bureau, 'quick', [bad, good]);
      expect(await countParked(bureau.store.read)).toBe(before + 1);
      expect((await openTasksOfCase(bureau.store.read, id)).map(({ jobKey }) => jobKey)).toContain('6755399441055750');
      await bureau.store.transaction((tx) => tx('parked_records').where({ partitionId }).delete());
    });
  },
);

import type { Bureau } from '../usecases/bureau.ts';
import { chainRecord } from '../usecases/record/chain-record.ts';
import type { RecordKey } from '../usecases/record/record-key.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

// A copy that died leaves entries behind that nobody is nudged for.
const sweepMs = 10_000;

/** Ties new record entries to the signed chain a moment after they were written, many at a time, and the rest at the end. */
export const startRecordLoop = (bureau: Bureau, key: RecordKey): Loop => {
  const loop = startLoop({ name: 'record', log: bureau.log, restMs: 250 }, async () =>
    (await chainRecord(bureau, key)) > 0 ? 250 : sweepMs,
  );
  return {
    nudge: loop.nudge,
    stop: async () => {
      await loop.stop();
      while ((await chainRecord(bureau, key)) > 0);
    },
  };
};

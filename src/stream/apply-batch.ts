import { lockPosition, parkRecord, passPosition, writePosition } from '../store/engine-log.ts';
import { isStoreFailure } from '../store/failures.ts';
import { BureauError } from '../errors.ts';
import type { Tx } from '../store/store.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { settleEndedInstance } from '../usecases/case/terminate-case.ts';
import { stirMoves } from '../usecases/move/stir-moves.ts';
import { applierFor, isHistory, isVariable, mayConcern } from './appliers.ts';
import { text } from './appliers/applier.ts';
import { applyHistory } from './appliers/history.ts';
import { applyRehearsals, rehearsalOfRecord } from './appliers/rehearsal.ts';
import { applyVariables, forgetVariables } from './appliers/variables.ts';
import type { EngineRecord, RawRecord } from './decode.ts';
import { decode, fingerprint } from './decode.ts';

export type Lane = 'quick' | 'bulk';

interface Decoded {
  raw: RawRecord;
  record: EngineRecord;
}

/** A database that does not answer or has no room: the exporter keeps the records and sends them again. */
export class StreamUnavailable extends Error {}

const guard = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (isStoreFailure(error)) throw new StreamUnavailable((error as Error).message, { cause: error });
    throw error;
  }
};

/** Whether anything of ours reads it. */
const isApplied = (record: EngineRecord): boolean =>
  isHistory(record) ||
  isVariable(record) ||
  applierFor(record) !== undefined ||
  rehearsalOfRecord(record) !== undefined;

const instanceOf = ({ value }: EngineRecord): string | undefined =>
  typeof value['processInstanceKey'] === 'string' ? value['processInstanceKey'] : undefined;

const isRehearsed = ({ record }: Decoded): boolean => rehearsalOfRecord(record) !== undefined;

const applyAll = async (bureau: Bureau, tx: Tx, all: Decoded[]): Promise<void> => {
  const batch = all.filter((one) => !isRehearsed(one));
  const rehearsed = all.filter(isRehearsed).map(({ record }) => record);
  if (rehearsed.length > 0) await applyRehearsals(bureau, tx, rehearsed);
  const history = batch.filter(({ record }) => isHistory(record)).map(({ record }) => record);
  if (history.length > 0) await applyHistory(bureau, tx, history);
  const variables = batch.filter(({ record }) => isVariable(record)).map(({ record }) => record);
  if (variables.length > 0) await applyVariables(tx, variables);
  await forgetVariables(tx, history);
  for (const { value, intent } of history)
    if (intent === 'ELEMENT_TERMINATED' && value['bpmnElementType'] === 'PROCESS')
      await settleEndedInstance(bureau, tx, text(value, 'processInstanceKey'));
  for (const { record } of batch) await applierFor(record)?.(bureau, tx, record);
  await stirMoves(bureau, tx, { instances: [...new Set(batch.flatMap(({ record }) => instanceOf(record) ?? []))] });
};

const park = (bureau: Bureau, tx: Tx, lane: Lane, raw: RawRecord, error: unknown): Promise<void> => {
  bureau.log.error(
    { lane, position: raw.position, error: String(error) },
    'a record could not be applied and is parked',
  );
  return parkRecord(tx, {
    lane,
    partitionId: raw.partitionId,
    position: raw.position,
    record: raw.text,
    error: String(error),
    parkedAt: bureau.clock.now(),
  });
};

/** Applies the batch under the lane's position; `work` gets only what lies behind it. */
const advance = (
  bureau: Bureau,
  lane: Lane,
  batch: Decoded[],
  work: (tx: Tx, fresh: Decoded[]) => Promise<void>,
): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    const { partitionId, position: first } = batch[0]!.raw;
    const newest = batch.at(-1)!;
    const to = { position: newest.raw.position, contentHash: fingerprint(newest.record) };
    if (await passPosition(tx, lane, partitionId, { first, to })) {
      await work(tx, batch);
      return to.position;
    }
    const { position, contentHash } = await lockPosition(tx, lane, partitionId);
    const same = batch.find(({ raw }) => raw.position === position);
    if (same !== undefined && fingerprint(same.record) !== contentHash)
      throw new BureauError('foreign-log', { partition: partitionId, position });
    const fresh = batch.filter(({ raw }) => raw.position > position);
    if (fresh.length === 0) return position;
    await work(tx, fresh);
    await writePosition(tx, lane, partitionId, to);
    return to.position;
  });

/**
 * Applies records of one lane and partition, each once (guarantee 5). Records nobody reads advance nothing.
 * A record that cannot be applied is parked and the rest goes on. Gives the position reached.
 * Errors: `foreign-log` when the log is another broker's; StreamUnavailable when it should be sent again.
 */
export const applyBatch = async (bureau: Bureau, lane: Lane, raws: RawRecord[]): Promise<number | undefined> => {
  const batch: Decoded[] = [];
  for (const raw of raws) {
    if (!mayConcern(raw.text)) continue;
    const record = decode(raw);
    if (record.recordType === 'EVENT' && isApplied(record)) batch.push({ raw, record });
  }
  if (batch.length === 0) return undefined;
  try {
    return await guard(advance(bureau, lane, batch, (tx, fresh) => applyAll(bureau, tx, fresh)));
  } catch (error) {
    if (error instanceof StreamUnavailable || (error instanceof BureauError && error.code === 'foreign-log'))
      throw error;
    bureau.log.warn({ lane, error: String(error) }, 'a batch of records failed; they are applied one by one');
  }
  let reached: number | undefined;
  for (const one of batch) {
    try {
      reached = await guard(advance(bureau, lane, [one], (tx, fresh) => applyAll(bureau, tx, fresh)));
    } catch (error) {
      if (error instanceof StreamUnavailable) throw error;
      reached = await guard(advance(bureau, lane, [one], (tx) => park(bureau, tx, lane, one.raw, error)));
    }
  }
  return reached;
};

import { createHash } from 'node:crypto';
import { isSafeNumber, parse } from 'lossless-json';

/** A record of the engine's log. Keys and numbers beyond 2^53 are texts, so that none loses a digit. */
export interface EngineRecord {
  partitionId: number;
  position: number;
  key: string;
  timestamp: number;
  recordType: string;
  valueType: string;
  intent: string;
  value: Record<string, unknown>;
}

/** A line as it came, before it is worth parsing. */
export interface RawRecord {
  partitionId: number;
  position: number;
  text: string;
}

const identity = /"_id":"(\d+)-(\d+)"/;

/** Splits the body of a bulk request into records by their action lines, which carry partition and position. */
export const splitBulk = (body: string): RawRecord[] => {
  const lines = body.split('\n').filter((line) => line !== '');
  const records: RawRecord[] = [];
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const found = identity.exec(lines[index]!);
    if (found === null) throw new Error('Expected an action line with partition and position');
    records.push({ partitionId: Number(found[1]), position: Number(found[2]), text: lines[index + 1]! });
  }
  return records;
};

const keyNames = /[kK]ey$/;

/** Turns numbers into texts under every name of a key. */
const keysAsText = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const name in fields) {
    const field = fields[name];
    if (typeof field === 'number' && keyNames.test(name)) fields[name] = String(field);
    else keysAsText(field);
  }
};

/** Sixteen digits from 9 on, or more: such a number may lie beyond 2^53. */
const perhapsUnsafe = /9\d{15}|\d{17}/;

/** Parses a record without losing a digit of any key; the slow parser is kept for records that need it. */
export const decode = ({ text }: RawRecord): EngineRecord => {
  const record = (
    perhapsUnsafe.test(text)
      ? parse(text, undefined, (number) => (isSafeNumber(number) ? Number(number) : number))
      : JSON.parse(text)
  ) as EngineRecord;
  keysAsText(record);
  return record;
};

/**
 * Tells whether two records at one position are the same record. Their texts would not do: after a restart the broker
 * writes the fields of the same record in another order.
 */
export const fingerprint = ({ key, timestamp, valueType, intent }: EngineRecord): string =>
  createHash('sha256').update(`${key} ${timestamp} ${valueType} ${intent}`).digest('hex').slice(0, 32);

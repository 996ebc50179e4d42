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

const keysAsText = (value: unknown, name: string): unknown => {
  if (typeof value === 'number' && keyNames.test(name)) return String(value);
  if (Array.isArray(value)) return value.map((element) => keysAsText(element, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, keysAsText(inner, field)]));
};

/** Parses a record without losing a digit of any key. */
export const decode = (raw: RawRecord): EngineRecord =>
  keysAsText(
    parse(raw.text, undefined, (number) => (isSafeNumber(number) ? Number(number) : number)),
    '',
  ) as EngineRecord;

/**
 * Tells whether two records at one position are the same record. Their texts would not do: after a restart the broker
 * writes the fields of the same record in another order.
 */
export const fingerprint = ({ key, timestamp, valueType, intent }: EngineRecord): string =>
  createHash('sha256').update(`${key} ${timestamp} ${valueType} ${intent}`).digest('hex').slice(0, 32);

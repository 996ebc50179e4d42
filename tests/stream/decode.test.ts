import { describe, expect, it } from 'vitest';
import { decode, fingerprint } from '../../src/stream/decode.ts';
import type { RawRecord } from '../../src/stream/decode.ts';

const raw = (text: string): RawRecord => ({ partitionId: 1, position: 7, text });
const of = (text: string): string => fingerprint(decode(raw(text)));

const record =
  '{"partitionId":1,"value":{"elementId":"accept","processInstanceKey":2251799813685249},"key":6755399441055745,' +
  '"position":7,"timestamp":1795419942284,"recordType":"EVENT","valueType":"JOB","intent":"CREATED","sequence":3}';

describe('whether a record is the one that was applied at its position', () => {
  it('given the broker was started again, then neither the order of the fields nor the exporter’s count matters', () => {
    const again =
      '{"partitionId":1,"value":{"processInstanceKey":2251799813685249,"elementId":"accept"},"key":6755399441055745,' +
      '"position":7,"intent":"CREATED","timestamp":1795419942284,"recordType":"EVENT","valueType":"JOB","sequence":2}';
    expect(of(again)).toBe(of(record));
  });

  it.each([
    ['key', record.replace('6755399441055745', '6755399441055746')],
    ['time', record.replace('1795419942284', '1795419942285')],
    ['kind', record.replace('"JOB"', '"INCIDENT"')],
    ['intent', record.replace('CREATED', 'COMPLETED')],
  ])('given another %s, then the log is another broker’s', (_, other) => {
    expect(of(other)).not.toBe(of(record));
  });
});

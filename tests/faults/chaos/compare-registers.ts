import type { Comparison } from './compare-engine.ts';
import { group } from './compare-engine.ts';

const gaps = (name: string, values: readonly number[], last: number): string[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const whole = sorted.every((value, index) => value === index + 1) && sorted.length === last;
  return whole ? [] : [`${name}: ${sorted.length} of 1–${last}, not every one once`];
};

const isSettled = ({ status, reason }: { status: string; reason: string }): boolean =>
  status === 'used' || (status === 'voided' && reason !== '');

/** Numbers are unique and gapless, each used or voided with a reason; every case has its own. */
export const compareNumbers: Comparison = ({ numbers, counters, cases }) => {
  const faults: string[] = [];
  const counted = new Map(counters.map(({ name, value }) => [name, value]));
  for (const [name, list] of group(numbers, (one) => one.name))
    faults.push(
      ...gaps(
        name,
        list.map(({ value }) => value),
        counted.get(name) ?? 0,
      ),
    );
  for (const number of numbers) if (!isSettled(number)) faults.push(`${number.text} is ${number.status}`);
  const texts = new Set(numbers.map(({ text }) => text));
  if (texts.size !== numbers.length) faults.push('two numbers read the same');
  for (const { id, number } of cases)
    if (number === null || !texts.has(number)) faults.push(`case ${id} has the number ${number}`);
  return faults;
};

/** The seal register is gapless, each use is one document or is voided; files are what the registers say. */
export const compareSeals: Comparison = ({ sealUses, documents, counters, damaged }) => {
  const faults = damaged.map((hash) => `the file ${hash} is missing or damaged`);
  const last = counters.find(({ name }) => name === 'seal-register')?.value ?? 0;
  faults.push(
    ...gaps(
      'seal-register',
      sealUses.map(({ seq }) => seq),
      last,
    ),
  );
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const use of sealUses) {
    const document = byId.get(use.documentId);
    if (!isSettled(use)) faults.push(`seal use ${use.seq} is ${use.status}`);
    if (use.status === 'used' && (document?.status !== 'sealed' || document.sha256 !== use.sha256))
      faults.push(`seal use ${use.seq} and its document ${document?.number} do not agree`);
  }
  const uses = group(
    sealUses.filter(({ status }) => status === 'used'),
    ({ documentId }) => documentId,
  );
  for (const { id, number, status } of documents) {
    if (status !== 'sealed' && status !== 'voided') faults.push(`document ${number} is ${status}`);
    if (status === 'sealed' && uses.get(id)?.length !== 1)
      faults.push(`document ${number} has ${uses.get(id)?.length} seals`);
  }
  return faults;
};

/** The full record is whole, and all of it is signed. */
export const compareRecord: Comparison = ({ record, entries }) => {
  const faults = record.fault === null ? [] : [JSON.stringify(record.fault)];
  if (record.unchained !== 0) faults.push(`${record.unchained} entries are not in the chain`);
  if (record.entries !== entries.length) faults.push(`${record.entries} of ${entries.length} entries verified`);
  return faults;
};

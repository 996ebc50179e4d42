import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOnce } from '../../src/documents/files/write-once.ts';
import { loadSealKey } from '../../src/documents/seal/seal-key.ts';
import { createSpecimenKey } from '../../src/documents/seal/specimen-key.ts';
import { openRecordKey } from '../../src/usecases/record/record-key.ts';

const copies = [1, 2, 3, 4];
let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'oneseal-keys-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('given several writers of one file, then the first wins, the file is whole, and nothing else is left', async () => {
  const contents = copies.map((copy) => String(copy).repeat(100_000));
  await Promise.all(contents.map((content) => writeOnce(join(dir, 'file'), content)));
  expect(contents).toContain(await readFile(join(dir, 'file'), 'utf8'));
  expect(await readdir(dir)).toEqual(['file']);
});

it('given copies that start at once on a new folder, then they have one seal key that opens', async () => {
  const files = await Promise.all(copies.map(() => createSpecimenKey(join(dir, 'seal'))));
  const keys = await Promise.all(files.map(({ p12, passwordFile }) => loadSealKey(p12, passwordFile)));
  expect(new Set(keys.map(({ info }) => info.fingerprint)).size).toBe(1);
});

it('given copies that start at once on a new folder, then what one signs in the record the others verify', async () => {
  const keys = await Promise.all(copies.map(() => openRecordKey(dir)));
  const hash = 'ab'.repeat(32);
  for (const one of keys) for (const other of keys) expect(other.verify(hash, one.sign(hash))).toBe(true);
});

import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../domain/id.ts';
import { writeOnce } from '../../documents/files/write-once.ts';

/** The key that signs the head of the record, and the file that remembers the last signed head. */
export interface RecordKey {
  sign(hash: string): string;
  verify(hash: string, signature: string): boolean;
}

const keyOf = (privateKey: KeyObject): RecordKey => {
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (hash) => sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64'),
    verify: (hash, signature) => verify(null, Buffer.from(hash, 'hex'), publicKey, Buffer.from(signature, 'base64')),
  };
};

const writeWhole = async (file: string, content: string): Promise<void> => {
  const part = `${file}.${newId()}.part`;
  await writeFile(part, content, { mode: 0o600 });
  await rename(part, file);
};

/** The record's key of a data folder (Ed25519), made at first use. Copies on one database share the folder's key. */
export const openRecordKey = async (dataDir: string): Promise<RecordKey> => {
  const file = join(dataDir, 'record-key.pem');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return keyOf(createPrivateKey(known));
  await writeOnce(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  return keyOf(createPrivateKey(await readFile(file, 'utf8')));
};

/** Head of the record that was signed last; kept outside the database, so that a cut tail is found. */
export interface Anchor {
  seq: number;
  hash: string;
}

const anchorFile = (dataDir: string): string => join(dataDir, 'record-anchor.json');

export const readAnchor = async (dataDir: string): Promise<Anchor | undefined> => {
  const text = await readFile(anchorFile(dataDir), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Anchor);
};

export const writeAnchor = (dataDir: string, anchor: Anchor): Promise<void> =>
  writeWhole(anchorFile(dataDir), JSON.stringify(anchor));

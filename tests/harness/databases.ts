import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../../src/store/store.ts';

export type DatabaseName = 'sqlite' | 'postgres';

/** Both databases; PostgreSQL is left out, and counted as skipped, where the machine has no server. */
export const databases: readonly DatabaseName[] = ['sqlite', 'postgres'];

export const isAvailable = (name: DatabaseName): boolean => name === 'sqlite' || inject('postgres') !== '';

const template = 'oneseal_template';

const ask = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** Migrates one database of each kind, from which those of the tests are copied. */
export const prepareTemplates = async (root: string, server: string): Promise<void> => {
  await (await openStore(`sqlite:${join(root, 'template.sqlite')}`)).close();
  if (server === '') return;
  await ask(server, `create database ${template}`);
  await (await openStore(`${server}/${template}`)).close();
};

/** The address of a fresh database, migrated or empty. */
export const newDatabase = async (name: DatabaseName, { empty = false } = {}): Promise<string> => {
  const id = `t${randomBytes(6).toString('hex')}`;
  if (name === 'postgres') {
    const server = inject('postgres');
    await ask(server, `create database ${id} ${empty ? '' : `template ${template} strategy file_copy`}`);
    return `${server}/${id}`;
  }
  const root = inject('root');
  const file = join(root, `${id}.sqlite`);
  if (!empty) await copyFile(join(root, 'template.sqlite'), file);
  return `sqlite:${file}`;
};

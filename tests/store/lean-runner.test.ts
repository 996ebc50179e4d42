import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepStatements } from '../../src/store/keep-statements.ts';
import type { SqliteConnection } from '../../src/store/keep-statements.ts';
import { runLean } from '../../src/store/lean-runner.ts';

type Row = { id: number; word: string };

/** Everything that the store asks of knex: it has to give the same by the shorter way. */
const questions: Record<string, (db: Knex) => Promise<unknown>> = {
  'an insert': (db) => db('words').insert({ word: 'one' }),
  'an insert with what it wrote': (db) => db('words').insert({ word: 'two' }).returning('*'),
  'several rows': (db) => db('words').insert([{ word: 'three' }, { word: 'four' }]),
  'an insert that is ignored': (db) => db('words').insert({ id: 1, word: 'again' }).onConflict('id').ignore(),
  'an update': (db) => db('words').where({ id: 1 }).update({ word: 'ONE' }),
  'an update with what it wrote': (db) => db('words').where({ id: 2 }).update({ word: 'TWO' }).returning(['id']),
  'a list': (db) => db('words').orderBy('id'),
  'one row': (db) => db<Row>('words').where({ word: 'three' }).first(),
  'no row': (db) => db('words').where({ word: 'none' }).first(),
  'one column': (db) => db('words').orderBy('id').pluck('word'),
  'a count': (db) => db('words').count({ count: '*' }),
  'a deletion': (db) => db('words').where({ id: 3 }).delete(),
  'a raw question': (db) => db.raw('select word from words where id = ?', [4]),
  'a question with a limit of time': (db) => db('words').orderBy('id').timeout(1_000),
  'a taken id': (db) => db('words').insert({ id: 1, word: '一' }),
  'no such table': (db) => db('nothing').where({ id: 1 }),
  'an undefined value': (db) => db('words').where({ word: undefined as unknown as string }),
};

describe('statements by the shorter way', () => {
  let dir = '';
  const opened: Knex[] = [];
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'oneseal-lean-'));
    for (const name of ['long', 'short']) {
      const afterCreate = (connection: SqliteConnection, done: (error: null, connection: SqliteConnection) => void) => {
        keepStatements(connection);
        done(null, connection);
      };
      const filename = join(dir, name);
      const pool = { min: 1, max: 1, afterCreate };
      const database = knex({ client: 'sqlite3', useNullAsDefault: true, connection: { filename }, pool });
      opened.push(database);
      await database.schema.createTable('words', (table) => {
        table.increments('id');
        table.text('word').notNullable();
      });
    }
    runLean(opened[1]!);
  });
  afterAll(async () => {
    for (const database of opened) await database.destroy();
    await rm(dir, { recursive: true, force: true });
  });

  it.each(Object.entries(questions))('%s gives what knex gives', async (_, ask) => {
    const answers = opened.map((database) =>
      ask(database).catch((error: Error & { code?: string }) => ({ message: error.message, code: error.code })),
    );
    const [long, short] = await Promise.all(answers);
    expect(short).toEqual(long);
  });
});

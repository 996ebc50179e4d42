import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('record_entries', (table) => {
    table.text('case_id').notNullable();
    table.integer('seq').notNullable();
    table.text('at').notNullable();
    table.text('actor_kind').notNullable();
    table.text('actor_id').notNullable();
    table.text('actor_name').notNullable();
    table.text('act').notNullable();
    table.text('element_id').notNullable();
    table.text('flow').notNullable();
    table.integer('flow_version').notNullable();
    table.text('detail').notNullable();
    table.text('prev_hash').notNullable();
    table.text('hash').notNullable();
    table.integer('head_seq');
    table.primary(['case_id', 'seq']);
  });
  await db.raw('create index record_unchained on record_entries (case_id, seq) where head_seq is null');
  await db.schema.createTable('record_heads', (table) => {
    table.integer('seq').primary();
    table.text('case_id').notNullable();
    table.integer('case_seq').notNullable();
    table.text('entry_hash').notNullable();
    table.text('prev_hash').notNullable();
    table.text('hash').notNullable();
    table.text('signature');
    table.unique(['case_id', 'case_seq']);
  });
};

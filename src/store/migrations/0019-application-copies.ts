import type { Knex } from 'knex';

export const up = (db: Knex): Promise<void> =>
  db.schema.createTable('application_copies', (table) => {
    table.text('id').primary();
    table.text('host').notNullable();
    table.integer('pid').notNullable();
    table.text('state').notNullable();
    table.text('drain_asked_at');
    table.text('started_at').notNullable();
    table.text('seen_at').notNullable().index();
  });

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('connector_settings', (table) => {
    table.text('peer').primary();
    // Empty: the address that the start was configured with.
    table.text('url').notNullable();
    // Where the token comes from, by name alone: env:NAME or file:NAME; empty: as configured.
    table.text('token_from').notNullable();
    table.integer('answer_ms').notNullable();
    table.integer('overall_ms').notNullable();
    table.integer('attempts').notNullable();
    table.integer('enabled').notNullable();
    table.integer('revision').notNullable();
    table.text('changed_by').notNullable();
    table.text('changed_at').notNullable();
  });
  // One row a peer: what the copies have seen last.
  await db.schema.createTable('connector_results', (table) => {
    table.text('peer').primary();
    table.text('success_at');
    table.text('failure_at');
    table.text('failure').notNullable();
  });
};

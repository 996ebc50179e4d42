import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('seal_keys', (table) => {
    table.text('fingerprint').primary();
    table.text('subject').notNullable();
    table.text('serial').notNullable();
    table.text('not_before').notNullable();
    table.text('not_after').notNullable();
    table.text('state').notNullable();
    table.text('entered_at').notNullable();
    table.text('revoked_at');
    table.text('revoked_by');
    table.text('reason').notNullable();
  });
};

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  // All that a dry run of a draft leaves: nothing of it stands in any other table.
  await db.schema.createTable('rehearsals', (table) => {
    table.text('id').primary();
    table.text('draft_id').notNullable();
    table.integer('draft_version').notNullable();
    table.text('owner_id').notNullable();
    table.text('item_code').notNullable();
    table.text('status').notNullable();
    table.text('process_instance_key');
    table.integer('automatic').notNullable();
    // JSON: the files as the draft has them, keys of what was deployed, and what the engine told since.
    table.text('files').notNullable();
    table.text('resources').notNullable();
    table.text('jobs').notNullable();
    table.text('elements').notNullable();
    table.text('taken').notNullable();
    table.text('incidents').notNullable();
    table.text('events').notNullable();
    table.text('created_at').notNullable();
    table.text('expires_at').notNullable();
    // Set when the engine holds nothing of it any more.
    table.text('cleared_at');
    table.index(['owner_id', 'draft_id']);
    table.index(['cleared_at', 'expires_at']);
  });
};

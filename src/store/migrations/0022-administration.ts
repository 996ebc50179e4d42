import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('password_resets', (table) => {
    table.text('user_id').primary();
    table.text('secret_hash').notNullable();
    // Real time, as with sessions: a demonstration may set the bureau's clock.
    table.text('expires_at').notNullable();
  });
  await db.schema.createTable('catalogue_drafts', (table) => {
    table.text('id').primary();
    table.text('title').notNullable();
    table.text('status').notNullable();
    table.text('owner_id').notNullable();
    table.text('owner_name').notNullable();
    // Whoever has changed it, JSON: none of them approves it.
    table.text('editors').notNullable();
    table.text('base_version').notNullable();
    table.integer('version').notNullable();
    // Only the tables that were touched, JSON: file name → text.
    table.text('files').notNullable();
    table.text('reason').notNullable();
    table.text('submitted_by');
    table.text('submitted_at');
    table.text('decided_by');
    table.text('decided_at');
    table.text('note').notNullable();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.index(['updated_at', 'id']);
  });
  await db.schema.createTable('catalogue_releases', (table) => {
    table.integer('seq').primary();
    table.text('version').notNullable();
    // The draft that it came from; null: taken from the folder of the project.
    table.text('draft_id');
    table.text('released_by').notNullable();
    table.text('released_at').notNullable();
    table.text('note').notNullable();
  });
};

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  // As their authors wrote them; `files` has them as deployed, under ids of the release.
  await db.schema.alterTable('releases', (table) => table.text('sources'));
  await db.schema.createTable('flow_drafts', (table) => {
    table.text('id').primary();
    table.text('flow').notNullable();
    table.text('title').notNullable();
    table.text('owner_id').notNullable();
    table.integer('base_release').notNullable();
    table.text('status').notNullable();
    table.integer('version').notNullable();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.index(['status', 'updated_at', 'id']);
  });
  await db.schema.createTable('flow_draft_editors', (table) => {
    table.text('draft_id').notNullable();
    table.text('user_id').notNullable();
    table.primary(['draft_id', 'user_id']);
  });
  await db.schema.createTable('flow_draft_files', (table) => {
    table.text('draft_id').notNullable();
    table.text('name').notNullable();
    table.integer('version').notNullable();
    // Null: the file was taken away in this version.
    table.text('content');
    table.primary(['draft_id', 'name', 'version']);
  });
  await db.schema.createTable('flow_draft_versions', (table) => {
    table.text('draft_id').notNullable();
    table.integer('version').notNullable();
    table.text('saved_by').notNullable();
    table.text('saved_at').notNullable();
    table.text('note').notNullable();
    table.primary(['draft_id', 'version']);
  });
  await db.schema.createTable('flow_draft_comments', (table) => {
    table.text('id').primary();
    table.text('draft_id').notNullable();
    table.text('element_id').notNullable();
    table.text('author_id').notNullable();
    table.text('text').notNullable();
    table.text('created_at').notNullable();
    table.text('resolved_by');
    table.text('resolved_at');
    table.index(['draft_id', 'created_at', 'id']);
  });
};

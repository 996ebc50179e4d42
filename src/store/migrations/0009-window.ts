import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.alterTable('applicants', (table) => {
    table.index(['name']);
    table.index(['pinyin']);
    table.index(['initials']);
  });
  await db.schema.createTable('upload_links', (table) => {
    table.text('id').primary();
    table.text('token_hash').notNullable().unique();
    table.text('owner').notNullable();
    table.text('draft').notNullable();
    table.text('created_at').notNullable();
    table.text('expires_at').notNullable().index();
    table.index(['owner', 'draft']);
  });
  await db.schema.createTable('upload_link_files', (table) => {
    table.text('link_id').notNullable();
    table.text('file_id').notNullable();
    table.primary(['link_id', 'file_id']);
  });
  await db.schema.createTable('powers', (table) => {
    table.text('id').primary();
    table.text('applicant_id').notNullable().index();
    table.text('agent_name').notNullable();
    table.text('agent_identity').notNullable().index();
    table.text('agent_phone').notNullable();
    table.text('items').notNullable();
    table.text('from_day').notNullable();
    table.text('to_day').notNullable();
    table.text('file_sha256').notNullable();
    table.text('file_name').notNullable();
    table.text('way').notNullable();
    table.text('granted_by').notNullable();
    table.text('granted_by_name').notNullable();
    table.text('granted_at').notNullable();
    table.text('revoked_at');
    table.text('revoke_reason').notNullable();
  });
};

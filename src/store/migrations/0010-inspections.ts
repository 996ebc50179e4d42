import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('inspection_records', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable();
    table.text('element_id').notNullable();
    table.integer('round').notNullable();
    table.text('job_key').notNullable();
    table.text('author_id').notNullable();
    table.text('author_name').notNullable();
    table.text('submission').notNullable();
    table.text('content').notNullable();
    table.text('sha256').notNullable();
    table.text('status').notNullable();
    table.text('created_at').notNullable();
    table.unique(['author_id', 'submission']);
  });
  await db.raw(
    "create unique index inspection_records_current on inspection_records (case_id, element_id, round) where status = 'current'",
  );
  await db.schema.createTable('inspection_photos', (table) => {
    table.text('id').primary();
    table.text('photo_key').notNullable();
    table.text('case_id').notNullable().index();
    table.text('job_key').notNullable();
    table.text('taker_id').notNullable();
    table.text('taker_name').notNullable();
    table.text('sha256').notNullable();
    table.text('media_type').notNullable();
    table.integer('size').notNullable();
    table.text('taken_at').notNullable();
    table.text('location').notNullable();
    table.text('received_at').notNullable();
    table.unique(['taker_id', 'photo_key']);
  });
};

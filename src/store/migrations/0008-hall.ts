import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('ratings', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().unique();
    table.text('level').notNullable();
    table.text('comment').notNullable();
    table.text('rated_by').notNullable();
    table.text('rated_at').notNullable().index();
  });
  await db.schema.createTable('follow_ups', (table) => {
    table.text('id').primary();
    table.text('rating_id').notNullable().unique();
    table.text('case_id').notNullable().index();
    table.text('department_code').notNullable();
    table.text('rated').notNullable();
    table.text('status').notNullable();
    table.text('assignee');
    table.text('contact_due_at').notNullable();
    table.text('due_at').notNullable();
    table.integer('provisional').notNullable();
    table.text('contact_note').notNullable();
    table.text('contacted_at');
    table.text('result').notNullable();
    table.text('created_at').notNullable();
    table.text('closed_at');
    table.index(['status', 'due_at', 'id']);
  });
  await db.schema.createTable('drafts', (table) => {
    table.text('applicant_id').notNullable();
    table.text('item_code').notNullable();
    table.text('data').notNullable();
    table.text('saved_at').notNullable().index();
    table.primary(['applicant_id', 'item_code']);
  });
};

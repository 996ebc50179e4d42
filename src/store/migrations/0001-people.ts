import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('settings', (table) => {
    table.text('name').primary();
    table.text('value').notNullable();
  });
  await db.schema.createTable('users', (table) => {
    table.text('id').primary();
    table.text('username').notNullable().unique();
    table.text('name').notNullable();
    table.text('password_hash').notNullable();
    table.text('roles').notNullable();
    table.text('departments').notNullable();
    table.text('applicant_id');
    table.text('status').notNullable();
    table.integer('demo').notNullable();
    table.text('created_at').notNullable();
  });
  await db.schema.createTable('sessions', (table) => {
    table.text('id').primary();
    table.text('user_id');
    table.text('data').notNullable();
    table.text('expires_at').notNullable().index();
  });
  await db.schema.createTable('sign_in_failures', (table) => {
    table.text('key').primary();
    table.integer('failures').notNullable();
    table.text('last_at').notNullable().index();
    table.text('blocked_until').notNullable();
  });
  await db.schema.createTable('absences', (table) => {
    table.text('id').primary();
    table.text('user_id').notNullable().index();
    table.text('deputy_id').notNullable();
    table.text('from_day').notNullable();
    table.text('to_day').notNullable();
    table.text('created_at').notNullable();
    table.index(['deputy_id', 'to_day']);
  });
  await db.schema.createTable('recusals', (table) => {
    table.text('case_id').notNullable();
    table.text('user_id').notNullable();
    table.text('reason').notNullable();
    table.text('decided_by').notNullable();
    table.text('created_at').notNullable();
    table.primary(['case_id', 'user_id']);
  });
};

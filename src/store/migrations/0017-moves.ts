import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('moves', (table) => {
    table.text('id').primary();
    table.text('flow').notNullable();
    table.text('sources').notNullable();
    table.integer('target').notNullable();
    table.text('mapping').notNullable();
    table.text('reason').notNullable();
    table.text('reverse_of');
    table.text('status').notNullable();
    table.text('by_id').notNullable();
    table.text('by_name').notNullable();
    table.text('created_at').notNullable();
    table.text('started_at');
    table.text('ended_at');
    table.index(['created_at', 'id']);
  });
  await db.raw("create index moves_running on moves (id) where status = 'running'");
  await db.schema.createTable('move_cases', (table) => {
    table.text('move_id').notNullable();
    table.text('case_id').notNullable();
    table.text('status').notNullable();
    table.text('way').notNullable();
    table.text('reason').notNullable();
    table.text('at_element').notNullable();
    table.text('error').notNullable();
    table.integer('source').notNullable();
    table.text('due_at').notNullable();
    table.text('settled_at');
    table.primary(['move_id', 'case_id']);
    table.index(['move_id', 'status', 'due_at']);
  });
  // A case is moved by one plan at a time.
  await db.raw("create unique index move_cases_one_open on move_cases (case_id) where status in ('queued', 'sent')");
};

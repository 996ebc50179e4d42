import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.alterTable('tasks', (table) => {
    table.text('delegate_id');
    table.text('returned_by');
    table.text('completed_by');
  });
  await db.raw(
    `update tasks set completed_by = (select actor_id from acts where acts.case_id = tasks.case_id
        and acts.status = 'effective' and acts.element_id = tasks.element_id and acts.job_key = tasks.job_key
        and acts.kind = 'complete' and acts.actor_kind = 'person' limit 1)
      where status = 'completed'`,
  );
  // Role and department stand in the index, so that rows of other people are passed over without being read.
  await db.raw('create index tasks_by_number on tasks (status, case_number, job_key, group_name, department_code)');
  await db.raw(
    'create index tasks_by_step on tasks (status, group_name, element_id, due_at, job_key, department_code)',
  );
  await db.raw(
    'create index tasks_delegated on tasks (delegate_id, status, due_at, job_key) where delegate_id is not null',
  );
  await db.raw('create index tasks_returned on tasks (status, due_at, job_key) where returned_by is not null');
  await db.raw('create index tasks_done on tasks (completed_by, ended_at, job_key) where completed_by is not null');
  await db.raw('create index cases_filed_by on cases (filed_by, filed_at, id) where filed_by is not null');
  await db.raw('create index users_staff on users (name, id) where applicant_id is null');

  await db.schema.createTable('delegations', (table) => {
    table.text('id').primary();
    table.text('job_key').notNullable().index();
    table.text('case_id').notNullable();
    table.text('giver_id').notNullable();
    table.text('giver_name').notNullable();
    table.text('delegate_id').notNullable();
    table.text('delegate_name').notNullable();
    table.text('question').notNullable();
    table.text('status').notNullable();
    table.text('opinion').notNullable();
    table.text('created_at').notNullable();
    table.text('settled_at');
  });
  await db.raw("create unique index delegations_one_open on delegations (job_key) where status = 'open'");
  await db.schema.createTable('reminders', (table) => {
    table.text('id').primary();
    table.text('job_key').notNullable();
    table.text('case_id').notNullable();
    table.text('sender_id').notNullable();
    table.text('sender_name').notNullable();
    table.text('note').notNullable();
    table.text('created_at').notNullable();
    table.index(['job_key', 'created_at']);
  });
  await db.schema.createTable('copies', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable();
    table.text('to_id').notNullable();
    table.text('to_name').notNullable();
    table.text('by_id').notNullable();
    table.text('by_name').notNullable();
    table.text('note').notNullable();
    table.text('created_at').notNullable();
    table.text('read_at');
    table.index(['case_id', 'created_at']);
    table.index(['to_id', 'created_at', 'id']);
  });
  await db.raw('create index copies_unread on copies (to_id, created_at, id) where read_at is null');
  await db.raw('create unique index copies_one_unread on copies (case_id, to_id) where read_at is null');
  await db.schema.createTable('saved_views', (table) => {
    table.text('id').primary();
    table.text('user_id').notNullable();
    table.text('name').notNullable();
    table.text('filters').notNullable();
    table.text('created_at').notNullable();
    table.unique(['user_id', 'name']);
  });
};

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('phrases', (table) => {
    table.text('id').primary();
    table.text('user_id').notNullable();
    table.text('text').notNullable();
    table.text('created_at').notNullable();
    table.unique(['user_id', 'text']);
  });
  // Of an older draft nobody knows more than that it was saved.
  await db.schema.alterTable('drafts', (table) => {
    table.integer('version').notNullable().defaultTo(1);
    table.text('writer').notNullable().defaultTo('');
  });
  // What a filter names may be rare among many open tasks: without these every one of them would be looked at.
  await db.raw("create index tasks_open_item on tasks (item_code, due_at, job_key) where status = 'open'");
  await db.raw("create index tasks_open_flow on tasks (flow, due_at, job_key) where status = 'open'");
  // Each database has its own way to find the beginning of a text.
  const start = db.client.config.client === 'pg' ? 'text_pattern_ops' : 'collate nocase';
  await db.raw(`create index tasks_open_name on tasks (applicant_name ${start}) where status = 'open'`);
  await db.raw(`create index tasks_open_pinyin on tasks (applicant_pinyin ${start}) where status = 'open'`);
};

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('counters', (table) => {
    table.text('name').primary();
    table.integer('value').notNullable();
  });
  await db.schema.createTable('numbers', (table) => {
    table.text('name').notNullable();
    table.integer('value').notNullable();
    table.text('owner').notNullable();
    table.text('case_id').notNullable();
    table.text('text').notNullable();
    table.text('status').notNullable();
    table.text('reason').notNullable();
    table.text('created_at').notNullable();
    table.primary(['name', 'value']);
    table.unique(['name', 'owner']);
    table.index(['status', 'name']);
    table.index(['text']);
  });
  await db.schema.createTable('documents', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().index();
    table.text('kind').notNullable();
    table.text('number').notNullable().unique();
    table.text('status').notNullable().index();
    table.text('data').notNullable();
    table.text('draft_sha256');
    table.text('sha256').index();
    table.text('effect_id').notNullable().unique();
    table.text('replaces').unique();
    table.text('made_at').notNullable();
    table.text('sealed_at');
    table.text('voided_at');
    table.text('void_reason');
    table.text('check_code').notNullable();
  });
  await db.schema.createTable('seal_register', (table) => {
    table.integer('seq').primary();
    table.text('document_id').notNullable().index();
    table.text('case_id').notNullable().index();
    table.text('purpose').notNullable();
    table.text('sha256');
    table.text('key_fingerprint').notNullable();
    table.text('status').notNullable();
    table.text('reason').notNullable();
    table.text('reserved_at').notNullable();
    table.text('settled_at');
    table.text('owner').notNullable().unique();
  });
  await db.schema.createTable('certificates', (table) => {
    table.text('id').primary();
    table.text('number').notNullable().unique();
    table.text('document_id').notNullable();
    table.text('case_id').notNullable().index();
    table.text('item_code').notNullable();
    table.text('applicant_id').notNullable().index();
    table.text('status').notNullable();
    table.text('valid_from').notNullable();
    table.text('valid_to');
    table.text('issued_at').notNullable();
    table.text('ended_at');
    table.text('end_reason');
  });
  await db.schema.createTable('deliveries', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().index();
    table.text('documents').notNullable();
    table.text('offered_at').notNullable();
  });
  await db.schema.createTable('publications', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().unique();
    table.text('content').notNullable();
    table.text('published_at').notNullable().index();
  });
  await db.schema.createTable('archives', (table) => {
    table.text('case_id').primary();
    table.text('manifest').notNullable();
    table.text('sha256').notNullable();
    table.text('retention').notNullable();
    table.text('archived_at').notNullable();
  });
  await db.schema.createTable('payments', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().index();
    table.text('fee_code').notNullable();
    table.bigInteger('amount_fen').notNullable();
    table.text('notice_id').notNullable().unique();
    table.text('notice_number').notNullable();
    table.text('pay_url').notNullable();
    table.text('due_on').notNullable();
    table.text('status').notNullable();
    table.text('asked_at').notNullable();
    table.text('paid_at');
    table.text('reference');
    table.index(['status', 'asked_at']);
  });
  await db.schema.createTable('handovers', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().index();
    table.text('peer').notNullable();
    table.text('verb').notNullable();
    table.text('answer').notNullable();
    table.text('done_at').notNullable();
  });
  await db.schema.createTable('intents', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable().index();
    table.text('body').notNullable();
    table.text('created_at').notNullable();
  });
};

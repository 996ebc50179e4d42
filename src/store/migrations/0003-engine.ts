import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('releases', (table) => {
    table.integer('id').primary();
    table.text('content_hash').notNullable().unique();
    table.text('files').notNullable();
    table.text('flows').notNullable();
    table.text('created_at').notNullable();
  });
  await db.schema.createTable('catalogues', (table) => {
    table.text('version').primary();
    table.text('files').notNullable();
    table.text('created_at').notNullable();
  });
  await db.schema.createTable('outbox', (table) => {
    table.increments('seq');
    table.text('case_id').notNullable();
    table.text('kind').notNullable();
    table.text('payload').notNullable();
    table.text('act_id');
    table.text('status').notNullable();
    table.integer('attempts').notNullable();
    table.text('leased_until').notNullable();
    table.text('error');
    table.text('created_at').notNullable();
    table.text('settled_at');
  });
  await db.raw("create index outbox_open on outbox (case_id, seq) where status = 'queued'");
  await db.raw("create index outbox_refused on outbox (seq) where status = 'refused'");
  await db.schema.createTable('effects', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable();
    table.text('element_id').notNullable();
    table.integer('round').notNullable();
    table.text('type').notNullable();
    table.text('status').notNullable();
    table.text('result').notNullable();
    table.text('started_at').notNullable();
    table.text('done_at');
    table.unique(['case_id', 'element_id', 'round']);
  });
  await db.schema.createTable('elements', (table) => {
    table.text('element_instance_key').primary();
    table.text('process_instance_key').notNullable();
    table.text('element_id').notNullable();
    table.text('element_type').notNullable();
    table.text('flow').notNullable();
    table.integer('flow_version').notNullable();
    table.text('state').notNullable();
    table.text('entered_at').notNullable();
    table.text('left_at');
    table.index(['process_instance_key', 'entered_at']);
    table.index(['flow', 'flow_version', 'element_id', 'state']);
  });
  await db.schema.createTable('sequence_flows', (table) => {
    table.text('process_instance_key').notNullable();
    table.text('flow_id').notNullable();
    table.bigInteger('position').notNullable();
    table.primary(['process_instance_key', 'position']);
  });
  await db.schema.createTable('incidents', (table) => {
    table.text('incident_key').primary();
    table.text('case_id').notNullable().index();
    table.text('process_instance_key').notNullable();
    table.text('element_id').notNullable();
    table.text('job_key').notNullable();
    table.text('error_type').notNullable();
    table.text('message').notNullable();
    table.text('created_at').notNullable();
    table.text('resolved_at');
    table.index(['resolved_at', 'created_at']);
  });
  await db.schema.createTable('stream_positions', (table) => {
    table.text('lane').notNullable();
    table.integer('partition_id').notNullable();
    table.bigInteger('position').notNullable();
    table.text('content_hash').notNullable();
    table.primary(['lane', 'partition_id']);
  });
  await db.schema.createTable('parked_records', (table) => {
    table.text('lane').notNullable();
    table.integer('partition_id').notNullable();
    table.bigInteger('position').notNullable();
    table.text('record').notNullable();
    table.text('error').notNullable();
    table.text('parked_at').notNullable();
    table.primary(['lane', 'partition_id', 'position']);
  });
};

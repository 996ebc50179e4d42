import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('release_requests', (table) => {
    table.text('id').primary();
    table.text('origin').notNullable();
    // The flow that was drawn; '' for the folder's flows.
    table.text('flow').notNullable();
    table.text('draft_id');
    table.integer('draft_version');
    // JSON: the flows that it changes, each with the content that it had before.
    table.text('flows').notNullable();
    // JSON: file name → text, of every flow that it changes.
    table.text('files').notNullable();
    table.text('content_hash').notNullable();
    table.text('catalogue_version').notNullable();
    table.text('findings').notNullable();
    table.text('indicators').notNullable();
    table.text('why').notNullable();
    table.text('status').notNullable();
    table.text('asked_by').notNullable();
    table.text('asked_by_name').notNullable();
    table.text('asked_at').notNullable();
    table.text('decided_by');
    table.text('decided_by_name');
    table.text('decided_at');
    table.text('reason').notNullable();
    // JSON of the rule that the approval has chosen.
    table.text('roll_out');
    // The number is kept from the approval on, so that a repeat after a crash deploys the same.
    table.integer('release').index();
    table.index(['status', 'asked_at', 'id']);
    table.index(['flow', 'asked_at', 'id']);
    table.index(['draft_id', 'asked_at', 'id']);
  });
  await db.raw(
    "create unique index release_requests_one_waiting on release_requests (draft_id) where status = 'waiting'",
  );
  await db.schema.alterTable('releases', (table) => {
    // The request that it came of; null for a release of before there were requests.
    table.text('request_id');
  });
  await db.raw("create index elements_active on elements (flow, flow_version, element_id) where state = 'active'");
};

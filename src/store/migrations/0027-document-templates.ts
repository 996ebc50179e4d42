import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('document_templates', (table) => {
    table.text('id').primary();
    table.text('kind').notNullable();
    // Counted within the kind once it is in force; the wording that the house brings is version 0.
    table.integer('version');
    table.text('status').notNullable();
    // JSON: part → text.
    table.text('parts').notNullable();
    table.integer('base_version').notNullable();
    table.integer('revision').notNullable();
    table.text('owner_id').notNullable();
    table.text('owner_name').notNullable();
    // Whoever has changed it, JSON: none of them approves it.
    table.text('editors').notNullable();
    table.text('reason').notNullable();
    table.text('submitted_by');
    table.text('submitted_at');
    table.text('decided_by');
    table.text('decided_by_name');
    table.text('decided_at');
    table.text('note').notNullable();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.unique(['kind', 'version']);
    table.index(['kind', 'updated_at']);
  });
  await db.schema.alterTable('documents', (table) => {
    table.integer('template_version').notNullable().defaultTo(0);
  });
};

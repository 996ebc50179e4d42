import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('variables', (table) => {
    table.text('scope_key').notNullable();
    table.text('name').notNullable();
    table.text('process_instance_key').notNullable().index();
    // Null: too long to be kept.
    table.text('value');
    table.bigInteger('position').notNullable();
    table.primary(['scope_key', 'name']);
  });
  // In which scope a token stands or a flow was taken, and in which version; empty for what was told before this was kept.
  await db.schema.alterTable('elements', (table) => table.text('scope_key').notNullable().defaultTo(''));
  await db.schema.alterTable('sequence_flows', (table) => {
    table.text('scope_key').notNullable().defaultTo('');
    table.integer('flow_version').notNullable().defaultTo(0);
  });
};

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
};

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.alterTable('seal_keys', (table) => {
    // JSON: for which documents and flows the key seals, and who may order it; an empty list is no limit.
    table.text('limits').notNullable().defaultTo('{"kinds":[],"flows":[],"roles":[],"people":[]}');
  });
};

import type { Knex } from 'knex';

/** A task that another run carries on has another job: here is where those find it who know the old one. */
export const up = async (db: Knex): Promise<void> => {
  await db.schema.createTable('task_keys', (table) => {
    table.text('old_key').primary();
    table.text('job_key').notNullable().index();
  });
};

import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.alterTable('cases', (table) => {
    table.integer('suspended').notNullable().defaultTo(0);
  });
  await db.raw("update cases set suspended = 1 where id in (select case_id from clocks where state = 'paused')");
  // In the order of the list; the department stands in it, so that cases of others are passed over without being read.
  await db.raw('create index cases_suspended on cases (filed_at, id, department_code) where suspended = 1');
};

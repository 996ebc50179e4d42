import type { Knex } from 'knex';

export const up = async (db: Knex): Promise<void> => {
  await db.schema.alterTable('clocks', (table) => {
    table.integer('was_paused').notNullable().defaultTo(0);
  });
  await db.raw(`update clocks set was_paused = 1 where body like '%"pauses":[{%'`);
  await db.raw('create index clocks_with_pauses on clocks (case_id) where was_paused = 1');
  // The beginning of a number is looked for: a pattern, which only an index of its own kind serves.
  const pattern = db.client.config.client === 'pg' ? 'text_pattern_ops' : 'collate nocase';
  await db.raw(`create index cases_by_number on cases (number ${pattern})`);
  await db.raw('create index cases_by_department on cases (department_code)');
  await db.raw('create index cases_by_run on cases (run_id)');
  await db.raw('create index runs_of_flow on runs (flow, created_at, id)');
};

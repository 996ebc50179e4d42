import type { Knex } from 'knex';

interface Release {
  id: number;
  flows: string;
  createdAt: string;
}

export const up = async (db: Knex): Promise<void> => {
  // Every change is a row; the newest of a flow is in force.
  await db.schema.createTable('roll_outs', (table) => {
    table.increments('seq');
    table.text('flow').notNullable();
    table.integer('release').notNullable();
    table.integer('base');
    table.text('rule').notNullable();
    table.text('act').notNullable();
    table.text('why').notNullable();
    table.text('set_by').notNullable();
    table.text('set_by_name').notNullable();
    table.text('set_at').notNullable();
    table.index(['flow', 'seq']);
  });
  await db.schema.alterTable('cases', (table) => table.index(['flow', 'release', 'filed_at']));
  // Until now the newest release was in force as a whole.
  const [newest] = (await db('releases').orderBy('id', 'desc').limit(1)) as unknown as Release[];
  if (newest === undefined) return;
  const rows = Object.keys(JSON.parse(newest.flows) as object).map((flow) => ({
    flow,
    release: newest.id,
    base: null,
    rule: '{"kind":"all"}',
    act: 'release',
    why: '',
    set_by: 'system',
    set_by_name: '系统',
    set_at: newest.createdAt,
  }));
  if (rows.length > 0) await db('roll_outs').insert(rows);
};

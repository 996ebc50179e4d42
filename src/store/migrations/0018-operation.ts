import type { Knex } from 'knex';
import { causeOf } from '../../domain/incident-cause.ts';

interface Known {
  incidentKey: string;
  elementId: string;
  errorType: string;
  message: string;
  flow: string | null;
  flowVersion: number | null;
}

/** Incidents that were told of before know the flow of their run from now on. */
const addCauses = async (db: Knex): Promise<void> => {
  const rows: Known[] = await db('incidents')
    .leftJoin('runs', 'runs.processInstanceKey', 'incidents.processInstanceKey')
    .select('incidents.incidentKey', 'incidents.elementId', 'incidents.errorType', 'incidents.message')
    .select('runs.flow as flow', 'runs.flowVersion as flowVersion');
  for (const { incidentKey, flow, flowVersion, ...told } of rows) {
    const place = { flow: flow ?? '', flowVersion: flowVersion ?? 0 };
    await db('incidents')
      .where({ incidentKey })
      .update({ ...place, ...causeOf({ ...told, flow: place.flow }) });
  }
};

export const up = async (db: Knex): Promise<void> => {
  await db.schema.alterTable('incidents', (table) => {
    table.text('flow').notNullable().defaultTo('');
    table.integer('flow_version').notNullable().defaultTo(0);
    table.text('element_instance_key').notNullable().defaultTo('');
    table.text('cause').notNullable().defaultTo('');
    table.text('cause_id').notNullable().defaultTo('');
  });
  await addCauses(db);
  await db.raw('create index incidents_open on incidents (created_at, incident_key) where resolved_at is null');
  await db.raw(
    'create index incidents_by_cause on incidents (cause_id, created_at, incident_key) where resolved_at is null',
  );
  await db.raw('create index incidents_by_instance on incidents (process_instance_key, created_at)');
  await db.raw("create index elements_open on elements (element_id, process_instance_key) where state = 'active'");
  await db.raw('create index elements_by_time on elements (flow, flow_version, entered_at)');
  await db.raw('create index runs_newest on runs (created_at, id)');
  await db.raw('create index runs_of_version on runs (flow, flow_version, created_at, id)');
  // Short values of the whole instance can be looked for; a long one would not fit an index.
  await db.raw(
    'create index variables_by_value on variables (name, substr(value, 1, 120)) where scope_key = process_instance_key',
  );
  await db.raw('create index outbox_of_case on outbox (case_id, seq)');
  await db.raw('create index cases_due on cases (due_at, id) where due_at is not null');
};

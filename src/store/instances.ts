import type { Knex } from 'knex';
import type { CaseRow } from './cases.ts';
import type { ElementRow } from './engine-log.ts';
import type { Db, Tx } from './store.ts';
import { isPostgres } from './store.ts';

export interface InstanceFilter {
  flow?: string;
  flowVersion?: number;
  /** An element at which a token stands now. */
  elementId?: string;
  /** A global variable of a running instance; `value` is JSON text. */
  variable?: { name: string; value: string };
  state?: 'running' | 'ended' | 'incident';
  /** Beginning of the case's number. */
  number?: string;
  departments?: readonly string[];
  /** Only cases whose clock still runs towards a decision. */
  undecided?: boolean;
  filedBefore?: string;
  filedAfter?: string;
  dueBefore?: string;
  dueAfter?: string;
  /** The last instance of the previous page. */
  after?: { startedAt: string; runId: string };
  limit: number;
}

/** The present run of a case with its case. */
export type InstanceRow = CaseRow & {
  runFlow: string;
  flowVersion: number;
  processInstanceKey: string | null;
  startedAt: string;
};

const ended =
  "select 1 from elements where elements.element_instance_key = runs.process_instance_key and elements.state <> 'active'";
const keysOf = (db: Db, table: string): Knex.QueryBuilder => db(table).select(`${table}.processInstanceKey`);

/** So many cases are looked at one by one rather than in the order of the list. */
const fewCases = 300;

const startOf = (number: string): string => `${number.replace(/[%_\\]/gu, '')}%`;

/**
 * The cases that a number's beginning or the departments name, where they are few: then the list is made of these, since an
 * index in the order of the list would be walked to its end for them. Undefined where there are many, or neither is asked for.
 */
const rareCases = async (
  db: Db,
  { number, departments }: Pick<InstanceFilter, 'number' | 'departments'>,
): Promise<string[] | undefined> => {
  const some = () => db<CaseRow>('cases').limit(fewCases + 1);
  const sides = [
    ...(number === undefined ? [] : [() => some().where('number', 'like', startOf(number)).select('id')]),
    ...(departments === undefined
      ? []
      : [
          () =>
            some()
              .whereIn('departmentCode', [...departments])
              .select('id'),
        ]),
  ];
  for (const side of sides) {
    const rows = (await side()) as Pick<CaseRow, 'id'>[];
    if (rows.length <= fewCases) return rows.map(({ id }) => id);
  }
  return undefined;
};

const narrow = (db: Db, query: Knex.QueryBuilder, filter: InstanceFilter, rare: string[] | undefined): void => {
  const { flow, flowVersion, elementId, variable, state, number, departments } = filter;
  if (rare !== undefined) void query.whereIn('cases.id', rare);
  if (flow !== undefined) void query.where('runs.flow', flow);
  if (flowVersion !== undefined) void query.where('runs.flowVersion', flowVersion);
  if (elementId !== undefined) {
    // Literals where a partial index serves only a condition that the planner can see.
    const standing = keysOf(db, 'elements').where({ elementId }).whereRaw("elements.state = 'active'");
    void query.whereIn('runs.processInstanceKey', standing);
  }
  if (variable !== undefined) {
    // As the index holds it: by so many characters of its JSON.
    const holding = keysOf(db, 'variables')
      .whereRaw('variables.scope_key = variables.process_instance_key')
      .whereRaw('variables.name = ? and substr(variables.value, 1, 120) = ?', [variable.name, variable.value]);
    void query.whereIn('runs.processInstanceKey', holding);
  }
  if (state === 'incident')
    void query.whereIn('runs.processInstanceKey', keysOf(db, 'incidents').whereRaw('incidents.resolved_at is null'));
  else if (state !== undefined) void query.whereRaw(state === 'ended' ? `exists (${ended})` : `not exists (${ended})`);
  // Not by their own indexes, which would bring very many out of order: what is rare was found before.
  if (number !== undefined) void query.whereRaw("cases.number || '' like ?", [startOf(number)]);
  if (departments !== undefined)
    void query.whereIn(db.raw("cases.department_code || ''") as unknown as string, [...departments]);
  if (filter.undecided === true) void query.whereNull('cases.decidedAt').whereNull('cases.closedAt');
  if (filter.filedBefore !== undefined) void query.where('cases.filedAt', '<', filter.filedBefore);
  // A run is never older than its case, which lets the newest-first search end early.
  if (filter.filedAfter !== undefined)
    void query.where('cases.filedAt', '>=', filter.filedAfter).where('runs.createdAt', '>=', filter.filedAfter);
  if (filter.dueBefore !== undefined) void query.where('cases.dueAt', '<', filter.dueBefore);
  if (filter.dueAfter !== undefined) void query.where('cases.dueAt', '>=', filter.dueAfter);
};

const present = (db: Db): Knex.QueryBuilder =>
  db('runs').join('cases', (join) => {
    void join.on('cases.runId', 'runs.id');
    // It follows from the first, and leads SQLite to begin with the runs. PostgreSQL would expect a single row, and sort all.
    if (!isPostgres(db)) void join.andOn('cases.id', 'runs.caseId');
  });

const rows = (db: Db): Knex.QueryBuilder =>
  present(db)
    .select('cases.*', 'runs.flow as runFlow', 'runs.flowVersion', 'runs.processInstanceKey')
    .select('runs.createdAt as startedAt');

/** The present instance of a case, if it is one of these departments'; undefined stands for all. */
export const findInstance = (
  db: Db,
  caseId: string,
  departments: readonly string[] | undefined,
): Promise<InstanceRow | undefined> => {
  const query = rows(db).where('cases.id', caseId);
  if (departments !== undefined) void query.whereIn('cases.departmentCode', [...departments]);
  return query.first() as unknown as Promise<InstanceRow | undefined>;
};

/** A page of the cases' present instances, newest first, by key. */
export const pageOfInstances = async (db: Db, filter: InstanceFilter): Promise<InstanceRow[]> => {
  const rare = await rareCases(db, filter);
  if (rare?.length === 0) return [];
  const query = rows(db).orderBy('runs.createdAt', 'desc').orderBy('runs.id', 'desc').limit(filter.limit);
  narrow(db, query, filter, rare);
  if (filter.after !== undefined)
    void query.whereRaw('(runs.created_at, runs.id) < (?, ?)', [filter.after.startedAt, filter.after.runId]);
  return query as unknown as Promise<InstanceRow[]>;
};

/** How many there are, counted up to `most`. */
export const countInstances = async (db: Db, filter: InstanceFilter, most: number): Promise<number> => {
  const rare = await rareCases(db, filter);
  if (rare?.length === 0) return 0;
  const some = present(db).select('runs.id').limit(most);
  narrow(db, some, filter, rare);
  const [row] = (await db.count({ count: '*' }).from(some.as('some'))) as { count: number }[];
  return Number(row!.count);
};

/** Where the tokens of these instances stand: the process itself first, then what is inside it. */
export const standingElements = (db: Db | Tx, processInstanceKeys: readonly string[]): Promise<ElementRow[]> =>
  db<ElementRow>('elements')
    .whereIn('processInstanceKey', [...processInstanceKeys])
    .where({ state: 'active' })
    .orderBy('enteredAt')
    .orderBy('elementInstanceKey');

/** Of these instances, those that the engine has told the end of. */
export const endedInstances = async (db: Db, processInstanceKeys: readonly string[]): Promise<Set<string>> => {
  const rows = await db<ElementRow>('elements')
    .whereIn('elementInstanceKey', [...processInstanceKeys])
    .whereNot({ state: 'active' })
    .select('elementInstanceKey');
  return new Set(rows.map(({ elementInstanceKey }) => elementInstanceKey));
};

/** Open incidents of each of these instances. */
export const countIncidentsOf = async (
  db: Db,
  processInstanceKeys: readonly string[],
): Promise<Map<string, number>> => {
  const rows = (await db('incidents')
    .whereIn('processInstanceKey', [...processInstanceKeys])
    .whereRaw('resolved_at is null')
    .select('processInstanceKey')
    .count({ count: '*' })
    .groupBy('processInstanceKey')) as { processInstanceKey: string; count: number }[];
  return new Map(rows.map(({ processInstanceKey, count }) => [processInstanceKey, Number(count)]));
};

import { endOfDay, shanghaiInstant } from '../domain/days.ts';
import type { Light } from '../domain/lights.ts';
import type { InstanceFilter, InstanceRow } from '../store/instances.ts';
import { countInstances, pageOfInstances } from '../store/instances.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { fillPage } from './fill-page.ts';
import { given } from './given.ts';
import { filterOf } from './list-filter.ts';
import { spanOfLight } from './list-tasks.ts';
import { lightOfDue } from './views/light-of-due.ts';

export interface AskedInstances {
  flow?: string | undefined;
  version?: number | undefined;
  element?: string | undefined;
  variable?: string | undefined;
  value?: string | undefined;
  state?: InstanceFilter['state'] | undefined;
  light?: Light | undefined;
  number?: string | undefined;
  filedFrom?: string | undefined;
  filedTo?: string | undefined;
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
}

/** What a person types as JSON: a number or true as it is, everything else a text. */
const jsonOf = (value: string): string => {
  try {
    const read: unknown = JSON.parse(value);
    return JSON.stringify(read);
  } catch {
    return JSON.stringify(value);
  }
};

/** The filters of a list of instances as the store takes them. Error: day-invalid. */
export const instanceFilterOf = (
  bureau: Bureau,
  asked: AskedInstances,
  departments: readonly string[] | undefined,
): Omit<InstanceFilter, 'limit'> => {
  const { version, variable, value, state, number, light, filedFrom, filedTo } = asked;
  const filter = {
    ...filterOf(asked),
    ...given({
      flowVersion: version,
      variable: variable === undefined ? undefined : { name: variable, value: jsonOf(value ?? '') },
      state,
      number: number?.trim(),
      departments,
      undecided: light === undefined || light === 'none' ? undefined : true,
      filedAfter: filedFrom === undefined ? undefined : shanghaiInstant(filedFrom, 0),
      filedBefore: filedTo === undefined ? undefined : `${endOfDay(filedTo)}~`,
    }),
  };
  return spanOfLight(bureau, light, filter);
};

const lightOfRow = (bureau: Bureau, { itemCode, dueAt, decidedAt, closedAt }: InstanceRow): Light => {
  const { current } = bureau.catalogues;
  const counted = decidedAt === null && closedAt === null;
  return counted ? lightOfDue(current, current.items.get(itemCode), dueAt, bureau.clock.now()) : 'none';
};

/** A page of instances; `more`: where the next page begins, undefined after the last. */
export const listPageOfInstances = (
  bureau: Bureau,
  filter: InstanceFilter,
  light: Light | undefined,
): Promise<{ rows: InstanceRow[]; more: InstanceRow | undefined }> =>
  fillPage<InstanceRow>(
    filter.limit,
    (last) =>
      pageOfInstances(
        bureau.store.read,
        last === undefined ? filter : { ...filter, after: { startedAt: last.startedAt, runId: last.runId } },
      ),
    (row) => light === undefined || lightOfRow(bureau, row) === light,
  );

/** Counted up to here: beyond it a list is long in any case. */
export const mostCounted = 10_000;

/** How many there are; null for lights that only the thresholds of each item tell apart. */
export const countOfInstances = (
  bureau: Bureau,
  filter: Omit<InstanceFilter, 'limit'>,
  light: Light | undefined,
): Promise<number> | null =>
  light === undefined || light === 'red'
    ? countInstances(bureau.store.read, { ...filter, limit: mostCounted }, mostCounted)
    : null;

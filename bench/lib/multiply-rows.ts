import { toColumn } from '../../src/store/naming.ts';
import type { Store } from '../../src/store/store.ts';

const atOnce = 50_000;

/** One of these values by `i`, each in its turn; `every`: so many rows of `i` share one. */
export const pick = (values: readonly string[], every = 1): string =>
  `(case (i / ${every}) % ${values.length} ${values.map((value, at) => `when ${at} then '${value}'`).join(' ')} end)`;

/**
 * Adds rows `from` to `to` as copies of the one that `key` names; `differing` gives columns as SQL expressions of `i`.
 * Everything else is as the project's own code has written it.
 */
export const multiplyRows = async (
  store: Store,
  { table, key, from, to }: { table: string; key: Record<string, string>; from: number; to: number },
  differing: Readonly<Record<string, string>>,
): Promise<void> => {
  const [template] = (await store.read(table).where(key)) as Record<string, unknown>[];
  const fields = Object.keys(template!);
  const columns = fields.map((field) => `"${toColumn(field)!}"`);
  const values = fields.map((field, at) => differing[field] ?? `t.${columns[at]!}`);
  const [name = ''] = Object.keys(key);
  for (let first = from; first <= to; first += atOnce) {
    const last = Math.min(to, first + atOnce - 1);
    const statement = `insert into ${table} (${columns.join(', ')})
      with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${last})
      select ${values.join(', ')} from n cross join ${table} t where t.${toColumn(name)!} = ?`;
    await store.transaction(async (tx) => {
      await tx.raw(statement, [key[name]!]);
    });
  }
};

import { isDay } from '../days.ts';

/** How one cell is read: what is expected in words, and the value, or undefined where the text does not fit. */
export type Column<T> = { readonly expected: string; readonly read: (text: string) => T | undefined };
export type Columns = Readonly<Record<string, Column<unknown>>>;

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
/** The object one row becomes: column names in camel case, values typed by their columns. */
export type Row<C extends Columns> = {
  readonly [K in keyof C & string as Camel<K>]: C[K] extends Column<infer T> ? T : never;
};

const matching = (expected: string, pattern: RegExp): Column<string> => ({
  expected,
  read: (text) => (pattern.test(text) ? text : undefined),
});

export const text = matching('a text', /\S/u);
export const anyText = matching('a text or nothing', /^/u);
export const kebab = matching('a kebab-case word', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
export const fieldName = matching(
  'a field name such as area_m2 or trees.count',
  /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/u,
);
export const itemCode = matching('an item code such as MKT-09', /^[A-Z]{3}-\d{2}$/u);
export const unitCode = matching('three capital letters', /^[A-Z]{3}$/u);
export const feeCode = matching('a fee code such as DC-01', /^(DC|AG)-\d{2}$/u);
export const packageCode = matching('a package code such as PKG-01', /^PKG-\d{2}$/u);
export const stageCode = matching('a stage code such as B01', /^[BAP]\d{2}$/u);
export const lawId = matching('a rule such as LAW-06, or nothing', /^(LAW-\d{2})?$/u);
export const legalBasis = matching('a title in 《》', /^《.+》/u);

export const day: Column<string> = {
  expected: 'a day YYYY-MM-DD',
  read: (value) => (isDay(value) ? value : undefined),
};

/** A whole number of at least `minimum`. */
export const whole = (minimum: number): Column<number> => ({
  expected: `a whole number ≥ ${minimum}`,
  read: (value) => (/^\d{1,9}$/u.test(value) && Number(value) >= minimum ? Number(value) : undefined),
});

export const oneOf = <const T extends string>(...values: readonly T[]): Column<T> => ({
  expected: `one of ${values.join(' | ')}`,
  read: (value) => values.find((allowed) => allowed === value),
});

export const yesNo: Column<boolean> = {
  expected: 'one of yes | no',
  read: (value) => (value === 'yes' ? true : value === 'no' ? false : undefined),
};

/** An empty cell becomes null. */
export const optional = <T>(column: Column<T>): Column<T | null> => ({
  expected: `${column.expected}, or nothing`,
  read: (value) => (value === '' ? null : column.read(value)),
});

/** Values joined by a separator, each once; an empty cell is an empty list. */
export const listOf = <T>(column: Column<T>, separator = '|'): Column<readonly T[]> => ({
  expected: `${column.expected}, several joined by ${separator}, each once`,
  read: (value) => {
    const parts = value === '' ? [] : value.split(separator);
    const read = parts.map((part) => column.read(part)).filter((part) => part !== undefined);
    return read.length === parts.length && new Set(parts).size === parts.length ? read : undefined;
  },
});

const columns = new Map<string, string>();
const fields = new Map<string, string>();

/** jobKey → job_key; the code speaks camelCase, the tables snake_case. */
export const toColumn = (name: string | undefined): string | undefined => {
  // Knex asks for constraints without a name too.
  if (name === undefined) return undefined;
  let column = columns.get(name);
  if (column === undefined) {
    column = name === '*' ? name : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columns.set(name, column);
  }
  return column;
};

const toField = (column: string): string => {
  let field = fields.get(column);
  if (field === undefined) {
    field = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    fields.set(column, field);
  }
  return field;
};

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rename = (row: unknown): unknown => {
  if (!isRow(row)) return row;
  const renamed: Record<string, unknown> = {};
  for (const column in row) renamed[toField(column)] = row[column];
  return renamed;
};

/** Gives rows their camelCase names; raw statements on PostgreSQL arrive wrapped and stay so. */
export const fromRow = (result: unknown): unknown => {
  if (Array.isArray(result)) return result.map(rename);
  if (isRow(result) && Array.isArray(result['rows'])) return { ...result, rows: result['rows'].map(rename) };
  return rename(result);
};

import { parseArgs } from 'node:util';

export type Database = 'sqlite' | 'postgres';

/** `--name=value` arguments as numbers, with their defaults; `--database=postgres` where the bench has one. */
export const readArguments = <N extends Record<string, number>>(
  defaults: N,
): { [K in keyof N]: number } & { database: Database } => {
  const names = Object.keys(defaults);
  const options = Object.fromEntries([...names, 'database'].map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options });
  const numbers = names.map((name) => {
    const value = Number(values[name] ?? defaults[name]);
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name}: expected a number, got ${values[name]}`);
    return [name, value];
  });
  const database: Database = values['database'] === 'postgres' ? 'postgres' : 'sqlite';
  return { ...(Object.fromEntries(numbers) as { [K in keyof N]: number }), database };
};

/** Prints the result: JSON on the last line. */
export const report = (result: object): void => console.log(JSON.stringify(result));

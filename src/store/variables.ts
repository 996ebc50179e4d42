import type { Db, Tx } from './store.ts';

/** A process variable as the record stream last told of it, kept while its instance runs: the engine cannot be asked. */
export interface VariableRow {
  processInstanceKey: string;
  /** The element instance that it belongs to; the process instance for a global one. */
  scopeKey: string;
  name: string;
  /** JSON text; null where it was too long to be kept. */
  value: string | null;
  position: number;
}

const chunk = 150;

/** Writes the newest values; `rows` names no variable twice. */
export const saveVariables = async (tx: Tx, rows: readonly VariableRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += chunk)
    await tx<VariableRow>('variables')
      .insert(rows.slice(from, from + chunk))
      .onConflict(['scopeKey', 'name'])
      .merge(['value', 'position']);
};

/** Forgets the variables of instances that have ended. */
export const removeVariables = async (tx: Tx, processInstanceKeys: readonly string[]): Promise<void> => {
  if (processInstanceKeys.length > 0)
    await tx<VariableRow>('variables')
      .whereIn('processInstanceKey', [...processInstanceKeys])
      .delete();
};

/** The variables of a running instance, global ones and those of its steps, by name. */
export const variablesOf = (db: Db | Tx, processInstanceKey: string): Promise<VariableRow[]> =>
  db<VariableRow>('variables').where({ processInstanceKey }).orderBy('name').orderBy('scopeKey');

/** Global variables alone, by name. */
export const globalVariablesOf = (db: Db | Tx, processInstanceKey: string): Promise<VariableRow[]> =>
  db<VariableRow>('variables').where({ processInstanceKey, scopeKey: processInstanceKey }).orderBy('name');

/** One variable of a running instance. */
export const findVariable = (
  db: Db | Tx,
  { scopeKey, name }: Pick<VariableRow, 'scopeKey' | 'name'>,
): Promise<VariableRow | undefined> => db<VariableRow>('variables').where({ scopeKey, name }).first();

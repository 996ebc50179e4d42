import type { Db, Tx } from './store.ts';
import { lockRows } from './lock.ts';

export const readSetting = async (db: Db | Tx, name: string): Promise<string | undefined> => {
  const row: { value: string } | undefined = await db('settings').where({ name }).first('value');
  return row?.value;
};

/** Keeps the value unless there is one, and gives the one in force: several copies may be the first at once. */
export const keepSetting = async (tx: Tx, name: string, value: string): Promise<string> => {
  await tx('settings').insert({ name, value }).onConflict('name').ignore();
  return (await readSetting(tx, name))!;
};

/** Lets one copy at a time do what has this name, until the transaction ends. */
export const lockSetting = async (tx: Tx, name: string): Promise<void> => {
  await tx('settings').insert({ name, value: '' }).onConflict('name').ignore();
  await lockRows(tx, tx('settings').where({ name })).first();
};

export const writeSetting = async (tx: Tx, name: string, value: string): Promise<void> => {
  await tx('settings').insert({ name, value }).onConflict('name').merge();
};

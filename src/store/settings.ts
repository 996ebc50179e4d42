import type { Db, Tx } from './store.ts';

export const readSetting = async (db: Db | Tx, name: string): Promise<string | undefined> => {
  const row: { value: string } | undefined = await db('settings').where({ name }).first('value');
  return row?.value;
};

export const writeSetting = async (tx: Tx, name: string, value: string): Promise<void> => {
  await tx('settings').insert({ name, value }).onConflict('name').merge();
};

import type { Db, Tx } from './store.ts';

export interface ReminderRow {
  id: string;
  jobKey: string;
  caseId: string;
  senderId: string;
  senderName: string;
  note: string;
  createdAt: string;
}

export const insertReminder = async (tx: Tx, row: ReminderRow): Promise<void> => {
  await tx('reminders').insert(row);
};

/** Reminders of a task, oldest first. */
export const remindersOf = (db: Db | Tx, jobKey: string): Promise<ReminderRow[]> =>
  db<ReminderRow>('reminders').where({ jobKey }).orderBy('createdAt').orderBy('id');

/** The reminder that a person sent last for a task. */
export const lastReminder = (db: Db | Tx, jobKey: string, senderId: string): Promise<ReminderRow | undefined> =>
  db<ReminderRow>('reminders').where({ jobKey, senderId }).orderBy('createdAt', 'desc').first();

/** How often each of the tasks was reminded of. */
export const countReminders = async (db: Db, jobKeys: readonly string[]): Promise<Map<string, number>> => {
  const rows = await db<ReminderRow>('reminders')
    .whereIn('jobKey', [...jobKeys])
    .groupBy('jobKey')
    .select('jobKey')
    .count({ count: '*' });
  return new Map(rows.map((row) => [String(row.jobKey), Number(row['count'])]));
};

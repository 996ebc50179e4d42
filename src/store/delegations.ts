import type { Db, Tx } from './store.ts';

/** open: the opinion is waited for; ended: the task ended before it came. */
export type DelegationStatus = 'open' | 'answered' | 'recalled' | 'ended';

export interface DelegationRow {
  id: string;
  jobKey: string;
  caseId: string;
  giverId: string;
  giverName: string;
  delegateId: string;
  delegateName: string;
  question: string;
  status: DelegationStatus;
  opinion: string;
  createdAt: string;
  settledAt: string | null;
}

export const insertDelegation = async (tx: Tx, row: DelegationRow): Promise<void> => {
  await tx('delegations').insert(row);
};

export const openDelegation = (db: Db | Tx, jobKey: string): Promise<DelegationRow | undefined> =>
  db<DelegationRow>('delegations').where({ jobKey }).whereRaw("status = 'open'").first();

/** Ends what is open of a task; gives it as it is then, undefined where nothing was. */
export const settleDelegation = async (
  tx: Tx,
  jobKey: string,
  { status, opinion = '', at }: { status: Exclude<DelegationStatus, 'open'>; opinion?: string; at: string },
): Promise<DelegationRow | undefined> => {
  const [settled] = await tx<DelegationRow>('delegations')
    .where({ jobKey })
    .whereRaw("status = 'open'")
    .update({ status, opinion, settledAt: at })
    .returning('*');
  return settled;
};

export const delegationsOf = (db: Db | Tx, jobKey: string): Promise<DelegationRow[]> =>
  db<DelegationRow>('delegations').where({ jobKey }).orderBy('createdAt').orderBy('id');

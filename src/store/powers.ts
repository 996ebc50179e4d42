import type { Db, Tx } from './store.ts';
import { lockRows } from './lock.ts';

/** A power of attorney (授权委托): one person may act for an applicant. */
export interface PowerRow {
  id: string;
  /** For whom. */
  applicantId: string;
  agentName: string;
  /** Identity number of the agent, by which an account or a visitor of the window is recognised. */
  agentIdentity: string;
  agentPhone: string;
  /** JSON of item codes; `["*"]` for all. */
  items: string;
  /** First and last day, both included. */
  fromDay: string;
  toDay: string;
  fileSha256: string;
  fileName: string;
  /** Given by the applicant's account, or recorded at the window from the original. */
  way: 'account' | 'window';
  grantedBy: string;
  grantedByName: string;
  grantedAt: string;
  revokedAt: string | null;
  revokeReason: string;
}

const most = 200;

export const insertPower = async (tx: Tx, row: PowerRow): Promise<void> => {
  await tx('powers').insert(row);
};

export const findPower = (db: Db | Tx, id: string): Promise<PowerRow | undefined> =>
  db<PowerRow>('powers').where({ id }).first();

export const lockPower = (tx: Tx, id: string): Promise<PowerRow | undefined> =>
  lockRows(tx, tx<PowerRow>('powers').where({ id })).first();

/** The newest first, revoked ones too. */
export const powersOfApplicant = (db: Db | Tx, applicantId: string): Promise<PowerRow[]> =>
  db<PowerRow>('powers').where({ applicantId }).orderBy('grantedAt', 'desc').orderBy('id', 'desc').limit(most);

/** Powers of an agent that nobody has revoked; whether they are in force today is for the caller. */
export const powersOfAgent = (db: Db | Tx, agentIdentity: string, applicantId?: string): Promise<PowerRow[]> => {
  const query = db<PowerRow>('powers').where({ agentIdentity }).whereNull('revokedAt');
  if (applicantId !== undefined) void query.where({ applicantId });
  return query.orderBy('grantedAt', 'desc').limit(most);
};

export const revokePowerRow = async (tx: Tx, id: string, revokedAt: string, revokeReason: string): Promise<void> => {
  await tx<PowerRow>('powers').where({ id }).update({ revokedAt, revokeReason });
};

import type { RollOutRule } from '../domain/roll-out.ts';
import type { Db, Tx } from './store.ts';

/** One change of what new cases of a flow take; the newest of a flow is in force. */
export interface RollOutRow {
  seq: number;
  flow: string;
  release: number;
  base: number | null;
  /** JSON of a RollOutRule. */
  rule: string;
  act: 'release' | 'change' | 'roll-back';
  why: string;
  setBy: string;
  setByName: string;
  setAt: string;
}

export const ruleOf = ({ rule }: Pick<RollOutRow, 'rule'>): RollOutRule => JSON.parse(rule) as RollOutRule;

export const insertRollOut = async (tx: Tx, row: Omit<RollOutRow, 'seq'>): Promise<void> => {
  await tx('roll_outs').insert(row);
};

/** The one in force. */
export const rollOutOf = (db: Db | Tx, flow: string): Promise<RollOutRow | undefined> =>
  db<RollOutRow>('roll_outs').where({ flow }).orderBy('seq', 'desc').first();

/** Those in force, by flow. */
export const rollOutsInForce = (db: Db | Tx): Promise<RollOutRow[]> =>
  db<RollOutRow>('roll_outs').whereIn('seq', db('roll_outs').groupBy('flow').max('seq')).orderBy('flow');

/** What was in force, the newest first. */
export const rollOutHistory = (db: Db, flow: string, limit: number): Promise<RollOutRow[]> =>
  db<RollOutRow>('roll_outs').where({ flow }).orderBy('seq', 'desc').limit(limit);

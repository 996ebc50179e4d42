import { readSetting, writeSetting } from '../../../store/settings.ts';
import type { Db, Tx } from '../../../store/store.ts';
import type { RetentionRuleId } from './rules.ts';

export const nightSetting = 'retention-run';

/** The last night on which what was past its time went, or the one that is at it. */
export interface Night {
  /** Day of the bureau; '' before the first one. */
  day: string;
  /** Null while it goes on. */
  endedAt: string | null;
  /** How much went, by rule. */
  gone: Partial<Record<RetentionRuleId, number>>;
}

export const readNight = async (db: Db | Tx): Promise<Night> => {
  const kept = (await readSetting(db, nightSetting)) ?? '';
  return kept === '' ? { day: '', endedAt: '', gone: {} } : (JSON.parse(kept) as Night);
};

export const writeNight = (tx: Tx, night: Night): Promise<void> =>
  writeSetting(tx, nightSetting, JSON.stringify(night));

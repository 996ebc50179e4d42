import { readSetting } from '../../../store/settings.ts';
import type { Db, Tx } from '../../../store/store.ts';
import type { Bureau } from '../../bureau.ts';
import { machineTime } from '../../machine-time.ts';
import type { RetentionRule, RetentionRuleId } from './rules.ts';
import { retentionRules } from './rules.ts';

const dayMs = 24 * 3_600_000;

/** What an admin has set for a rule. */
export interface RetentionSetting {
  days: number;
  revision: number;
  changedBy: string;
  changedAt: string | null;
}

export interface RuleInForce extends RetentionSetting {
  id: RetentionRuleId;
  law: RetentionRule['law'];
  least: number;
  most: number;
  goes: RetentionRule['goes'];
  /** What lies before may go now. */
  before: string;
}

export const settingOf = (id: RetentionRuleId): string => `retention-${id}`;

/** A rule as it holds now; where the lawful least has risen since it was set, that least holds. */
export const ruleInForce = async (bureau: Bureau, db: Db | Tx, id: RetentionRuleId): Promise<RuleInForce> => {
  const rule: RetentionRule = retentionRules[id];
  const { law, most, goes } = rule;
  const least = rule.least === 'logs' ? bureau.catalogues.current.parameters['log-retention-days'] : rule.least;
  const kept = (await readSetting(db, settingOf(id))) ?? '';
  const set: RetentionSetting =
    kept === ''
      ? { days: rule.days, revision: 0, changedBy: '', changedAt: null }
      : (JSON.parse(kept) as RetentionSetting);
  const days = Math.max(set.days, least);
  const now = rule.clock === 'machine' ? machineTime() : bureau.clock.now();
  const before = new Date(Date.parse(now) - days * dayMs).toISOString();
  return { id, law, goes, ...set, days, least, most: Math.max(most, least), before };
};

export const rulesInForce = async (bureau: Bureau): Promise<RuleInForce[]> => {
  const rules: RuleInForce[] = [];
  for (const id of Object.keys(retentionRules) as RetentionRuleId[])
    rules.push(await ruleInForce(bureau, bureau.store.read, id));
  return rules;
};

import type { Bureau } from '../../bureau.ts';
import { readNight } from './night.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { RuleInForce } from './rules-in-force.ts';

export interface RetentionPreview {
  /** Null before the first night has ended. */
  lastRun: { day: string; endedAt: string | null } | null;
  /** `due`: how much would go now; `gone`: how much went on the last night. */
  rules: (Omit<RuleInForce, 'goes' | 'before'> & { due: number; gone: number })[];
}

/** Each rule with what would go if the night were now; nothing goes. */
export const previewRetention = async (bureau: Bureau): Promise<RetentionPreview> => {
  const night = await readNight(bureau.store.read);
  const rules: RetentionPreview['rules'] = [];
  for (const { goes, before, ...rule } of await rulesInForce(bureau))
    rules.push({ ...rule, due: await goes.count(bureau.store.read, before), gone: night.gone[rule.id] ?? 0 });
  return { lastRun: night.day === '' ? null : { day: night.day, endedAt: night.endedAt }, rules };
};

import { BureauError } from '../../../errors.ts';
import { lockSetting, writeSetting } from '../../../store/settings.ts';
import type { Bureau } from '../../bureau.ts';
import type { Principal } from '../../principal.ts';
import { actorFor } from '../../principal.ts';
import { noteAdministration } from '../note-administration.ts';
import type { RetentionRuleId } from './rules.ts';
import type { RetentionSetting } from './rules-in-force.ts';
import { ruleInForce, settingOf } from './rules-in-force.ts';

export interface RetentionChange {
  rule: RetentionRuleId;
  /** The revision that the person has seen; 0: nobody has changed it yet. */
  seen: number;
  days: number;
  reason: string;
}

/** Sets how many days a rule keeps, from the next night on. Errors: retention-stale, retention-days-invalid. */
export const changeRetention = (
  bureau: Bureau,
  person: Principal,
  { rule: id, seen, days, reason }: RetentionChange,
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockSetting(tx, settingOf(id));
    const { revision, least, most, days: was, law } = await ruleInForce(bureau, tx, id);
    if (revision !== seen) throw new BureauError('retention-stale', {}, 'revision');
    if (days < least || days > most)
      throw new BureauError('retention-days-invalid', { days, least, most, law }, 'days');
    const set: RetentionSetting = {
      days,
      revision: seen + 1,
      changedBy: person.name,
      changedAt: bureau.clock.now(),
    };
    await writeSetting(tx, settingOf(id), JSON.stringify(set));
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'change-retention',
      detail: { rule: id, was, now: days, reason },
    });
  });

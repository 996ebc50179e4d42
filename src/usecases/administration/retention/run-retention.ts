import { shanghaiDay, shanghaiMsOfDay } from '../../../domain/days.ts';
import { lockSetting } from '../../../store/settings.ts';
import type { Bureau } from '../../bureau.ts';
import { noteAdministration } from '../note-administration.ts';
import { nightSetting, readNight, writeNight } from './night.ts';
import type { RuleInForce } from './rules-in-force.ts';
import { rulesInForce } from './rules-in-force.ts';

/** At night nobody waits for it; a bureau that was off then makes up for it as it starts. */
const fromMs = 2 * 3_600_000;
const retentionActor = { kind: 'system', id: 'retention', name: '保存期限' } as const;

/** `batch`: what goes in one transaction; `rounds`: how many of them, so that no other chore waits for long. */
export interface Pace {
  batch: number;
  rounds: number;
}

/** Takes one batch away and counts it with the night, in one transaction; 0 where another copy has ended the night. */
const takeBatch = (bureau: Bureau, day: string, { id, goes, before }: RuleInForce, batch: number): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    await lockSetting(tx, nightSetting);
    const night = await readNight(tx);
    if (night.endedAt !== null && night.day >= day) return 0;
    const count = await goes.remove(tx, before, batch);
    if (count === 0) return 0;
    // A night that was cut off goes on: what went before the cut is told with the rest.
    const gone = night.endedAt === null ? night.gone : {};
    await writeNight(tx, { day, endedAt: null, gone: { ...gone, [id]: (gone[id] ?? 0) + count } });
    return count;
  });

const endNight = (bureau: Bureau, day: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockSetting(tx, nightSetting);
    const night = await readNight(tx);
    if (night.endedAt !== null && night.day >= day) return;
    const gone = night.endedAt === null ? night.gone : {};
    await writeNight(tx, { day, endedAt: bureau.clock.now(), gone });
    if (Object.keys(gone).length === 0) return;
    await noteAdministration(bureau, tx, { actor: retentionActor, act: 'run-retention', detail: { day, gone } });
  });

/**
 * Once a day of the bureau, after two at night: deletes what has been kept as long as its rule says, a batch at a time. One that
 * was cut off goes on with the next round; the record tells once what went, by rule.
 */
export const runRetention = async (
  bureau: Bureau,
  { batch, rounds }: Pace = { batch: 200, rounds: 50 },
): Promise<void> => {
  const now = bureau.clock.now();
  const day = shanghaiDay(now);
  const last = await readNight(bureau.store.read);
  if (last.endedAt !== null && (last.day >= day || shanghaiMsOfDay(now) < fromMs)) return;
  let left = rounds;
  for (const rule of await rulesInForce(bureau))
    for (let count = batch; count === batch; left -= 1) {
      if (left === 0 || bureau.duty !== 'serving') return;
      count = await takeBatch(bureau, day, rule, batch);
    }
  await endNight(bureau, day);
};

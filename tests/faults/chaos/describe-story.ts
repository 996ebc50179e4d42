import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseName } from '../../harness/databases.ts';
import { isAvailable } from '../../harness/databases.ts';
import { compareActs, compareEffects, comparePeers } from './compare-acts.ts';
import { compareEnds, compareProjections, compareRuns } from './compare-engine.ts';
import type { Comparison } from './compare-engine.ts';
import { compareKept, compareMoves, compareStrikes } from './compare-moves.ts';
import { compareNumbers, compareRecord, compareSeals } from './compare-registers.ts';
import type { Evidence } from './evidence.ts';
import { collect } from './evidence.ts';
import { forgeries, moveForgeries } from './forgeries.ts';
import type { House } from './house.ts';
import { openPair, openSingle } from './house.ts';
import type { Victim } from './plan.ts';
import { makePlan } from './plan.ts';
import { seeded } from './random.ts';
import type { Told } from './story.ts';
import { tellStory } from './story.ts';

export interface StorySettings {
  /** Names the folder and the requests. */
  name: string;
  database: DatabaseName;
  cases: number;
  kills: number;
  victims: readonly Victim[];
  seed: number;
}

const comparisons: readonly (readonly [string, Comparison])[] = [
  ['every case came to the end of its path', compareEnds],
  ['no run is doubled and no instance hangs', compareRuns],
  ['no act is lost and none is effective twice', compareActs],
  ['every step of a worker had its effect once', compareEffects],
  ['every effect at a peer happened once for its key', comparePeers],
  ['what the bureau shows is what the broker says', compareProjections],
  ['every case that was moved arrived once, and its record says so', compareMoves],
  ['votes, numbers and documents came along', compareKept],
  ['moves were struck while they were under way', compareStrikes],
  ['numbers are unique and gapless, each used or voided', compareNumbers],
  ['seals are gapless, each used or voided, and the files are whole', compareSeals],
  ['the full record is whole', compareRecord],
];

/** So many disagreements of a kind are named. */
const shown = 20;

/** Lets many cases run in a house of processes that are ended at random points, and compares what everybody says of it. */
export const describeStory = (title: string, settings: StorySettings): void => {
  const { name, database, cases, kills, victims, seed } = settings;
  describe.skipIf(!isAvailable(database))(title, () => {
    let house: House;
    let told: Told;
    let evidence: Evidence;

    beforeAll(
      async () => {
        const random = seeded(seed);
        house = await (database === 'sqlite' ? openSingle : openPair)(random, `${name}-${seed}`);
        const plan = makePlan(random, { cases, kills, copies: house.copies.length, victims });
        told = await tellStory(house, plan, random, `${name}-${seed}`);
        await house.stop();
        evidence = await collect(house, told);
        console.log(
          `${title}: seed ${seed}, ${cases} cases, ${evidence.records.length} records, ` +
            `${house.account.repeats()} repeats, ${told.seconds} s; killed\n  ${told.kills.join('\n  ')}`,
        );
      },
      300_000 + cases * 15_000,
    );

    afterAll(() => house.stop());

    it.each(comparisons)('%s', (_, compare) => {
      expect(compare(evidence).slice(0, shown)).toEqual([]);
    });

    it('every kill hit, and no process ended by itself', () => {
      expect(told.kills).toHaveLength(kills);
      expect(house.copies.flatMap(({ deaths }) => deaths)).toEqual([]);
    });

    it.each([...forgeries, ...moveForgeries])('the comparison would have found %s', (_, compare, forge) => {
      const forged = structuredClone(evidence);
      forge(forged);
      expect(compare(forged)).not.toEqual([]);
    });
  });
};

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAvailable } from '../../harness/databases.ts';
import { compareActs, compareEffects, comparePeers } from '../chaos/compare-acts.ts';
import { compareEnds, compareProjections, compareRuns } from '../chaos/compare-engine.ts';
import { compareNumbers, compareRecord, compareSeals } from '../chaos/compare-registers.ts';
import type { Driven } from '../chaos/drive-case.ts';
import { driveCase } from '../chaos/drive-case.ts';
import { collect } from '../chaos/evidence.ts';
import type { House } from '../chaos/house.ts';
import { openPair } from '../chaos/house.ts';
import type { Answer, People } from '../chaos/people.ts';
import { openPeople } from '../chaos/people.ts';
import { makePlan } from '../chaos/plan.ts';
import { seeded } from '../chaos/random.ts';
import { isQuiet } from '../chaos/story.ts';
import { until } from '../until.ts';

const comparisons = [
  ...[compareEnds, compareRuns, compareActs, compareEffects, comparePeers],
  ...[compareProjections, compareNumbers, compareSeals, compareRecord],
];
const admin = 'guo.li';
const atOnce = 4;

interface Detail {
  workers: { done: number; atWork: number }[];
  copies: { id: string; state: string; mine: boolean }[];
}

/** A machine that is too busy is none of the restart's doing. */
const isRefused = (answer: Answer | undefined): boolean =>
  answer === undefined || (answer.status >= 500 && answer.body['code'] !== 'not-ready');

/** People who never overlook a refusal, though they ask again. */
const strict = (people: People, refusals: string[]): People => {
  const once: People['once'] = async (username, method, path, body) => {
    const answer = await people.once(username, method, path, body);
    if (isRefused(answer)) refusals.push(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    once,
    ask: async (...asked) => {
      for (;;) {
        const answer = await once(...asked);
        if (answer !== undefined && answer.status < 500 && answer.status !== 429) return answer;
        await sleep(200);
      }
    },
  };
};

describe.skipIf(!isAvailable('postgres'))('two copies restarted one after the other while cases run', () => {
  const random = seeded(7);
  let house: House;
  beforeAll(async () => {
    house = await openPair(random, 'rolling');
    await Promise.all(house.copies.map((copy) => copy.ready()));
  }, 300_000);
  afterAll(() => house.stop());

  it(
    'each drains, stops and comes back; no request is refused, nothing is lost and nothing done twice',
    { timeout: 600_000 },
    async () => {
      // What a proxy knows: the copies that take requests.
      const inTurn = [...house.addresses];
      const refusals: string[] = [];
      const people = strict(openPeople(inTurn, random), refusals);
      const at = house.addresses.map((address) => openPeople([address], random));
      const detail = async (copy: number): Promise<Detail> =>
        (await at[copy]!.ask(admin, 'GET', '/api/health/detail')).body as unknown as Detail;
      const done = async (copy: number): Promise<number> =>
        (await detail(copy)).workers.reduce((sum, worker) => sum + worker.done, 0);
      const isReady = async (copy: number): Promise<boolean> =>
        (await fetch(`${house.addresses[copy]}/api/ready`)).status === 200;

      const paths = makePlan(random, { cases: 10, kills: 0, copies: 2, victims: [] }).flatMap(({ cases }) => cases);
      const driven: Driven[] = [];
      let [serial, steps, over] = [0, 0, false];
      const work = async (): Promise<void> => {
        while (!over) {
          serial += 1;
          const of = { requestId: `rolling-${serial}`, hold: null, onStep: () => (steps += 1) };
          driven.push(await driveCase(people, { ...paths[serial % paths.length]!, serial }, of));
        }
      };
      const lanes = Array.from({ length: atOnce }, work);
      const moreSteps = async (): Promise<void> => {
        const enough = steps + 6;
        await until(() => steps >= enough);
      };

      await moreSteps();
      for (const copy of [0, 1]) {
        const other = 1 - copy;
        inTurn.splice(inTurn.indexOf(house.addresses[copy]!), 1);
        const { id } = (await detail(copy)).copies.find(({ mine }) => mine)!;
        expect((await at[other]!.ask(admin, 'POST', `/api/application-copies/${id}/drain`)).status).toBe(204);
        await until(async () => !(await isReady(copy)));
        await until(async () => (await detail(other)).copies.some((one) => one.id === id && one.state === 'drained'));
        const [before, beside] = [await done(copy), await done(other)];
        expect((await detail(copy)).workers.filter(({ atWork }) => atWork > 0)).toEqual([]);
        // It takes nothing new, and the other one does the work of both.
        await until(async () => (await done(other)) > beside);
        await moreSteps();
        expect(await done(copy)).toBe(before);
        const application = house.copies[copy]!;
        const ended = application.ended();
        expect(application.terminate()).toBe(true);
        await ended;
        await application.ready();
        expect([await isReady(copy), await isReady(other)]).toEqual([true, true]);
        inTurn.push(house.addresses[copy]!);
        await until(async () => (await done(copy)) > 0);
        await moreSteps();
      }
      over = true;
      await Promise.all(lanes);
      await until(() => isQuiet(people, house));
      await house.stop();

      expect(refusals).toEqual([]);
      expect(driven.flatMap(({ error }) => error ?? [])).toEqual([]);
      expect(house.copies.flatMap(({ deaths }) => deaths)).toEqual([]);
      const evidence = await collect(house, { driven, moves: [], kills: [], seconds: 0 });
      expect(comparisons.flatMap((compare) => compare(evidence)).slice(0, 20)).toEqual([]);
    },
  );
});

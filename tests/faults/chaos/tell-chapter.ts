import { setTimeout as sleep } from 'node:timers/promises';
import { inTurns } from '../../harness/in-turns.ts';
import type { Driven } from './drive-case.ts';
import { driveCase } from './drive-case.ts';
import type { Holds } from './holds.ts';
import { openHolds } from './holds.ts';
import type { House } from './house.ts';
import type { People } from './people.ts';
import type { Chapter, Kill } from './plan.ts';
import type { Progress } from './progress.ts';
import { openProgress } from './progress.ts';
import { awaitMove, planMove, releaseRevision, startMove } from './revise.ts';
import { aimAt, namesOf, shoot } from './shoot.ts';

const atOnce = 32;
const movePatienceMs = 180_000;

/** A move that people have started, and when it was struck (ms by the machine's clock); null: it was left alone. */
export interface ToldMove {
  id: string;
  flow: string;
  target: number;
  struckAt: number | null;
}

export interface ChapterTold {
  driven: Driven[];
  moves: ToldMove[];
  kills: string[];
}

interface Teller {
  house: House;
  people: People;
  name: string;
  /** Seconds since the story began. */
  seconds(): number;
}

/** Kills while cases are at work; a victim that is not alive at the moment is waited for, so that every kill hits. */
const killAll = async (
  { house, seconds }: Teller,
  kills: readonly Kill[],
  { progress, told }: { progress: Progress; told: string[] },
): Promise<void> => {
  for (const { afterSteps, delayMs, ...aim } of kills) {
    if (!(await progress.reached(afterSteps))) return;
    await sleep(delayMs);
    await shoot(house, aim);
    told.push(`${namesOf(house, aim)} after ${afterSteps} steps, ${seconds()} s`);
  }
};

/** Releases the chapter's flows anew while its cases wait, moves them all, and strikes as soon as a move has begun. */
const reviseAll = async (
  { house, people, seconds }: Teller,
  { revised, moveKills }: Chapter,
  { nth, holds, told }: { nth: number; holds: Holds; told: ChapterTold },
): Promise<void> => {
  const targets = new Map<string, number>();
  for (const flow of revised) targets.set(flow, await releaseRevision(people, flow, nth));
  for (const [index, flow] of revised.entries()) {
    const target = targets.get(flow)!;
    const id = await planMove(people, flow, target);
    const aim = moveKills[index];
    const shots = aim === undefined ? [] : await aimAt(house, aim);
    await startMove(people, id);
    const struckAt = aim === undefined ? null : Date.now();
    told.moves.push({ id, flow, target, struckAt });
    if (aim !== undefined) {
      await shoot(house, aim, shots);
      told.kills.push(`${namesOf(house, aim)} while ${flow} is moved, ${seconds()} s`);
    }
    holds.open(flow);
  }
  for (const { id } of told.moves) await awaitMove(people, id, movePatienceMs);
};

/** Drives the cases of a chapter to their ends, while they are struck and, in the middle of it, moved to revised flows. */
export const tellChapter = async (teller: Teller, chapter: Chapter, nth: number): Promise<ChapterTold> => {
  const told: ChapterTold = { driven: [], moves: [], kills: [] };
  const { people, name } = teller;
  const progress = openProgress();
  const held = chapter.revised.length === 0 ? [] : chapter.cases.filter(({ holdAt }) => holdAt !== null);
  const holds = openHolds(held.map(({ serial }) => serial));
  const revise = async (): Promise<void> => {
    const killing = killAll(teller, chapter.kills, { progress, told: told.kills });
    try {
      await holds.all;
      if (held.length === 0) return await killing;
      await killing;
      await reviseAll(teller, chapter, { nth, holds, told });
    } finally {
      // Whatever went wrong with the revision, the cases go on and tell of it.
      for (const { flow } of held) holds.open(flow);
    }
  };
  const driving = inTurns(chapter.cases, atOnce, async (one) => {
    const hold = held.includes(one) ? { at: one.holdAt!, wait: () => holds.wait(one.serial, one.flow) } : null;
    const requestId = `${name}-${one.serial}`;
    const driven = await driveCase(people, one, { requestId, hold, onStep: progress.step });
    told.driven.push(driven);
    holds.leave(one.serial);
    // A case that went wrong takes fewer steps, and nobody shall wait for them.
    if (driven.error !== null) for (let left = one.path.choices.length; left >= 0; left -= 1) progress.step();
  });
  await Promise.all([driving.then(progress.end), revise()]);
  return told;
};
